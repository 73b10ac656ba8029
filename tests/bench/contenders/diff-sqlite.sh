sqlite3 :memory: <<END
create table totals (date text, region_code text, region_name text, metric text, total integer);
.import --csv --skip 1 '$1' totals
.mode csv
.headers on
select date, region_code, region_name, metric, total, max(step, 0) as new, min(step, 0) as correction
from (select *, total - lag(total) over (partition by region_code, metric order by date) as step from totals)
where step is not null;
END
