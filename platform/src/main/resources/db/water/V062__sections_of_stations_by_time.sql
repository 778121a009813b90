-- Where each station stood from when until when: what it measured then is of that section and stays so. Before its first
-- place was noted it stood there too; without any note it stands where the register says.
create view stay as
    select station.number as station,
           coalesce(place.section, section.number) as section,
           coalesce(place.code, section.code) as section_code,
           coalesce(place.since, '-infinity') as since,
           coalesce(place.until, 'infinity') as until
      from station
      join section on section.code = station.section
      left join (select station_place.station, station_place.section, section.code,
                        case when lag(since) over its is not null then since end as since,
                        lead(since) over its as until
                   from station_place
                   join section on section.number = station_place.section
                 window its as (partition by station_place.station order by since)) place
        on place.station = station.number;

create view open_stay as
    select station, section, since, until from stay;

-- A first place that was noted later than the first value shows as what it was.
create or replace view open_station_place as
    select station_place.number, station_place.station, station_place.section,
           case when exists (select from station_place earlier
                              where earlier.station = station_place.station and earlier.since < station_place.since)
                then station_place.since
                else least(station_place.since,
                           (select min(sample.at) from sample where sample.station = station_place.station))
           end as since
      from station_place
      join section on section.number = station_place.section
     where section.longitude is not null;
