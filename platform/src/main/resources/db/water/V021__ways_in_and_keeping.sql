-- What came over a broker or lay in a folder and could not be taken, and why.
create table faulty_delivery (
    id uuid primary key default uuidv7(),
    at timestamptz not null,
    way text not null,
    source text not null,
    station text not null,
    says_zh text not null,
    says_en text not null,
    constraint a_way_is_known check (way in ('BROKER', 'FOLDER'))
);
create index faulty_delivery_by_time on faulty_delivery (at desc, id);

-- Files of stations that were taken, by the hash of station and content: each is taken once.
create table taken_file (
    hash bytea primary key,
    station text not null,
    name text not null,
    at timestamptz not null,
    added integer not null,
    repeated integer not null,
    corrected integer not null
);

-- What a value of an item is held to: data of the office. Figures are in the item's unit; a step or a number of 0 checks nothing.
create table item_check (
    item text primary key,
    least numeric not null,
    most numeric not null,
    step numeric not null,
    stuck_after integer not null,
    constraint what_is_possible_has_a_width check (least <= most),
    constraint nothing_is_negative check (step >= 0 and stuck_after >= 0)
);
insert into item_check (item, least, most, step, stuck_after) values
    ('TEMPERATURE', -5, 45, 10, 0),
    ('PH', 0, 14, 1.5, 0),
    ('DISSOLVED_OXYGEN', 0, 30, 6, 12),
    ('CONDUCTIVITY', 0, 100000, 3000, 12),
    ('TURBIDITY', 0, 4000, 0, 12),
    ('PERMANGANATE_INDEX', 0, 200, 10, 12),
    ('AMMONIA_NITROGEN', 0, 300, 5, 0),
    ('TOTAL_PHOSPHORUS', 0, 50, 1, 0),
    ('TOTAL_NITROGEN', 0, 300, 10, 12),
    ('CHLOROPHYLL', 0, 10, 0, 0),
    ('ALGAL_DENSITY', 0, 10000000000, 0, 0),
    ('COD', 0, 2000, 0, 0),
    ('BOD5', 0, 1000, 0, 0);

-- After how many hours a value follows a gap, is late, is ahead of time; how many years samples are kept one by one.
-- Sums of days are kept for good.
create table keeping (
    one_row boolean primary key default true,
    gap_hours integer not null,
    late_hours integer not null,
    ahead_hours integer not null,
    sample_years integer not null,
    constraint there_is_one_row check (one_row),
    constraint hours_and_years_are_positive
        check (gap_hours > 0 and late_hours > 0 and ahead_hours > 0 and sample_years > 0)
);
insert into keeping (gap_hours, late_hours, ahead_hours, sample_years) values (12, 24, 1, 10);

-- What was found when days were counted again at night.
create table recount (
    day date primary key,
    at timestamptz not null,
    days integer,
    misfits integer,
    first_misfits text[]
);

-- Lets go of the samples of a month, which nothing asks one by one any more; the application may not drop tables itself.
create function drop_month(month date) returns void
    language plpgsql security definer set search_path = water, pg_temp
as $$
begin
    if month <> date_trunc('month', month)::date then
        raise exception 'not the first of a month: %', month;
    end if;
    delete from water.superseded
     where at >= month::timestamp at time zone 'Asia/Shanghai'
       and at < (month + interval '1 month')::timestamp at time zone 'Asia/Shanghai';
    execute format('drop table if exists water.%I', 'sample_' || to_char(month, 'YYYY_MM'));
end
$$;
