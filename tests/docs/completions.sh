#!/bin/sh
# In bash, zsh and fish, pressing Tab behind part of an option or of its words offers what --help shows. Leaves
# out, and says so, a shell that is not installed.
set -u
cd "$(dirname "$0")/../.." || exit
bin=${CORONA_BIN:-$PWD/build/release/bin}
PATH=$bin:$PATH
export PATH LC_ALL=C
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

in_bash() {
  "$1" --completion bash >"$work/bash"
  bash -c 'compopt() { :; }; . "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); "_${1/-/_}"; printf "%s\n" "${COMPREPLY[@]}"' \
    "$work/bash" "$@"
}

# fish 4 also tells a program what has the letters elsewhere, which it shows to nobody.
in_fish() {
  "$1" --completion fish >"$work/fish"
  eval "last=\$$#"
  HOME=$work fish --no-config -c 'source $argv[1]; complete -C "$argv[2..-1]"' "$work/fish" "$*" | cut -f 1 |
    awk -v start="$last" 'index($0, start) == 1'
}

# zsh completes only where someone types: into a terminal of its own, whose screen is read.
in_zsh() {
  mkdir -p "$work/functions"
  "$1" --completion zsh >"$work/functions/_$1"
  cat >"$work/type" <<'END'
zmodload zsh/zpty
zpty terminal "zsh -f -i"
zpty -w terminal "PS1=; fpath=($1 \$fpath); autoload -U compinit; compinit -u -d $1/dump"
zpty -w terminal "LISTMAX=0; bindkey '^I' list-choices; print re''ady"
zpty -r terminal screen '*ready*'
sleep 0.3
zpty -n -w terminal "$2"$'\t'
sleep 1
screen=
while zpty -r -t terminal part; do screen+=$part; done
print -r -- "$screen"
END
  HOME=$work TERM=dumb zsh -f "$work/type" "$work/functions" "$*" | tr '\r' '\n' |
    sed -e 's/\x1b\[[0-9;?]*[a-zA-Z]//g' -e "/$1/d" -e 's/  *-- .*//' | tr ' ' '\n' | grep -xE -- '[a-z_-]+'
}

# offers SHELL EXPECTED WORD...: what completes the last word of a command line.
offers() {
  shell=$1 expected=$2
  shift 2
  if ! command -v "$shell" >/dev/null; then
    echo "$shell is not installed: skipped"
    return
  fi
  given=$("in_$shell" "$@" | sort -u | tr '\n' ' ')
  if [ "$given" != "$expected " ]; then
    echo "$shell: '$*' offers '$given', expected '$expected'"
    status=1
  fi
}

for shell in bash zsh fish; do
  offers $shell '--ties --top' corona-rank --t
  offers $shell 'dense max min ordinal' corona-rank --ties ''
  offers $shell 'max min' corona-rank --ties m
  offers $shell 'limits' corona-trend --with l
  offers $shell 'nl-dashboard' corona-trend --compat n
  offers $shell 'nl-region' corona-trend --levels nl
  offers $shell 'jhu-global jhu-us' corona-fetch --describe j
done
exit $status
