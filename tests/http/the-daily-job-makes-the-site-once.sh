#!/bin/sh
# examples/daily/corona-site makes a site of what a server publishes; does nothing where nothing is new; makes the
# site that it could not make the last time; and fails, leaving the site as it was, where a stage fails. Its units
# are such that systemd takes them.
needs=bash
. "$(dirname "$0")/serve"
job=$here/../../examples/daily/corona-site
export STATE_DIRECTORY="$work/state" CACHE_DIRECTORY="$work/cache"

# publish DAYS: the institute's file with so many days of September, and 28 of each month before: more than the block
# in which a tool writes, so that one that fails has given some of it already.
publish() {
  awk -v days="$1" 'BEGIN {
    print "Date_of_report;Municipality_code;Municipality_name;Province;Total_reported;Hospital_admission;Deceased"
    split("GM0106;Assen;Drenthe GM0109;Coevorden;Drenthe GM0114;Emmen;Drenthe GM0014;Groningen;Groningen", region, " ")
    for (day = 1; day <= 8 * 28 + days; ++day)
      for (i = 1; i <= 4; ++i) {
        date = sprintf("2020-%02d-%02d", 1 + int((day - 1) / 28), 1 + (day - 1) % 28)
        printf "%s 10:00:00;%s;%d;%d;%d\n", date, region[i], 100 * i + 3 * day * i, 10 * i, i
      }
  }' >"$work/new.csv"
  mv "$work/new.csv" "$work/data.csv"
}
umask 022
run_job() { bash "$job" "$work/site" "$url/good/rivm.csv" >"$work/out" 2>"$work/err"; }
newest() { grep -c "$1" "$work/site/index.html"; }

publish 10
serve
expect "the first day" 0 run_job
[ -s "$work/site/regions/GM0114.html" ] && [ "$(newest '10 september 2020')" -gt 0 ] || { echo "no site of 10 September"; status=1; }
[ "$(newest RIVM)" -gt 0 ] || { echo "the site does not say whose figures these are"; status=1; }
hidden=$(find "$work/site" ! -perm -o=r -o -type d ! -perm -o=x)
if [ -n "$hidden" ]; then echo "a web server cannot read: $hidden"; status=1; fi
before=$(stat -c %Y%i "$work/site")
expect "the same day again" 0 run_job
says "nothing new"
[ "$before" = "$(stat -c %Y%i "$work/site")" ] || { echo "the site was made again"; status=1; }
rm -r "$work/site"
expect "a site that has gone" 0 run_job
[ -s "$work/site/index.html" ] || { echo "the site is not there again"; status=1; }

publish 11
mkdir "$work/broken"
printf '#!/bin/sh\nexit 1\n' >"$work/broken/corona-trend"
chmod +x "$work/broken/corona-trend"
sleep 1
PATH=$work/broken:$PATH expect "a stage that fails" 1 run_job
[ "$(newest '10 september 2020')" -gt 0 ] || { echo "a stage failed, and the site is another"; status=1; }
sleep 1
expect "the next time" 0 run_job
[ "$(newest '11 september 2020')" -gt 0 ] || { echo "no site of 11 September"; status=1; }

publish 12
ln -sf /dev/full "$STATE_DIRECTORY/ledger.csv"
expect "a first stage that fails" 1 run_job
[ "$(newest '11 september 2020')" -gt 0 ] || { echo "the first stage failed, and the site is another"; status=1; }
rm "$STATE_DIRECTORY/ledger.csv"
expect "the time after that" 0 run_job
[ "$(newest '12 september 2020')" -gt 0 ] || { echo "no site of 12 September"; status=1; }

grep -q '^PATH=/usr/local/bin:' "$here/../../examples/daily/crontab" || { echo "cron would not find corona-site"; status=1; }
if command -v systemd-analyze >/dev/null; then
  mkdir "$work/units"
  cp "$here"/../../examples/daily/*.service "$here"/../../examples/daily/*.timer "$work/units"
  sed -i "s|^ExecStart=corona-site|ExecStart=$job|" "$work/units/corona-site.service"
  systemd-analyze verify --recursive-errors=no "$work/units/corona-site.service" "$work/units/corona-site.timer" || status=1
  systemd-analyze security --offline=true --threshold=20 "$work/units/corona-site.service" >"$work/exposure" ||
    { tail -n 1 "$work/exposure"; status=1; }
  if command -v systemd-sysusers >/dev/null; then
    systemd-sysusers --root="$work/nowhere" --dry-run "$(realpath "$here/../../examples/daily/corona.sysusers")" >"$work/said" 2>&1 ||
      { cat "$work/said"; status=1; }
  fi
fi
exit $status
