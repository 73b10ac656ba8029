#!/bin/sh
# Grouped and differenced counts of RIVM's file equal those of SQLite, which sums the file itself by the
# published table of municipalities and takes steps with a window function.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
shared=$here/../../../shared/data
data=$shared/rivm/COVID-19_aantallen_gemeente_cumulatief.20200914.csv
if [ ! -f "$data" ]; then echo "skipped: needs ../shared/data/rivm"; exit 77; fi
if ! command -v sqlite3 >/dev/null; then echo "skipped: apt-get install sqlite3"; exit 77; fi
PATH=${CORONA_BIN:-$here/../../build/release/bin}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

tr -d '\r' <"$data" >"$work/rivm.csv"
corona-fetch rivm "$data" >"$work/totals.csv"
{
  echo date,code,name,metric,total,new,correction,days
  for level in province security-region country; do
    corona-group --to $level "$work/totals.csv" | corona-diff | sed -e 1d -e /unknown/d
  done
} >"$work/ours.csv"

sqlite3 :memory: >"$work/result" <<SQL
.mode csv
.separator ;
.import $work/rivm.csv file
.separator ,
.import $shared/regions/municipalities-2020.csv place
.import $work/ours.csv ours
CREATE TABLE holds (municipality, province, code);
INSERT INTO holds SELECT code, province, province_code FROM place
  UNION ALL SELECT code, province, security_region_code FROM place
  UNION ALL SELECT code, province, 'NL' FROM place;
-- Rows without a municipality lie in a region that holds every municipality of their province.
INSERT INTO holds SELECT '', province, code FROM holds GROUP BY province, code
  HAVING count(*) = (SELECT count(*) FROM place WHERE place.province = holds.province);
CREATE TABLE long AS
  SELECT substr(Date_of_report, 1, 10) AS date, Municipality_code AS municipality, Province AS province,
    'cases' AS metric, Total_reported AS total FROM file
  UNION ALL SELECT substr(Date_of_report, 1, 10), Municipality_code, Province, 'admissions',
    Hospital_admission FROM file
  UNION ALL SELECT substr(Date_of_report, 1, 10), Municipality_code, Province, 'deaths', Deceased FROM file;
CREATE TABLE steps AS
  SELECT date, code, metric, sum(total) AS total,
    sum(total) - lag(sum(total)) OVER (PARTITION BY code, metric ORDER BY date) AS step
  FROM long JOIN holds USING (municipality, province) GROUP BY date, code, metric;
CREATE TABLE theirs AS
  SELECT date, code, metric, total, max(step, 0) AS new, min(step, 0) AS correction FROM steps
  WHERE step IS NOT NULL;
CREATE TABLE mine AS
  SELECT date, code, metric, total + 0 AS total, new + 0 AS new, correction + 0 AS correction FROM ours;
.mode list
SELECT (SELECT count(*) FROM theirs) || ' sums and steps, ' ||
  (SELECT count(*) FROM (SELECT * FROM theirs EXCEPT SELECT * FROM mine)) || ' of SQLite and ' ||
  (SELECT count(*) FROM (SELECT * FROM mine EXCEPT SELECT * FROM theirs)) || ' of ours are not the other''s';
SQL
cat "$work/result"
[ "$(cat "$work/result")" = "21090 sums and steps, 0 of SQLite and 0 of ours are not the other's" ]
