sqlite3 :memory: <<END
create table counts (date text, region_code text, region_name text, metric text, total integer, new integer,
  correction integer, days integer);
.import --csv --skip 1 '$1' counts
.mode csv
.headers on
select rank() over (order by sum(new + correction) desc) as rank, region_code, sum(new + correction) as sum
from counts
where metric = 'cases' and region_code not like '%.unknown'
  and date > (select date(max(date), '-7 days') from counts)
group by region_code;
END
