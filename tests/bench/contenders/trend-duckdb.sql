-- A window of seven rows: a day that is missing would be another day's count.
copy (
  select *, round(sum * 100000.0 / population, 7) as per_100k
  from (
    select daily.*, 7 as "window", if(count(*) over week = 7, sum(new + correction) over week, null) as sum, population
    from read_csv('$1') as daily left join read_csv('$2') using (region_code)
    window week as (partition by region_code, metric order by date rows between 6 preceding and current row)))
to '/dev/stdout' (format csv)
