# Every tool on a terminal, with what it says; then whether a character came by which a name could rule the terminal.
ruling=$(printf '[\001-\010\013-\037\177]|\302[\200-\237]|\342\200[\250-\256]')
if ! script -qec true /dev/null </dev/null >/dev/null 2>&1; then
  echo "skipped: needs script and a pseudo-terminal (/dev/pts)"
  exit 77
fi
on_terminal() { script -qec "$1" /dev/null </dev/null | tr -d '\r'; }
for command in "corona-fetch csv in.csv" "corona-fetch csv --metric none in.csv" "corona-fetch csv --region none in.csv" \
  "corona-diff --ledger /dev/tty in.csv" "corona-diff --check in.csv" "corona-diff --gaps refuse in.csv" \
  "corona-trend in.csv" "corona-rank --by sum in.csv" "corona-rank --metric none in.csv" "corona-group --to province in.csv" \
  "corona-group --to country in.csv" "corona-export csv --locale nl in.csv" "corona-export table in.csv" \
  "corona-export markdown in.csv" "corona-export json in.csv" "corona-export chart in.csv" \
  "corona-export html --region none in.csv" "corona-export map in.csv"; do
  on_terminal "$command" >"$TMPDIR/shown"
  shown=$(grep -cF '\x' "$TMPDIR/shown")
  raw=$(sed 's/.\[[01]m//g' "$TMPDIR/shown" | LC_ALL=C grep -cE "$ruling")
  echo "$command: lines with an escape shown: $shown, raw: $raw"
done
