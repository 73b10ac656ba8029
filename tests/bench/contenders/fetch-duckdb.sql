copy (
  select left(Date_of_report, 10) as date, coalesce(Municipality_code, code || '.unknown') as region_code,
    coalesce(Municipality_name, Province || ' (municipality unknown)') as region_name,
    unnest(['cases', 'admissions', 'deaths']) as metric,
    unnest([Total_reported, Hospital_admission, Deceased]) as total
  from read_csv('$1', delim = ';', types = {Date_of_report: 'varchar'})
    left join read_csv('$2') as provinces using (province))
to '/dev/stdout' (format csv)
