-- The read door of this module: what is held of sections, stations and observations, for modules behind it. They read
-- these views and no table.

alter table section add column number integer not null generated always as identity;
alter table section add constraint a_section_has_a_number_of_its_own unique (number);

-- Which items a station has ever given a value of that counts.
create table series (
    station integer not null references station,
    item smallint not null,
    primary key (station, item)
);
insert into series
    select distinct day_sum.station, given.item from day_sum cross join unnest(day_sum.items) as given (item);

create function remember_series() returns trigger language plpgsql as $$
begin
    insert into water.series
        select distinct changed.station, given.item
          from changed cross join unnest(changed.items) as given (item)
         where not exists (
                   select from water.series known where known.station = changed.station and known.item = given.item)
            on conflict do nothing;
    return null;
end
$$;
create trigger new_sums_show_which_items_there_are
    after insert on day_sum referencing new table as changed
    for each statement execute function remember_series();
create trigger changed_sums_show_which_items_there_are
    after update on day_sum referencing new table as changed
    for each statement execute function remember_series();

create view open_section as
    select number, code, name, water, body, division, longitude, latitude, target, drinking from section;

create view open_station as
    select station.number, station.code, station.name, station.kind, station.in_use, section.number as section,
           (select min(sample.at) from sample where sample.station = station.number) as first_at,
           (select max(sample.at) from sample where sample.station = station.number) as last_at
      from station
      join section on section.code = station.section;

create view open_series as
    select station, item from series;

-- One row a value; "value" is in the item's unit.
create view open_value as
    select sample.station, sample.at, sample.received, sample.version, series.item,
           trim_scale(sample.vals[array_position(sample.items, series.item)] / 1000000.0) as value,
           sample.flags[array_position(sample.items, series.item)] as flags
      from sample
      join series on series.station = sample.station
     where array_position(sample.items, series.item) is not null;
