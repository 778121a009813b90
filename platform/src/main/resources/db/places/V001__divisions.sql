create table division (
    code text primary key,
    parent text references division,
    level text not null,
    name_zh text not null,
    name_en text,
    official boolean not null,
    valid daterange not null default daterange(null, null),
    constraint a_division_has_six_nine_or_twelve_digits check (code ~ '^\d{6}(\d{3}(\d{3})?)?$'),
    constraint a_division_has_a_level check (level in ('CITY', 'COUNTY', 'ZONE', 'TOWNSHIP')),
    constraint only_the_city_has_no_parent_here check ((parent is null) = (level = 'CITY')),
    constraint a_division_is_there_for_at_least_a_day check (not isempty(valid))
);
create index division_by_parent on division (parent, code);

-- A name means one division at a time; what it meant on a day is asked with the day.
create table division_name (
    division text not null references division,
    name text not null,
    kind text not null,
    valid daterange not null default daterange(null, null),
    -- Names of townships repeat between counties, so they are told apart by what lies above.
    within text not null,
    constraint a_name_is_full_or_short check (kind in ('FULL', 'SHORT')),
    constraint a_name_is_in_use_for_at_least_a_day check (not isempty(valid)),
    constraint a_name_means_one_division_at_a_time exclude using gist (within with =, name with =, valid with &&)
);
create index division_name_by_name on division_name (name);
create index division_name_by_division on division_name (division);
