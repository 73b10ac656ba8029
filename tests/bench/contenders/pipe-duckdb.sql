copy (
  with steps as materialized (
    select date, region_code, total - lag(total) over (partition by region_code order by date) as step
    from read_csv('$1')
    where metric = 'cases' and not ends_with(region_code, '.unknown'))
  select rank() over (order by sum(step) desc) as rank, region_code, sum(step) as sum
  from steps
  where date > (select max(date) from steps) - 7
  group by region_code)
to '/dev/stdout' (format csv)
