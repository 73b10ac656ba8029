#!/bin/sh
# groff has nothing to say about any man page, each has its sections in order, and what goes on in the next line shows
# its backslash: scdoc takes a single one for itself.
set -u
cd "$(dirname "$0")/../.." || exit
status=0

for page in man/*.scd; do
  built=${CORONA_BIN:-build/release/bin}/../man/$(basename "$page" .scd)
  said=$(groff -man -t -ww -z -Tutf8 "$built" 2>&1) || status=1
  if [ -n "$said" ]; then echo "$said"; status=1; fi
  if grep -nE '(^|[^\])\\$' "$page"; then echo "$page: the page shows no backslash there: write two"; status=1; fi
  case $page in *.1.scd) ;; *) continue ;; esac
  sections=$(sed -n 's/^# //p' "$page" | tr '\n' ',')
  case $sections in
    NAME,SYNOPSIS,DESCRIPTION,OPTIONS,EXAMPLES,*"EXIT STATUS,SEE ALSO,") ;;
    *) echo "$page has its sections in another order: $sections"; status=1 ;;
  esac
done
exit $status
