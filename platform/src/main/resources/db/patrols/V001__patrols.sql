-- A patrol as it was delivered, with what the examination of its track brought out. Where somebody was stands in "track"
-- alone, sealed; what stands here are figures.
create table patrol (
    id uuid primary key,
    reach text not null references rivers.reach,
    reach_name text not null,
    division text not null,
    level text not null,
    post uuid not null references access.post,
    by_account text not null,
    superior uuid references access.post,
    day date not null,
    started_at timestamptz not null,
    ended_at timestamptz not null,
    received_at timestamptz not null,
    made jsonb not null,
    source text not null,
    looked jsonb not null,
    words text not null,
    fixes integer not null,
    metres integer not null,
    moving_seconds integer not null,
    silence_seconds integer not null,
    accuracy numeric(7, 1),
    reach_metres integer not null,
    coverage numeric(5, 4) not null,
    signs text[] not null,
    problems integer not null default 0,
    answer_until timestamptz,
    answered_at timestamptz,
    belief text,
    decided_at timestamptz,
    decided_by text,
    ground text,
    checked_at timestamptz,
    checked_by text,
    checking_post uuid references access.post,
    asked_at timestamptz,
    report text not null,
    fingerprint bigint[] not null,
    version integer not null default 1,
    constraint a_patrol_is_of_a_known_level check (level in ('CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'GUARD')),
    constraint a_patrol_ends_after_it_begins check (ended_at >= started_at),
    constraint a_track_comes_from_a_device_or_a_file check (source in ('DEVICE', 'GPX')),
    constraint a_reach_is_covered_in_part_or_whole check (coverage between 0 and 1),
    constraint a_patrol_with_signs_can_be_answered check ((answer_until is null) = (cardinality(signs) = 0)),
    constraint a_patrol_is_believed_or_not check (belief in ('BELIEVED', 'NOT_BELIEVED')),
    constraint a_decision_says_who_and_when check (
        (belief is null) = (decided_at is null) and (belief is null) = (decided_by is null)),
    constraint who_is_not_believed_is_told_why check (belief <> 'NOT_BELIEVED' or length(trim(ground)) > 0),
    constraint a_report_is_in_a_known_state check (report in ('NONE', 'DUE', 'SUBMITTED', 'READ'))
);
create index patrol_by_day on patrol (day desc, id desc);
create index patrol_by_post on patrol (post, day desc, id desc);
create index patrol_by_account on patrol (by_account, day desc, id desc);
create index patrol_by_reach on patrol (reach, day desc, id desc);
create index patrol_for_superior on patrol (superior, day desc, id desc);
create index patrol_by_division on patrol (division text_pattern_ops, day desc, id desc);
create index patrol_to_decide on patrol (superior, day, id) where belief is null;
create index patrol_checked on patrol (checking_post, checked_at) where checked_at is not null;
create index patrol_fingerprint on patrol using gin (fingerprint);

-- The track and the places on its sheet, sealed with a key outside the database. Kept in parts by year, so that old ones
-- can be let go of together.
create table track (
    patrol uuid not null,
    day date not null,
    fixes bytea not null,
    sheet bytea not null,
    primary key (patrol, day)
) partition by range (day);
create table track_of_other_years partition of track default;
do $$
begin
    for year in 2019 .. 2040 loop
        execute format(
            'create table patrols.%I partition of patrols.track for values from (%L) to (%L)',
            'track_' || year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
    end loop;
end
$$;

-- What was done with a patrol, in its order; "entry" is its number in the journal.
create table deed (
    patrol uuid not null references patrol,
    ord integer not null,
    what text not null,
    by_account text not null,
    at timestamptz not null,
    sign text,
    words text,
    entry bigint not null,
    primary key (patrol, ord),
    constraint a_deed_is_of_a_known_kind check (what in (
        'DELIVERED', 'ANSWERED', 'REPORTED', 'REPORT_READ', 'ASKED', 'REPLIED', 'CHECKED', 'BELIEVED', 'NOT_BELIEVED',
        'TRACK_OPENED'))
);

-- The report of a patrol (article 5), as it stands.
create table report (
    patrol uuid primary key references patrol,
    water text not null,
    problems text not null,
    complaints text not null,
    submitted_at timestamptz,
    version integer not null default 1
);

-- A guard's month, summed up (article 7); figures are those of the moment in which it was handed in.
create table month (
    post uuid not null references access.post,
    month date not null,
    by_account text not null,
    words text not null,
    figures jsonb not null,
    submitted_at timestamptz,
    read_at timestamptz,
    read_by text,
    version integer not null default 1,
    primary key (post, month),
    constraint a_month_is_named_by_its_first_day check (extract(day from month) = 1)
);

revoke delete on patrol, deed, report, month from ${application};
