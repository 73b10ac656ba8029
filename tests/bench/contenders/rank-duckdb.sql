copy (
  with counts as materialized (
    select date, region_code, new + correction as change
    from read_csv('$1')
    where metric = 'cases' and not ends_with(region_code, '.unknown'))
  select rank() over (order by sum(change) desc) as rank, region_code, sum(change) as sum
  from counts
  where date > (select max(date) from counts) - 7
  group by region_code)
to '/dev/stdout' (format csv)
