copy (
  select date, region_code, region_name, metric, total, greatest(step, 0) as new, least(step, 0) as correction
  from (
    select *, total - lag(total) over (partition by region_code, metric order by date) as step
    from read_csv('$1'))
  where step is not null)
to '/dev/stdout' (format csv)
