-- A water and what it flows into. "level" is that of its highest chief.
create table water (
    code text primary key,
    kind text not null,
    name text not null,
    name_en text,
    flows_into text references water deferrable initially deferred,
    level text not null,
    division text not null,
    length_km numeric(9, 3),
    area_km2 numeric(10, 4),
    constraint a_water_has_a_code_that_fits_an_address check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
    constraint a_kind_of_water_is_known check (kind in ('RIVER', 'LAKE', 'RESERVOIR', 'SMALL')),
    constraint a_water_has_a_highest_chief check (level in ('CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
    constraint no_water_flows_into_itself check (flows_into <> code)
);
create index water_by_name on water (name, code);
create index water_by_outlet on water (flows_into, code);

-- A piece of a water that people answer for. Geometry is GeoJSON in CGCS2000; the box around it is for searching.
create table reach (
    code text primary key,
    water text not null references water,
    name text not null,
    name_en text,
    division text not null,
    position integer not null,
    geometry jsonb,
    metres double precision not null default 0,
    around box,
    constraint a_reach_has_a_code_that_fits_an_address check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
    constraint a_reach_lies_in_a_division check (division ~ '^\d{6}(\d{3}(\d{3})?)?$'),
    constraint what_is_drawn_has_its_box check ((geometry is null) = (around is null))
);
create index reach_by_water on reach (water, position, code);
create index reach_by_division on reach (division, code);
create index reach_by_place on reach using gist (around);

-- Which post answers for a reach on which level, from day to day. Two at once on a level happen in the registers of
-- offices; they are kept as they are and shown.
create table answering (
    id uuid primary key default uuidv7(),
    reach text not null references reach,
    level text not null,
    post uuid not null references access.post,
    during daterange not null,
    constraint a_level_is_known check (level in ('CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'GUARD')),
    constraint somebody_answers_for_at_least_a_day check (not isempty(during) and not lower_inf(during)),
    constraint a_post_answers_once_at_a_time exclude using gist (reach with =, level with =, post with =, during with &&)
);
create index answering_by_reach on answering (reach, level);
create index answering_by_post on answering (post, reach);
