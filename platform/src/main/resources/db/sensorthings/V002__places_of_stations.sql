-- Where stations of "water" stood, beside what clients said of their things.
create or replace view historical_locations as
    select id, owner, thing, time from historical_location
    union all
    select number, null, station, since from water.open_station_place;

create view historical_locations_locations as
    select historical_location, location from historical_location_location
    union all
    select number, section from water.open_station_place;
