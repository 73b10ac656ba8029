copy (
  select date, group_code as region_code, group_name as region_name, metric, sum(total) as total
  from read_csv('$1') join read_csv('$2') using (region_code)
  group by all)
to '/dev/stdout' (format csv)
