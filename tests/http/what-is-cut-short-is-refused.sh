#!/bin/sh
# Where only the end of the connection ends a file, one that was cut in its last day is refused.
. "$(dirname "$0")/serve"
serve
data 4
cp "$work/data.csv" "$work/four.csv"
expect "a whole file" 0 fetch "$url/close/f.csv"
gives 9
head -c -1 "$work/four.csv" >"$work/data.csv"
expect "no line end" 3 fetch "$url/close/f.csv"
says "the file is cut short: its last line is '2005-01-04,R2,23', without an end"
expect "which is well where the server tells the length" 0 fetch "$url/good/f.csv"
gives 9
head -n -1 "$work/four.csv" >"$work/data.csv"
expect "shorter than before, at a line end" 3 fetch "$url/close/f.csv"
says "expected at least $(wc -c <"$work/four.csv"), as many as the last good publication"

{ cat "$work/four.csv"; for n in 3 4 5; do echo "2005-01-04,R$n,1"; done; echo 2005-01-05,R1,1; } >"$work/data.csv"
expect "few counts on the newest date" 3 fetch "$url/close/f.csv"
says "the file is cut short: its newest date, 2005-01-05, has 1 count, and the one before 5"
expect "are told of other servers" 0 fetch "$url/good/f.csv"
says "$url/good/f.csv: its newest date, 2005-01-05, has 1 count, and the one before 5: more may be to come"
{ cat "$work/data.csv"; echo 2005-01-05,R2,1; echo 2005-01-05,R3,1; } >"$work/new.csv"
mv "$work/new.csv" "$work/data.csv"
expect "half of them will do" 0 fetch "$url/close/f.csv"
gives 15
if [ -s "$work/err" ]; then cat "$work/err"; status=1; fi

data 28
expect "compressed, without the end" 3 fetch --retries 0 "$url/halfgzip/f.csv"
says "the end of what came compressed is missing"
expect "said to be compressed" 3 fetch --retries 0 "$url/nogzip/f.csv"
says "what came compressed is damaged"
expect "compressed otherwise than asked for" 3 fetch "$url/brotli/f.csv"
says "the server compresses by other means than gzip, which it was not asked for"
expect "compressed in three parts, the first of nothing" 0 fetch "$url/members/f.csv"
gives 57
expect "compressed, and padded with bytes of 0" 0 fetch "$url/padded/f.csv"
gives 57
for way in behind parted; do
  expect "compressed, with more behind it: $way" 3 fetch --retries 0 "$url/$way/f.csv"
  says "what came compressed is damaged"
done
expect "halves of two files" 3 fetch "$url/mixed/f.csv"
says "the server sent another part than was asked for, or of another file"
expect "a line that does not end" 3 fetch "$url/longline/f.csv"
says "a line of over 16777216 bytes came, and no CSV"
expect "a rest of 2^63 - 1 bytes" 3 fetch --retries 1 "$url/vast/f.csv"
says "9223372036854775322 bytes "
says ": gave up after 2 tries"
finish "what is cut short is refused"
