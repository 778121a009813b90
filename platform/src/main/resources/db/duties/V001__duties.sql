-- Kinds of duties, as the modules declare them at every start: what is owed, by which deed it is fulfilled, under which
-- provision.
create table kind (
    name text primary key,
    title_zh text not null,
    title_en text not null,
    deed_zh text not null,
    deed_en text not null,
    address text not null,
    document text not null,
    provision text not null,
    within_period boolean not null
);

-- What a post owes again and again by a schedule, for a subject: a reach to patrol, a document to report on.
create table obligation (
    id uuid primary key default uuidv7(),
    schedule text not null,
    post uuid not null references access.post,
    subject text not null,
    label text not null,
    division text not null,
    during daterange not null,
    constraint an_obligation_begins check (not isempty(during) and not lower_inf(during)),
    constraint a_post_owes_a_schedule_once_at_a_time
        exclude using gist (schedule with =, post with =, subject with =, during with &&)
);
create index obligation_by_schedule on obligation (schedule);
create index obligation_by_post on obligation (post);

-- Until which day the periods of a schedule have been opened.
create table opened (
    schedule text primary key,
    through date not null
);

-- One thing owed once. "occasion" is what it is owed for: the same occasion never opens two.
-- late_from is the first moment at which it is late. state follows from the other columns and the hour; it is kept
-- because lists and totals are read far more often than anything changes.
create table duty (
    id uuid primary key default uuidv7(),
    kind text not null references kind,
    occasion text not null,
    obligation uuid references obligation,
    slot text,
    post uuid not null references access.post,
    person uuid references access.person,
    division text not null,
    subject text not null,
    label text not null,
    period daterange,
    opened_at timestamptz not null,
    late_from timestamptz not null,
    rule text,
    asked jsonb,
    counted boolean not null default true,
    done_at timestamptz,
    done_by text,
    suspended_at timestamptz,
    ground text,
    ground_words text,
    state text not null,
    month date not null generated always as
        (date_trunc('month', (late_from at time zone 'Asia/Shanghai') - interval '1 microsecond')::date) stored,
    constraint an_occasion_opens_one_duty unique (kind, occasion),
    constraint a_duty_has_a_state
        check (state in ('OPEN', 'DONE', 'DONE_LATE', 'OVERDUE', 'SUSPENDED', 'WAIVED')),
    constraint a_scheduled_duty_names_its_period check ((obligation is null) = (slot is null)),
    constraint a_waiver_has_a_ground check (state <> 'WAIVED' or ground is not null),
    constraint a_ground_is_known check (ground in ('TENURE', 'NOT_OWED', 'DEED')),
    constraint a_duty_done_says_by_what check ((done_at is null) = (done_by is null))
);
create index duty_open_by_term on duty (late_from) where state = 'OPEN';
create index duty_overdue_by_term on duty (late_from) where state = 'OVERDUE';
create index duty_unfinished_of_post on duty (post, late_from, id) where state in ('OPEN', 'OVERDUE', 'SUSPENDED');
create index duty_by_what_fulfils_it on duty (kind, post, subject, late_from);
create index duty_by_obligation on duty (obligation, slot) where obligation is not null;
create index duty_by_division on duty (division text_pattern_ops, late_from, id);

-- Everything that would fulfil a duty; the earliest one does. Kept so that one taken back leaves the others.
create table deed (
    duty uuid not null references duty,
    deed text not null,
    at timestamptz not null,
    primary key (duty, deed)
);
create index deed_by_name on deed (deed);

-- What happened to a duty after it was opened. "was" and "becomes" of a term are moments, of a person are persons.
create table change (
    number bigint generated always as identity primary key,
    duty uuid not null references duty,
    what text not null,
    at timestamptz not null,
    by text not null,
    words text,
    was text,
    becomes text,
    asked_was jsonb,
    constraint a_change_is_known check (what in (
        'TERM_MOVED', 'EXTENDED', 'SUSPENDED', 'RESUMED', 'WAIVED', 'RETURNED', 'SPLIT', 'HANDED_ON', 'DONE', 'TAKEN_BACK',
        'RESTORED'))
);
create index change_by_duty on change (duty, number);
create index change_by_time on change (at);

-- Open files that somebody who left a post hands to whoever follows.
create table handover (
    id uuid primary key default uuidv7(),
    post uuid not null references access.post,
    from_person uuid not null references access.person,
    to_person uuid not null references access.person,
    since date not null,
    made_at timestamptz not null,
    accepted_at timestamptz,
    constraint a_post_is_handed_on_once_a_day unique (post, since),
    constraint nobody_hands_on_to_himself check (from_person <> to_person)
);
create index handover_by_successor on handover (to_person) where accepted_at is null;

create table handed_on (
    handover uuid not null references handover,
    duty uuid not null references duty,
    primary key (handover, duty)
);

-- The notices of holidays that the terms rest on; one row.
create table calendar (
    single boolean primary key default true check (single),
    notices text not null
);

-- How many duties stand how, kept with every change by the triggers below, so that no total is ever counted for a screen.
create table tally (
    kind text not null,
    post uuid not null,
    division text not null,
    month date not null,
    done integer not null default 0,
    done_late integer not null default 0,
    open integer not null default 0,
    overdue integer not null default 0,
    suspended integer not null default 0,
    waived integer not null default 0,
    primary key (kind, post, division, month)
);
create index tally_by_month on tally (month);
create index tally_by_division on tally (division text_pattern_ops, month);

create function add_to_tally() returns trigger language plpgsql as $$
begin
    insert into duties.tally as t (kind, post, division, month, done, done_late, open, overdue, suspended, waived)
    select kind, post, division, month,
           count(*) filter (where state = 'DONE'), count(*) filter (where state = 'DONE_LATE'),
           count(*) filter (where state = 'OPEN'), count(*) filter (where state = 'OVERDUE'),
           count(*) filter (where state = 'SUSPENDED'), count(*) filter (where state = 'WAIVED')
      from new_rows
     where counted
     group by kind, post, division, month
     order by kind, post, division, month
    on conflict (kind, post, division, month) do update
       set done = t.done + excluded.done, done_late = t.done_late + excluded.done_late, open = t.open + excluded.open,
           overdue = t.overdue + excluded.overdue, suspended = t.suspended + excluded.suspended,
           waived = t.waived + excluded.waived;
    return null;
end $$;

create function move_in_tally() returns trigger language plpgsql as $$
begin
    insert into duties.tally as t (kind, post, division, month, done, done_late, open, overdue, suspended, waived)
    select kind, post, division, month,
           coalesce(sum(d) filter (where state = 'DONE'), 0), coalesce(sum(d) filter (where state = 'DONE_LATE'), 0),
           coalesce(sum(d) filter (where state = 'OPEN'), 0), coalesce(sum(d) filter (where state = 'OVERDUE'), 0),
           coalesce(sum(d) filter (where state = 'SUSPENDED'), 0), coalesce(sum(d) filter (where state = 'WAIVED'), 0)
      from (select kind, post, division, month, state, sum(d) as d
              from (select kind, post, division, month, state, 1 as d from new_rows where counted
                    union all
                    select kind, post, division, month, state, -1 from old_rows where counted) moved
             group by kind, post, division, month, state
            having sum(d) <> 0) changed
     group by kind, post, division, month
     order by kind, post, division, month
    on conflict (kind, post, division, month) do update
       set done = t.done + excluded.done, done_late = t.done_late + excluded.done_late, open = t.open + excluded.open,
           overdue = t.overdue + excluded.overdue, suspended = t.suspended + excluded.suspended,
           waived = t.waived + excluded.waived;
    return null;
end $$;

create trigger opened_duties_are_counted
    after insert on duty referencing new table as new_rows
    for each statement execute function add_to_tally();
create trigger changed_duties_are_counted
    after update on duty referencing old table as old_rows new table as new_rows
    for each statement execute function move_in_tally();

revoke delete on duty, change, handover, handed_on from ${application};
