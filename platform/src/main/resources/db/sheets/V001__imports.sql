-- Imports of spreadsheets into registers: received, read, shown row by row, taken over by a person.

create table sheets.import (
  id uuid primary key,
  register text not null,
  file_name text not null,
  size bigint not null,
  sha256 text not null,
  state text not null,
  done integer not null default 0,
  total integer not null default 0,
  cells integer not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz,
  by_account text not null,
  problem_code text,
  problem_zh text,
  problem_en text,
  part text,
  head jsonb,
  added integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  faulty integer not null default 0,
  warnings jsonb not null default '[]',
  constraint an_import_is_in_a_known_state check (
    state in ('READING', 'READ', 'FAULTY', 'UNCHANGED', 'TAKEN_OVER', 'CANCELLED', 'FAILED')),
  constraint a_failed_import_says_why check (
    (state = 'FAILED') = (problem_code is not null and problem_zh is not null and problem_en is not null)),
  constraint an_import_finishes_after_it_starts check (finished_at >= started_at),
  constraint a_running_import_is_not_finished check ((state = 'READING') = (finished_at is null)),
  constraint only_a_faultless_import_is_taken_over check (state not in ('READ', 'UNCHANGED', 'TAKEN_OVER') or faulty = 0)
);

create index import_by_start on sheets.import (started_at desc, id desc);
create index import_by_register on sheets.import (register, started_at desc, id desc);

-- The rows of an import while it waits; they go when it is taken over or cancelled.
create table sheets.import_row (
  import uuid not null references sheets.import on delete cascade,
  number integer not null,
  state text not null,
  cells jsonb not null,
  was jsonb,
  faults jsonb,
  primary key (import, number),
  constraint a_row_is_in_a_known_state check (state in ('ADDED', 'CHANGED', 'UNCHANGED', 'FAULTY')),
  constraint a_changed_row_says_what_it_was check ((state = 'CHANGED') = (was is not null)),
  constraint a_faulty_row_says_why check ((state = 'FAULTY') = (faults is not null))
);

create index import_row_by_state on sheets.import_row (import, state, number);

-- Heads of columns that a person assigned, kept for the next file of the same make.
create table sheets.learnt_head (
  register text not null,
  head text not null,
  field text not null,
  by_account text not null,
  at timestamptz not null,
  primary key (register, head)
);
