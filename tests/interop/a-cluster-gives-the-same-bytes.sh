#!/bin/sh
# examples/cluster: files of blocks of regions, worked on side by side on this machine and over ssh on two hosts
# (network namespaces with a server each), give byte for byte what one run over all of them gives.
set -u
cd "$(dirname "$0")/../.." || exit
for program in parallel rsync sshd ssh-keygen ip; do
  if ! command -v $program >/dev/null; then echo "skipped: needs $program"; exit 77; fi
done
bin=$(cd "${CORONA_BIN:-build/release/bin}" && pwd)
PATH=$bin:$PATH
export PATH LC_ALL=C
work=$(mktemp -d)
export HOME="$work/home" TMPDIR="$work/name of two words"
mkdir -p "$HOME" "$TMPDIR"
status=0
stop() {
  for host in 1 2; do
    if [ -s "$work/$host.pid" ]; then kill "$(cat "$work/$host.pid")"; fi
    ip netns del "corona-$$-$host" 2>/dev/null
  done
  ip link del "corona$$" 2>/dev/null
  rm -rf "$work"
}
trap stop EXIT
same() { cmp "$work/one" "$work/$1" || { echo "$1: not the bytes of one run"; status=1; }; }

corona-fetch -q demo --regions 40 --days 30 -o "$work/totals.csv"
examples/cluster/one-file "$work/totals.csv" "$work/one" 2>/dev/null
examples/cluster/split-by-region "$work/totals.csv" 5 "$TMPDIR/parts"
[ "$(ls "$TMPDIR/parts" | wc -l)" -eq 5 ] || { echo "not 5 parts"; status=1; }
examples/cluster/on-this-machine "$TMPDIR"/parts/*.csv >"$work/parallel" 2>/dev/null
same parallel
{ cat "$work/totals.csv"; echo cut; } >"$work/cut.csv"
if examples/cluster/one-file "$work/cut.csv" "$work/cut.daily" 2>/dev/null; then echo "one-file: takes a file cut short"; status=1; fi
[ -z "$(ls "$work" | grep '^cut.daily')" ] || { echo "one-file: half a file was left"; status=1; }
for text in 'date,metric,region_code' 'date,region_code,metric\n2020-09-14,"A,B",cases' \
  'date,region_code,region_name\n2020-09-14,A,"two\nlines, or more"'; do
  printf "$text\n" >"$work/other.csv"
  if examples/cluster/split-by-region "$work/other.csv" 2 "$work/other" 2>/dev/null; then echo "split: $text"; status=1; fi
done

if ! ip link add "corona$$" type bridge 2>/dev/null; then
  echo "over ssh: skipped, as no network can be made here"
  exit $status
fi
# No address of ours is in a private network that the machine may be in: 198.18/15 is for tests (RFC 2544).
ip addr add 198.18.77.254/24 dev "corona$$"
ip link set "corona$$" up
ssh-keygen -q -t ed25519 -N '' -f "$work/key"
ssh-keygen -q -t ed25519 -N '' -f "$work/host"
cp "$work/key.pub" "$work/allowed"
chmod 600 "$work/allowed"
mkdir -p /run/sshd
for host in 1 2; do
  ip netns add "corona-$$-$host"
  ip link add "c$$-$host" type veth peer name eth0 netns "corona-$$-$host"
  ip link set "c$$-$host" master "corona$$" up
  ip -n "corona-$$-$host" addr add "198.18.77.$host/24" dev eth0
  ip -n "corona-$$-$host" link set eth0 up
  ip netns exec "corona-$$-$host" "$(command -v sshd)" -f /dev/null -h "$work/host" -o PidFile="$work/$host.pid" \
    -o AuthorizedKeysFile="$work/allowed" -o StrictModes=no -o UsePAM=no -o PermitRootLogin=yes \
    -o SetEnv="PATH=$PATH"
  echo "198.18.77.$host" >>"$work/hosts"
done
mkdir -p "$work/bin"
cat >"$work/bin/ssh" <<END
#!/bin/sh
exec $(command -v ssh) -F none -i $work/key -o UserKnownHostsFile=$work/known -o StrictHostKeyChecking=accept-new "\$@"
END
chmod +x "$work/bin/ssh"
cluster=$PWD/examples/cluster
(cd "$TMPDIR" && PATH=$work/bin:$PATH "$cluster/over-ssh" ../hosts parts/*.csv) >"$work/ssh" 2>"$work/err"
same ssh
[ -s "$work/known" ] || { echo "no host was asked"; status=1; }
[ $status -eq 0 ] || cat "$work/err"
exit $status
