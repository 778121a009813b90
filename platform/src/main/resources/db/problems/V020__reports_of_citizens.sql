-- What citizens report, until an officer has made a problem's file of it, put it to one, or answered it. The identifier is
-- that of the form from which it came. Name and telephone are encrypted with a key outside of the database.
create table report (
    id uuid primary key,
    number text not null unique,
    code text not null,
    codes integer not null default 1,
    kind text not null,
    words text not null,
    place text not null,
    reach text references rivers.reach,
    division text not null,
    longitude numeric(9, 6) not null,
    latitude numeric(8, 6) not null,
    accuracy integer,
    received_at timestamptz not null,
    due date not null,
    state text not null default 'RECEIVED',
    problem uuid references problem,
    ground text,
    answer text,
    decided_by text,
    decided_at timestamptz,
    name bytea,
    phone bytea,
    phone_mark text,
    sender text,
    erased_at timestamptz,
    entry bigint not null,
    version integer not null default 1,
    changed_by text not null,
    changed_at timestamptz not null,
    constraint a_report_is_in_a_known_state check (state in ('RECEIVED', 'TAKEN', 'JOINED', 'ANSWERED')),
    constraint a_report_lies_on_the_earth check (longitude between -180 and 180 and latitude between -90 and 90),
    constraint codes_count_from_one check (codes >= 1),
    constraint what_is_taken_names_the_file check ((state in ('TAKEN', 'JOINED')) = (problem is not null)),
    constraint an_answer_names_its_ground check ((state = 'ANSWERED') = (ground is not null)),
    constraint what_is_decided_says_what_was_found check ((state = 'RECEIVED') = (answer is null)),
    constraint what_is_decided_says_by_whom check (
        (state = 'RECEIVED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint a_telephone_has_its_mark check ((phone is null) = (phone_mark is null)),
    constraint who_is_erased_left_nothing check (
        erased_at is null or (name is null and phone is null and sender is null))
);
create index report_by_time on report (received_at desc, id desc);
create index report_by_state on report (state, received_at desc, id desc);
create index report_by_division on report (division text_pattern_ops, received_at desc, id desc);
create index report_by_problem on report (problem) where problem is not null;
create index report_by_telephone on report (phone_mark, received_at desc) where phone_mark is not null;
create index report_by_sender on report (sender, received_at desc) where sender is not null;

-- Pictures as they come, one by one, before the form they belong to; those of a form that is never sent are swept.
create table report_upload (
    form uuid not null,
    file uuid not null,
    bytes bigint not null,
    at timestamptz not null,
    primary key (form, file)
);
create index report_upload_by_time on report_upload (at);

create table report_picture (
    report uuid not null references report,
    ord integer not null,
    file uuid not null,
    primary key (report, ord)
);

-- What was done with a report, to be read beside it; "entry" is its number in the journal.
create table report_deed (
    report uuid not null references report,
    ord integer not null,
    what text not null,
    by_account text not null,
    at timestamptz not null,
    note text,
    details jsonb not null default '{}',
    entry bigint not null,
    primary key (report, ord)
);

-- How often something was tried, by whom (only a mark of it), in pieces of time; old pieces are swept.
create table report_tally (
    kind text not null,
    who text not null,
    since timestamptz not null,
    count integer not null,
    primary key (kind, who, since),
    constraint a_tally_counts_from_one check (count >= 1)
);
create index report_tally_by_time on report_tally (since);

revoke delete on report, report_picture, report_deed from ${application};
