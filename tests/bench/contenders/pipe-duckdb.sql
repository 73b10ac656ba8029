create view totals as from read_csv('$1');
copy (
  with steps as (
    select date, region_code, total - lag(total) over (partition by region_code order by date) as step
    from totals
    where metric = 'cases' and not ends_with(region_code, '.unknown'))
  select rank() over (order by sum(step) desc) as rank, region_code, sum(step) as sum
  from steps
  where date > (select max(date) from totals) - 7
  group by region_code)
to '/dev/stdout' (format csv)
