-- A sheet of points. What stands in it is data of its versions.
create table sheet (
    id text primary key,
    title_zh text not null,
    title_en text not null,
    subjects text not null
);

-- A version is written by one or more persons and signed by another; a signed one is never written again.
-- made_by is null for a version that came with the platform.
create table version (
    sheet text not null references sheet,
    number integer not null,
    state text not null,
    from_day date not null,
    content jsonb not null,
    made_by text,
    made_at timestamptz not null,
    writers text[] not null default '{}',
    changed_at timestamptz not null,
    edition bigint not null default 0,
    signed_by text,
    signed_at timestamptz,
    primary key (sheet, number),
    constraint a_version_is_a_draft_signed_or_discarded check (state in ('DRAFT', 'SIGNED', 'DISCARDED')),
    constraint a_signed_version_says_when check ((state = 'SIGNED') = (signed_at is not null)),
    constraint nobody_signs_a_version_they_wrote check (signed_by is null or not (signed_by = any (writers))),
    constraint what_people_wrote_people_sign check (made_by is null or state <> 'SIGNED' or signed_by is not null)
);
create unique index one_draft_of_a_sheet_at_a_time on version (sheet) where state = 'DRAFT';

create function keep_what_was_signed() returns trigger language plpgsql as $$
begin
    raise exception 'what was signed or frozen stays as it is'
        using errcode = 'integrity_constraint_violation', constraint = tg_name;
end $$;

create trigger a_signed_version_is_never_written_again
    before update or delete on version
    for each row when (old.state <> 'DRAFT') execute function keep_what_was_signed();

-- By which version a span is scored, from that moment on.
create table frozen (
    sheet text not null,
    span text not null,
    version integer not null,
    by_account text not null,
    at timestamptz not null,
    primary key (sheet, span),
    foreign key (sheet, version) references version,
    constraint a_span_is_a_month_or_a_year check (span ~ '^20\d\d(-(0[1-9]|1[0-2]))?$')
);

create trigger what_is_frozen_stays_frozen
    before update or delete on frozen
    for each row execute function keep_what_was_signed();

-- Points that people gave; the last ones of an item count.
create table points (
    number bigint generated always as identity primary key,
    sheet text not null references sheet,
    span text not null,
    subject text not null,
    item text not null,
    points numeric(7, 2) not null,
    ground text not null,
    by_account text not null,
    at timestamptz not null,
    constraint points_are_not_below_nothing check (points >= 0),
    constraint points_have_a_ground check (length(trim(ground)) > 0)
);
create index points_of_span on points (sheet, span, subject, item, number desc);

-- The scores of a span as somebody proposed them and another signed them; a correction is the next number.
create table result (
    id uuid primary key default uuidv7(),
    sheet text not null,
    span text not null,
    number integer not null,
    version integer not null,
    state text not null default 'PROPOSED',
    reason text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    rejection text,
    constraint results_of_a_span_are_numbered unique (sheet, span, number),
    foreign key (sheet, version) references version,
    constraint a_result_is_proposed_signed_rejected_or_withdrawn
        check (state in ('PROPOSED', 'SIGNED', 'REJECTED', 'WITHDRAWN')),
    constraint a_result_is_open_until_somebody_decides check ((state = 'PROPOSED') = (decided_at is null)),
    constraint nobody_signs_a_result_they_proposed
        check (state not in ('SIGNED', 'REJECTED') or decided_by <> proposed_by),
    constraint a_rejected_result_says_why check ((state = 'REJECTED') = (rejection is not null))
);
create unique index one_proposed_result_of_a_span on result (sheet, span) where state = 'PROPOSED';

create trigger a_decided_result_stays
    before update or delete on result
    for each row when (old.state <> 'PROPOSED') execute function keep_what_was_signed();

create table score (
    result uuid not null references result,
    place integer not null,
    subject text not null,
    name text not null,
    rank integer,
    total numeric(9, 2),
    certificate jsonb not null,
    primary key (result, subject),
    constraint scores_have_an_order unique (result, place)
);

create trigger a_score_is_never_written_again
    before update or delete on score
    for each row execute function keep_what_was_signed();

revoke delete on sheet, version, frozen, points, result, score from ${application};
revoke update on frozen, points, score from ${application};
