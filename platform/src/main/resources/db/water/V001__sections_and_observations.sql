-- A section of a water, the class it is to have, where it lies. "body" says which limit of phosphorus it is held to.
create table section (
    code text primary key,
    name text not null,
    water text not null,
    body text not null,
    division text not null,
    longitude numeric(9, 6),
    latitude numeric(8, 6),
    target text,
    drinking boolean not null default false,
    constraint a_body_is_known check (body in ('RIVER', 'LAKE')),
    constraint a_target_is_a_class_that_has_limits check (target in ('I', 'II', 'III', 'IV', 'V')),
    constraint a_place_has_both_figures check ((longitude is null) = (latitude is null))
);
create index section_by_division on section (division, code);

-- What sends values of a section: an instrument, or people who take samples for a laboratory.
create table station (
    number integer primary key generated always as identity,
    code text not null,
    name text not null,
    section text not null references section,
    kind text not null default 'AUTOMATIC',
    in_use boolean not null default true,
    constraint a_station_has_a_code_of_its_own unique (code),
    constraint a_kind_is_known check (kind in ('AUTOMATIC', 'SAMPLING'))
);
create index station_by_section on station (section);

-- Keys of stations, by hash. An old one goes on for a while beside the new one.
create table station_key (
    hash bytea primary key,
    station integer not null references station,
    made_at timestamptz not null,
    ends_at timestamptz
);
create index station_key_by_station on station_key (station);

-- One row a sample. "items" are places in the list of items, "vals" millionths of the item's unit, "flags" masks.
create table sample (
    station integer not null,
    at timestamptz not null,
    received timestamptz not null,
    items smallint[] not null,
    vals bigint[] not null,
    flags smallint[] not null,
    class smallint,
    decisive integer not null,
    version smallint not null default 1,
    primary key (station, at)
) partition by range (at);

-- What stood there before a correction.
create table superseded (
    station integer not null,
    at timestamptz not null,
    item smallint not null,
    version smallint not null,
    value bigint not null,
    flags smallint not null,
    replaced_at timestamptz not null,
    primary key (station, at, item, version)
);

-- Sums of a day by item; the day is the city's. "counts" and the others stand in the order of "items".
create table day_sum (
    station integer not null,
    day date not null,
    items smallint[] not null,
    counts integer[] not null,
    sums bigint[] not null,
    least bigint[] not null,
    most bigint[] not null,
    primary key (station, day)
);

-- When somebody is told: data of the office.
create table alarm_rule (
    name text primary key,
    title_zh text not null,
    title_en text not null,
    kind text not null,
    item text,
    class text,
    threshold numeric,
    in_a_row integer not null default 1,
    hours integer not null default 0,
    in_force boolean not null default true,
    constraint an_alarm_rule_has_a_kind check (kind in ('CLASS_WORSE', 'ABOVE', 'BELOW', 'FALL', 'SILENT'))
);
insert into alarm_rule (name, title_zh, title_en, kind, item, class, threshold, in_a_row, hours) values
    ('class-worse-than-v', '连续三次劣于Ⅴ类', 'worse than class V three times in a row', 'CLASS_WORSE', null, 'V', null, 3, 0),
    ('oxygen-low', '溶解氧低于 2 mg/L', 'dissolved oxygen below 2 mg/L', 'BELOW', 'DISSOLVED_OXYGEN', null, 2, 2, 0),
    ('oxygen-fall', '溶解氧 4 小时内骤降 3 mg/L', 'dissolved oxygen fell by 3 mg/L within 4 hours', 'FALL', 'DISSOLVED_OXYGEN', null, 3, 1, 4),
    ('ammonia-high', '氨氮高于 2 mg/L', 'ammonia nitrogen above 2 mg/L', 'ABOVE', 'AMMONIA_NITROGEN', null, 2, 3, 0),
    ('silent', '站点 12 小时无数据', 'no data for 12 hours', 'SILENT', null, null, null, 1, 12);

-- An alarm while it lasts, and how it ended. "value" is in millionths; the class by its place for a class.
create table alarm (
    id uuid primary key default uuidv7(),
    station integer not null references station,
    rule text not null references alarm_rule,
    since timestamptz not null,
    noticed_at timestamptz not null,
    value bigint not null,
    ended_at timestamptz,
    end_value bigint
);
create unique index one_alarm_while_it_lasts on alarm (station, rule) where ended_at is null;
create index alarm_by_time on alarm (noticed_at desc, id);

-- Partitions are made by the month as observations come; the application may not make tables itself.
create function make_month(month date) returns void
    language plpgsql security definer set search_path = water, pg_temp
as $$
begin
    if month <> date_trunc('month', month)::date then
        raise exception 'not the first of a month: %', month;
    end if;
    execute format(
        'create table if not exists water.%I partition of water.sample for values from (%L) to (%L)',
        'sample_' || to_char(month, 'YYYY_MM'),
        month::timestamp at time zone 'Asia/Shanghai',
        (month + interval '1 month')::timestamp at time zone 'Asia/Shanghai');
end
$$;
