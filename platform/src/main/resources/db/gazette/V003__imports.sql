-- Imports as jobs: received, read, shown with their difference, taken over by a person.

create table gazette.import (
  id uuid primary key,
  file_name text not null,
  size bigint not null,
  sha256 text not null,
  state text not null,
  step_zh text,
  step_en text,
  done integer not null default 0,
  total integer not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz,
  by_account text not null,
  problem_code text,
  problem_zh text,
  problem_en text,
  summary jsonb,
  difference jsonb,
  warnings jsonb not null default '[]',
  constraint an_import_is_in_a_known_state check (
    state in ('READING', 'READ', 'TAKEN_OVER', 'UNCHANGED', 'CANCELLED', 'FAILED')),
  constraint a_failed_import_says_why check (
    (state = 'FAILED') = (problem_code is not null and problem_zh is not null and problem_en is not null)),
  constraint an_import_finishes_after_it_starts check (finished_at >= started_at),
  constraint a_running_import_is_not_finished check ((state = 'READING') = (finished_at is null))
);

create index import_by_start on gazette.import (started_at desc, id);
create index import_by_state on gazette.import (state);
create index import_by_hash on gazette.import (sha256);
