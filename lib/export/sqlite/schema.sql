create table source (
  source_id integer primary key,
  source text not null,
  what text not null,
  attribution text not null,
  licence text not null,
  url text not null,
  last_modified text not null,
  newest_date text not null,
  fetched text not null,
  etag text not null,
  bytes integer not null,
  sha256 text not null,
  tool text not null,
  unique (source, what, attribution, licence, url, last_modified, newest_date, fetched, etag, bytes,
    sha256, tool)
);

create table region (
  region_code text primary key,
  region_name text,
  level text not null
) without rowid;

create table observation (
  date text not null,
  region_code text not null references region,
  metric text not null,
  total integer,
  new integer,
  correction integer,
  days integer,
  window integer,
  sum integer,
  mean real,
  population integer,
  per_100k real,
  per_100k_low real,
  per_100k_high real,
  per_100k_day real,
  change real,
  doubling_days real,
  r real,
  r_low real,
  r_high real,
  risk_level text,
  risk_since text,
  risk_scheme text,
  signal text,
  rank integer,
  rank_low integer,
  rank_high integer,
  rank_before integer,
  rank_total integer,
  share_of_peak real,
  ratio real,
  total_per_100k real,
  source_id integer not null references source,
  primary key (date, region_code, metric)
) without rowid;

create index observation_by_region on observation (region_code, metric, date);

create view daily as
select date, region_code, region_name, level, metric,
  new + coalesce(correction, 0) as counted,
  days, new, correction, total
from observation join region using (region_code)
where new is not null;
