create view counts as from read_csv('$1');
copy (
  select rank() over (order by sum(new + correction) desc) as rank, region_code, sum(new + correction) as sum
  from counts
  where metric = 'cases' and not ends_with(region_code, '.unknown')
    and date > (select max(date) from counts) - 7
  group by region_code)
to '/dev/stdout' (format csv)
