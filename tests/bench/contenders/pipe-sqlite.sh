sqlite3 :memory: <<END
create table totals (date text, region_code text, region_name text, metric text, total integer);
.import --csv --skip 1 '$1' totals
.mode csv
.headers on
with steps as (
  select *, total - lag(total) over (partition by region_code order by date) as step
  from totals
  where metric = 'cases' and region_code not like '%.unknown')
select rank() over (order by sum(step) desc) as rank, region_code, sum(step) as sum
from steps
where date > (select date(max(date), '-7 days') from totals)
group by region_code;
END
