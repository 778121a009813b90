-- What was read out of documents and a person may confirm, correct or reject. 'read' is what the reader said last;
-- 'correction' holds the fields an officer set, they win over every later reading.

create table gazette.extraction (
  id uuid primary key,
  identity text not null unique,
  kind text not null,
  document text not null references gazette.document (id),
  provision text not null,
  position integer not null,
  summary text not null,
  read jsonb not null,
  correction jsonb,
  reasons jsonb not null,
  state text not null,
  decided_by text,
  decided_at timestamptz,
  note text,
  version integer not null default 1,
  present boolean not null default true,
  passage_from integer not null,
  passage_to integer not null,
  constraint an_extraction_is_of_a_known_kind check (kind in ('TASK', 'TARGET', 'ROSTER', 'DOCUMENT')),
  constraint an_extraction_is_in_a_known_state check (
    state in ('NOT_NEEDED', 'OPEN', 'CONFIRMED', 'CORRECTED', 'REJECTED')),
  constraint a_decision_on_an_extraction_says_who_and_when check (
    (state in ('NOT_NEEDED', 'OPEN')) = (decided_by is null and decided_at is null)),
  constraint a_corrected_extraction_has_its_fields check ((state = 'CORRECTED') <= (correction is not null)),
  constraint what_needs_no_confirmation_gives_no_reason check ((state = 'NOT_NEEDED') <= (reasons = '[]'::jsonb))
);

create index extraction_by_state on gazette.extraction (state, document, position, id) where present;
create index extraction_by_document on gazette.extraction (document, kind, position, id);

create table gazette.extraction_history (
  extraction uuid not null references gazette.extraction (id),
  version integer not null,
  what text not null,
  by_account text not null,
  at timestamptz not null,
  note text,
  was jsonb,
  becomes jsonb,
  primary key (extraction, version)
);

create table gazette.task (
  extraction uuid primary key references gazette.extraction (id) on delete cascade,
  document text not null,
  provision text not null,
  position integer not null,
  number text,
  heading text not null,
  words text not null,
  leaders text[] not null,
  office text,
  term text,
  due date
);

create index task_by_document on gazette.task (document, position, extraction);
create index task_by_leader on gazette.task using gin (leaders);
create index task_words on gazette.task using gin (words public.gin_trgm_ops);

create table gazette.task_agency (
  extraction uuid not null references gazette.task (extraction) on delete cascade,
  ord integer not null,
  name text not null,
  role text not null,
  primary key (extraction, ord),
  constraint an_agency_leads_assists_or_carries_out check (role in ('LEAD', 'ASSIST', 'CARRY_OUT'))
);

create index task_by_agency on gazette.task_agency (name, extraction);

create table gazette.target (
  extraction uuid primary key references gazette.extraction (id) on delete cascade,
  document text not null,
  provision text not null,
  position integer not null,
  name text not null,
  subject text not null,
  unit text not null,
  direction text not null,
  value numeric not null,
  division text,
  due date,
  year integer,
  constraint a_target_has_a_known_direction check (direction in ('AT_LEAST', 'AT_MOST', 'EXACTLY', 'KEEP_AT'))
);

create index target_by_document on gazette.target (document, position, extraction);
create index target_by_subject on gazette.target (subject, unit, year);

create table gazette.roster (
  extraction uuid primary key references gazette.extraction (id) on delete cascade,
  document text not null,
  position integer not null,
  name text not null,
  announced integer,
  entries jsonb not null
);

create index roster_by_document on gazette.roster (document, position, extraction);
