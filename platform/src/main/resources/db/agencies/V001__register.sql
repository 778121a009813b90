-- The register of agencies: one entry an agency, its names with their days, what became of it, where it is named.

create table agencies.agency (
  id text primary key,
  level text not null,
  division text,
  shipped boolean not null,
  entered_at timestamptz not null,
  constraint an_agency_is_of_a_known_level check (level in ('CITY', 'COUNTY', 'PROVINCE', 'STATE', 'COLLECTIVE')),
  constraint a_division_has_six_digits check (division ~ '^[0-9]{6}$'),
  constraint an_identifier_is_short_and_plain check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);

-- from_day and to_day are open where no source gives them; 'current' marks the full name that stands now.
create table agencies.name (
  agency text not null references agencies.agency (id),
  name text not null,
  key text not null,
  kind text not null,
  current boolean not null,
  from_day date,
  to_day date,
  source text,
  primary key (agency, name),
  constraint a_name_is_full_or_short check (kind in ('FULL', 'SHORT')),
  constraint a_name_has_words check (length(name) > 0 and length(key) > 0),
  constraint a_name_ends_after_it_starts check (to_day >= from_day),
  constraint the_current_name_is_a_full_one_without_end check (not current or (kind = 'FULL' and to_day is null)),
  constraint one_name_means_one_agency_at_a_time exclude using gist (
    name with =, daterange(from_day, to_day, '[]') with &&)
);

create unique index an_agency_has_one_current_name on agencies.name (agency) where current;
create index name_by_key on agencies.name (key);

create table agencies.succession (
  predecessor text not null references agencies.agency (id),
  successor text not null references agencies.agency (id),
  on_day date,
  source text,
  primary key (predecessor, successor),
  constraint no_agency_succeeds_itself check (predecessor <> successor)
);

create index succession_by_successor on agencies.succession (successor);

-- Where documents name agencies; agency is null while the name is not known.
create table agencies.name_use (
  document text not null,
  provision text not null,
  name text not null,
  use text not null,
  on_day date,
  agency text references agencies.agency (id),
  primary key (document, provision, name, use),
  constraint a_name_is_used_in_a_task_a_roster_or_a_text check (use in ('TASK', 'ROSTER', 'TEXT'))
);

create index use_by_agency on agencies.name_use (agency, document, provision);
create index use_by_name on agencies.name_use (name);

-- Names of tasks and rosters the register does not know: a person decides.
create table agencies.unknown_name (
  id uuid primary key default uuidv7(),
  name text not null unique,
  state text not null default 'UNKNOWN',
  proposal text references agencies.agency (id),
  why_zh text,
  why_en text,
  agency text references agencies.agency (id),
  reason text,
  decided_by text,
  decided_at timestamptz,
  constraint an_unknown_name_is_open_assigned_or_rejected check (state in ('UNKNOWN', 'ASSIGNED', 'REJECTED')),
  constraint a_proposal_gives_its_reason check ((proposal is null) = (why_zh is null and why_en is null)),
  constraint an_assigned_name_has_its_agency check ((state = 'ASSIGNED') = (agency is not null)),
  constraint a_decision_says_who_and_when check ((state = 'UNKNOWN') = (decided_by is null and decided_at is null))
);

create index unknown_name_by_state on agencies.unknown_name (state, name);
