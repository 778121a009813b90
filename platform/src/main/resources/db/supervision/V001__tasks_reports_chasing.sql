-- The post of an agency that takes its tasks and owes its reports.
create table liaison (
    agency text primary key references agencies.agency,
    post uuid not null unique references access.post
);

-- A task under supervision. What it says is copied when it is taken over: a later reading of the gazette changes no task
-- that an agency already carries.
create table task (
    id uuid primary key default uuidv7(),
    origin text not null,
    extraction uuid references gazette.extraction,
    document text not null,
    document_number text,
    document_title text not null,
    document_date date,
    provision text,
    position integer not null,
    number text,
    heading text not null,
    words text not null,
    leaders text[] not null,
    office text,
    term text,
    due date,
    responsible text,
    plan text,
    state text not null default 'DRAFT',
    lead text references agencies.agency,
    sent_at timestamptz,
    merged_into uuid references task,
    ended_because text,
    version integer not null default 1,
    changed_by text not null,
    changed_at timestamptz not null,
    constraint a_task_comes_from_somewhere_known check (origin in ('GAZETTE', 'SHEET', 'LIST')),
    constraint a_task_of_the_gazette_names_its_reading check ((origin = 'GAZETTE') = (extraction is not null)),
    constraint a_reading_becomes_one_task unique (extraction),
    constraint a_task_says_something check (length(trim(words)) > 0),
    constraint a_task_is_in_a_known_state check (
        state in ('DRAFT', 'SENT', 'OBJECTED', 'ACCEPTED', 'MERGED', 'ENDED')),
    constraint a_task_that_was_sent_has_somebody_to_lead_it check (
        state in ('DRAFT', 'MERGED', 'ENDED') or (lead is not null and sent_at is not null)),
    constraint a_merged_task_names_where_it_went check ((state = 'MERGED') = (merged_into is not null)),
    constraint no_task_is_merged_into_itself check (merged_into <> id),
    constraint a_task_that_ended_says_why check ((state = 'ENDED') = (ended_because is not null))
);
create index task_in_order on task (document, position, id);
create index task_by_lead on task (lead, document, position, id) where lead is not null;
create index task_by_state on task (state, document, position, id);
create index task_by_leader on task using gin (leaders);
create index task_words on task using gin (words public.gin_trgm_ops);

-- All agencies of a task as they stand; the printed name where the register does not know it.
create table task_agency (
    task uuid not null references task,
    ord integer not null,
    agency text references agencies.agency,
    name text not null,
    role text not null,
    primary key (task, ord),
    constraint an_agency_leads_assists_or_carries_out check (role in ('LEAD', 'ASSIST', 'CARRY_OUT'))
);
create index task_by_agency on task_agency (agency, task);

create table task_part (
    task uuid not null references task,
    ord integer not null,
    words text not null,
    agency text references agencies.agency,
    primary key (task, ord),
    constraint a_part_says_something check (length(trim(words)) > 0)
);

-- A step of the way with a day of its own; reaching it fulfils the duty supervision.stage.
create table task_stage (
    id uuid primary key default uuidv7(),
    task uuid not null references task,
    ord integer not null,
    words text not null,
    due date not null,
    reached_at timestamptz,
    reached_words text,
    constraint stages_stand_in_order unique (task, ord) deferrable initially deferred,
    constraint a_stage_says_something check (length(trim(words)) > 0),
    constraint a_stage_reached_says_how check ((reached_at is null) = (reached_words is null))
);

-- An agency says a task is not its own, or cannot be done so; the office answers.
create table objection (
    id uuid primary key default uuidv7(),
    task uuid not null references task,
    agency text not null references agencies.agency,
    kind text not null,
    reason text not null,
    named text references agencies.agency,
    by_account text not null,
    at timestamptz not null,
    answer text,
    answer_reason text,
    answered_by text,
    answered_at timestamptz,
    constraint an_objection_is_of_a_known_kind check (kind in ('WRONG_AGENCY', 'TERM', 'OTHER')),
    constraint an_objection_is_answered_in_one_of_two_ways check (answer in ('REASSIGNED', 'INSISTED')),
    constraint an_answer_says_why_who_and_when check (
        (answer is null) = (answer_reason is null)
        and (answer is null) = (answered_by is null)
        and (answer is null) = (answered_at is null))
);
create unique index a_task_has_one_objection_at_a_time on objection (task) where answer is null;
create index objection_by_task on objection (task, at);

-- What was done with a task, to be read beside it; "entry" is its number in the journal.
create table task_deed (
    task uuid not null references task,
    ord integer not null,
    what text not null,
    by_account text not null,
    at timestamptz not null,
    note text,
    details jsonb not null default '{}',
    entry bigint not null,
    primary key (task, ord)
);
create index task_deed_by_time on task_deed (at);

-- The report of an agency for one slot of a document's schedule; "id" is the duty that it fulfils.
create table report (
    id uuid primary key references duties.duty,
    agency text not null references agencies.agency,
    document text not null,
    slot text not null,
    kind text not null,
    state text not null default 'DRAFT',
    submitted_at timestamptz,
    submitted_by text,
    judged_at timestamptz,
    judged_by text,
    judgement text,
    return_until date,
    version integer not null default 1,
    changed_by text not null,
    changed_at timestamptz not null,
    constraint an_agency_reports_once_a_slot unique (agency, document, slot),
    constraint a_report_is_of_a_known_kind check (kind in ('PLAN', 'PROGRESS', 'LEDGER')),
    constraint a_report_is_in_a_known_state check (state in ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'RETURNED')),
    constraint a_report_that_left_the_agency_says_when check (state = 'DRAFT' or submitted_at is not null),
    constraint a_report_that_was_returned_says_why check (state <> 'RETURNED' or judgement is not null)
);
create index report_by_document on report (document, slot, agency);

create table report_part (
    report uuid not null references report,
    task uuid not null references task,
    words text not null,
    figures jsonb not null default '[]',
    primary key (report, task)
);
create index report_part_by_task on report_part (task, report);

create table report_deed (
    report uuid not null references report,
    ord integer not null,
    what text not null,
    by_account text not null,
    at timestamptz not null,
    note text,
    content jsonb,
    entry bigint not null,
    primary key (report, ord)
);

-- Chasing of many at once: held back for a while, so that it can be taken back; then a letter to each agency.
create table chasing (
    id uuid primary key default uuidv7(),
    asked jsonb not null,
    remark text,
    by_account text not null,
    at timestamptz not null,
    held_until timestamptz not null,
    state text not null default 'HELD',
    ended_at timestamptz,
    ended_by text,
    constraint chasing_is_held_sent_or_taken_back check (state in ('HELD', 'SENT', 'TAKEN_BACK')),
    constraint chasing_that_ended_says_when check ((state = 'HELD') = (ended_at is null))
);
create index chasing_held on chasing (held_until) where state = 'HELD';
create index chasing_by_time on chasing (at desc, id desc);

create table chased (
    chasing uuid not null references chasing,
    agency text not null references agencies.agency,
    duty uuid not null references duties.duty,
    task uuid references task,
    primary key (chasing, duty)
);
create index chased_by_duty on chased (duty);

create table chasing_letter (
    chasing uuid not null references chasing,
    agency text not null references agencies.agency,
    paper uuid not null,
    primary key (chasing, agency)
);

revoke delete on task, objection, task_deed, report, report_deed, chasing, chased, chasing_letter from ${application};
