#!/bin/sh
# The --flags of --help are the bold ones that head the entries under OPTIONS of the man page, and its usage is the
# SYNOPSIS. No line of --help is longer than 80 columns. corona-export has a page for the options that every format takes,
# and one for each family of formats, which the last line of `corona-export FORMAT --help` names. There, the text of an
# option that not every format of the family takes starts with those that do: "Only for *map*", "Only for *table* and
# *markdown*".
set -u
cd "$(dirname "$0")/../.." || exit
PATH=${CORONA_BIN:-$PWD/build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

section() { awk -v name="# $1" '/^# / { inside = $0 == name; next } inside' "$2"; }
formats_of() { "$1" --help | sed -n '/^Formats:/,/^$/s/^  \([a-z]*\) .*/\1/p'; }
page_of() { "$@" --help | sed -n 's/^\([a-z-]*\)(1) says more.*/\1/p'; }
flags_of_help() { "$@" --help | grep -E '^  -' | grep -oE -- '--[a-z][a-z0-9-]*' | sort -u; }

# flags_of_page PAGE [FORMAT FORMATS]: those of FORMAT, which is one of the FORMATS of the page.
flags_of_page() {
  section OPTIONS "$1" | awk -v page="$1" -v format="${2-}" -v formats=" ${3-} " '
    /^\*-/ { heading = $0; next }
    heading != "" {
      taken = 1
      if (match($0, /Only for (\*[a-z]+\*( and |, )?)+/)) {
        taken = 0
        count = split(substr($0, RSTART, RLENGTH), word, "*")
        for (i = 2; i <= count; i += 2) {
          if (word[i] == format) taken = 1
          if (index(formats, " " word[i] " ") == 0) print page " is not for the format " word[i]
        }
      }
      while (match(heading, /\*--[a-z0-9-]+\*/)) {
        if (taken) print substr(heading, RSTART + 1, RLENGTH - 2)
        heading = substr(heading, RSTART + RLENGTH)
      }
      heading = ""
    }' | sort -u
}

# same NAME-OF-HELP PAGE: $work/help and $work/page are equal.
same() { diff -u --label "$1" --label "$2" "$work/help" "$work/page" || status=1; }

for source in tools/*.cpp; do
  tool=$(basename "$source" .cpp)
  page=man/$tool.1.scd
  if "$tool" --help | grep -E '^.{81}'; then echo "$tool --help: longer than 80 columns"; status=1; fi
  { "$tool" --help | sed -n 's/^Usage: //p'; flags_of_help "$tool"; } >"$work/help"
  { section SYNOPSIS "$page" | grep . | tr -d '*_'; flags_of_page "$page"; } >"$work/page"
  same "$tool --help" "$page"

  formats=$(formats_of "$tool")
  if [ -z "$formats" ]; then continue; fi
  for format in $formats; do echo "$(page_of "$tool" "$format") $format"; done >"$work/families"
  for format in $formats; do
    name=$(page_of "$tool" "$format")
    family=$(sed -n "s/^$name //p" "$work/families" | paste -sd ' ')
    page=man/$name.1.scd
    if "$tool" "$format" --help | grep -E '^.{81}'; then echo "$tool $format --help: longer than 80 columns"; status=1; fi
    { "$tool" "$format" --help | sed -n 's/^Usage: //p' | sed "s/FORMAT/$(echo "$family" | tr ' ' '|')/"
      flags_of_help "$tool" "$format"; } >"$work/help"
    { section SYNOPSIS "$page" | grep . | tr -d '*_'; flags_of_page "$page" "$format" "$family"; } >"$work/page"
    same "$tool $format --help" "$page"
  done
  cut -d' ' -f1 "$work/families" | sort -u >"$work/help"
  for page in man/"$tool"-*.1.scd; do [ ! -e "$page" ] || basename "$page" .1.scd; done >"$work/page"
  same "pages that '$tool FORMAT --help' names" "pages of $tool in man/"
done
exit $status
