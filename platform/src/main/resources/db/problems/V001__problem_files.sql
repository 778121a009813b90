-- Running numbers of files, for each county and year.
create table series (
    division text not null,
    year integer not null,
    taken integer not null,
    primary key (division, year),
    constraint a_series_counts_from_one check (taken > 0)
);

-- The file of one problem at one place, from its finding until it is struck off; when the problem returns, the same file
-- opens again in its next round.
create table problem (
    id uuid primary key default uuidv7(),
    number text not null unique,
    kind text not null,
    source text not null,
    state text not null default 'FOUND',
    level text not null,
    reach text references rivers.reach,
    division text not null,
    longitude numeric(9, 6) not null,
    latitude numeric(8, 6) not null,
    place text not null,
    words text not null,
    found_at timestamptz not null,
    round integer not null default 1,
    recurrences integer not null default 0,
    rectification uuid,
    proved_at timestamptz,
    accepted_at timestamptz,
    window_until date,
    struck_off_at timestamptz,
    merged_into uuid references problem,
    owed_kind text,
    owed_occasion text,
    version integer not null default 1,
    changed_by text not null,
    changed_at timestamptz not null,
    constraint a_file_is_in_a_known_state check (
        state in ('FOUND', 'ORDERED', 'WORKING', 'PROVED', 'ACCEPTED', 'OBJECTED', 'STRUCK_OFF', 'MERGED', 'DISMISSED')),
    constraint chiefs_of_two_levels_sign_orders check (level in ('CITY', 'COUNTY')),
    constraint a_file_lies_on_the_earth check (longitude between -180 and 180 and latitude between -90 and 90),
    constraint a_file_lies_in_a_division check (division ~ '^\d{6}(\d{3}(\d{3})?)?$'),
    constraint rounds_count_from_one check (round >= 1 and recurrences between 0 and round - 1),
    constraint what_was_ordered_has_an_order check (
        state not in ('ORDERED', 'WORKING', 'PROVED', 'ACCEPTED', 'OBJECTED') or rectification is not null),
    constraint what_was_struck_off_says_when check (state <> 'STRUCK_OFF' or struck_off_at is not null),
    constraint a_merged_file_names_the_other check ((state = 'MERGED') = (merged_into is not null)),
    constraint no_file_is_merged_into_itself check (merged_into <> id),
    constraint what_is_owed_names_kind_and_occasion check ((owed_kind is null) = (owed_occasion is null))
);
create index problem_by_time on problem (found_at desc, id desc);
create index problem_by_state on problem (state, found_at desc, id desc);
create index problem_by_division on problem (division text_pattern_ops, found_at desc, id desc);
create index problem_by_reach on problem (reach, found_at desc) where reach is not null;
create index problem_by_place on problem (kind, latitude, longitude);
create index problem_on_the_map on problem (latitude, longitude);
create index problem_words on problem using gin ((number || ' ' || place || ' ' || words) public.gin_trgm_ops);

-- Who found it, each time: the first opened the file, others were found to be the same or that it has returned.
create table finding (
    id uuid primary key,
    problem uuid not null references problem,
    round integer not null,
    opened uuid not null references problem,
    source text not null,
    origin text,
    account text not null,
    post uuid references access.post,
    longitude numeric(9, 6) not null,
    latitude numeric(8, 6) not null,
    accuracy integer,
    place text not null,
    words text not null,
    found_at timestamptz not null,
    received_at timestamptz not null,
    constraint nobody_reports_before_finding check (received_at >= found_at)
);
create index finding_by_problem on finding (problem, found_at, id);
create index finding_by_origin on finding (origin) where origin is not null;
create index finding_by_account on finding (account, found_at desc);

-- Pictures before, after and of the check, with where they were taken; distance and bearing are from the nearest before.
create table picture (
    problem uuid not null references problem,
    ord integer not null,
    file uuid not null,
    stage text not null,
    round integer not null,
    finding uuid references finding,
    longitude numeric(9, 6),
    latitude numeric(8, 6),
    placed_by text,
    taken_at timestamptz,
    metres numeric(9, 1),
    bearing integer,
    account text not null,
    at timestamptz not null,
    primary key (problem, ord),
    constraint a_picture_shows_before_after_or_the_check check (stage in ('BEFORE', 'AFTER', 'CHECK')),
    constraint where_a_picture_was_taken_says_who_tells check (
        (longitude is null) = (latitude is null) and (longitude is null) = (placed_by is null)),
    constraint the_camera_the_device_or_a_person_tells check (placed_by in ('CAMERA', 'DEVICE')),
    constraint a_bearing_is_a_direction check (bearing between 0 and 359)
);

-- Rectification orders. The identifier is that of the official paper.
create table rectification (
    paper uuid primary key,
    problem uuid not null references problem,
    round integer not null,
    unit uuid not null references access.post,
    unit_name text not null,
    remedy text not null,
    term date not null,
    state text not null default 'DRAFT',
    number text,
    signed_by text,
    signed_at timestamptz,
    accepted_at timestamptz,
    constraint an_order_is_drafted_issued_or_withdrawn check (state in ('DRAFT', 'ISSUED', 'WITHDRAWN', 'GIVEN_UP')),
    constraint an_order_says_what_to_do check (length(trim(remedy)) > 0),
    constraint an_issued_order_has_a_number check (state in ('DRAFT', 'GIVEN_UP') or number is not null)
);
create index rectification_by_problem on rectification (problem, paper);
create index rectification_by_unit on rectification (unit, problem);
create unique index a_file_has_one_draft_at_a_time on rectification (problem) where state = 'DRAFT';
alter table problem add constraint an_order_in_force_is_one_of_the_file
    foreign key (rectification) references rectification (paper) deferrable initially deferred;

-- A unit asks for more time; the chief grants or refuses.
create table time_request (
    id uuid primary key default uuidv7(),
    problem uuid not null references problem,
    paper uuid not null references rectification,
    ground text not null,
    until date not null,
    account text not null,
    at timestamptz not null,
    granted boolean,
    answer text,
    answered_by text,
    answered_at timestamptz,
    constraint more_time_is_asked_for_with_ground check (length(trim(ground)) > 0),
    constraint an_answer_says_why_who_and_when check (
        (granted is null) = (answer is null)
        and (granted is null) = (answered_by is null)
        and (granted is null) = (answered_at is null))
);
create unique index one_request_waits_at_a_time on time_request (problem) where granted is null;
create index time_request_by_problem on time_request (problem, at);

-- Citizens who reported it and may say whether it is put right; "origin" names the report.
create table reporter (
    origin text primary key,
    problem uuid not null references problem,
    since timestamptz not null,
    round integer not null,
    answer text,
    answered_at timestamptz,
    constraint a_reporter_confirms_or_objects check (answer in ('CONFIRMED', 'OBJECTED')),
    constraint an_answer_says_when check ((answer is null) = (answered_at is null))
);
create index reporter_by_problem on reporter (problem);

-- Two files that were found not to be the same, so that nobody is asked again; the smaller identifier first.
create table apart (
    one uuid not null references problem,
    other uuid not null references problem,
    by_account text not null,
    at timestamptz not null,
    primary key (one, other),
    constraint apart_are_two check (one < other)
);

-- What was done with a file, to be read beside it; "entry" is its number in the journal.
create table deed (
    problem uuid not null references problem,
    ord integer not null,
    what text not null,
    by_account text not null,
    at timestamptz not null,
    received_at timestamptz not null,
    note text,
    details jsonb not null default '{}',
    entry bigint not null,
    primary key (problem, ord)
);
create index deed_by_time on deed (at);
create index deed_by_account on deed (by_account, problem);

revoke delete on problem, finding, picture, rectification, time_request, deed from ${application};
