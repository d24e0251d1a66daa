-- Ten million events and more as the two files that a page fetches parts of: events.parquet and
-- events.counts.parquet, as `npx daymark import --pyramid` writes them. For those whose events lie in a database, or in
-- more files than one program should read. docs/large-data.md says what the files hold.
--
--   duckdb -c ".read scripts/recipes/pyramid.sql"
--
-- Written for DuckDB 1.3 and later, without extensions.

-- 1. Your events, under these names. `latest` is exclusive: an event of one minute ends at the next.
create or replace table events as
select
  id::varchar as id,
  earliest::timestamptz as earliest,
  latest::timestamptz as latest,
  longitude::double as longitude,
  latitude::double as latitude,
  category::varchar as category,
  coalesce(place, '')::varchar as place,
  coalesce(source, '')::varchar as source,
  coalesce(title, '')::varchar as title,
  coalesce(url, '')::varchar as url
from read_csv('events.csv', header = true, all_varchar = true);

-- 2. The order. Each event gets a level that is as good as random: those of level 0 are the first picture, each level
--    adds to those before it. In a level, short and long ones lie apart, so that a row group does not reach over half a
--    year for the sake of one event. Levels 3 and 4, which are for close views, are cut by place as well: a stretch of time of
--    up to 16 row groups into strips by longitude, these into tiles by latitude (sort-tile-recursive packing). All cuts fall on whole
--    row groups, of 32,768 rows; each is in time order.
create or replace table placed as
with keyed as (
  select
    rowid as event, longitude, latitude, earliest,
    hash(id) / 18446744073709551616.0 as share,
    case when share < 1 / 256 then 0 when share < 1 / 64 then 1 when share < 1 / 16 then 2
         when share < 1 / 4 then 3 else 4 end as level,
    case when latest - earliest <= interval 2 days then 0
         when latest - earliest <= interval 32 days then 1 else 2 end as duration
  from events
),
numbered as (
  select *, row_number() over (order by level, duration, earliest, event) - 1 as number from keyed
),
grouped as (
  select *,
    number // 32768 as row_group,
    (min(number) over part + 32767) // 32768 as first_group,
    case when level < 3 then 1
         else greatest(1, least(16, round(sqrt(ceil(count(*) over part / 32768)))))::int end as tiles
  from numbered
  window part as (partition by level, duration)
),
sliced as (
  select *, case when row_group < first_group then -1 else (row_group - first_group) // tiles end as slice from grouped
),
striped as (
  select *,
    (row_number() over (partition by level, duration, slice order by longitude, event) - 1)
      // (ceil(tiles / round(sqrt(tiles)))::int * 32768) as strip
  from sliced
),
tiled as (
  select *,
    (row_number() over (partition by level, duration, slice, strip order by latitude, event) - 1) // 32768 as tile
  from striped
)
select event, level,
  row_number() over (order by level, duration, slice, strip, tile, earliest, event) as position
from tiled;

-- 3. The file. What is drawn comes first; one thread keeps row groups whole.
set threads = 1;
copy (
  select earliest, latest, struct_pack(x := longitude, y := latitude) as geometry, category, level::int as level,
    id, place, source, title, url
  from placed join events on events.rowid = placed.event
  order by position
) to 'events.parquet' (
  format parquet, compression snappy, parquet_version v2, row_group_size 32768,
  kv_metadata {
    geo: '{"version":"1.1.0","primary_column":"geometry","columns":{"geometry":{"encoding":"point","geometry_types":["Point"]}}}'
  }
);

-- 4. The counts: how many events have the same bounds, rounded outward to steps. Take the finest step that leaves half a
--    million rows or fewer ('hour', 'day', 'week' or 'month', in UTC), and write it into the file.
set timezone = 'UTC';
create or replace macro step() as 'day';
create or replace macro next_step(t) as date_trunc(step(), t) + to_days(1);
copy (
  select
    date_trunc(step(), earliest) as earliest,
    case when date_trunc(step(), latest) = latest then latest else next_step(latest) end as latest,
    category,
    count(*)::int as events
  from events
  group by all
  order by all
) to 'events.counts.parquet' (
  format parquet, compression snappy, parquet_version v2, row_group_size 1000000,
  kv_metadata { 'daymark:step': 'day' }
);
