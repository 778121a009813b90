-- Where a station stood since when: its present section comes last.
create table station_place (
    number integer not null generated always as identity,
    station integer not null references station,
    section integer not null references section (number),
    since timestamptz not null,
    primary key (station, since),
    constraint a_place_of_a_station_has_a_number_of_its_own unique (number)
);
create index station_place_by_section on station_place (section);
insert into station_place (station, section, since)
    select station.number, section.number,
           coalesce((select min(sample.at) from sample where sample.station = station.number), now())
      from station
      join section on section.code = station.section
     order by station.number;

create view open_station_place as
    select station_place.number, station_place.station, station_place.section, station_place.since
      from station_place
      join section on section.number = station_place.section
     where section.longitude is not null;
