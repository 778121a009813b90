-- Decisions that were kept, and changes of parameters that two persons signed.

-- question and answer are encrypted: both hold the facts of a case, which may be those of a person.
create table rules.decision (
  id uuid primary key default uuidv7(),
  rule text not null,
  area text not null,
  rule_version text not null,
  as_of date not null,
  parameter_set text not null,
  question bytea not null,
  answer bytea not null,
  recorded_at timestamptz not null,
  by_account text not null,
  constraint a_decision_names_its_rule check (rule like area || '/%'),
  constraint a_version_has_sixteen_digits check (rule_version ~ '^[0-9a-f]{16}$'),
  constraint a_set_is_known_by_its_hash check (parameter_set ~ '^[0-9a-f]{64}$')
);

create index decision_by_area on rules.decision (area, recorded_at desc, id desc);
create index decision_by_account on rules.decision (by_account, recorded_at desc, id desc);
create index decision_by_rule on rules.decision (rule, recorded_at desc, id desc);

-- value is JSON; known_on is the day of the signature, from which an evaluation may know of it.
create table rules.parameter_change (
  id uuid primary key default uuidv7(),
  parameter text not null,
  value text not null,
  from_day date not null,
  to_day date,
  document text not null,
  reason text not null,
  state text not null default 'PROPOSED',
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  known_on date,
  rejection text,
  constraint a_change_is_proposed_signed_rejected_or_withdrawn check (
    state in ('PROPOSED', 'SIGNED', 'REJECTED', 'WITHDRAWN')),
  constraint a_value_ends_after_it_starts check (to_day >= from_day),
  constraint a_change_says_why check (length(trim(reason)) > 0),
  constraint a_change_is_open_until_somebody_decides check ((state = 'PROPOSED') = (decided_at is null)),
  constraint nobody_signs_or_rejects_what_they_proposed check (
    state not in ('SIGNED', 'REJECTED') or decided_by <> proposed_by),
  constraint only_the_proposer_withdraws check (state <> 'WITHDRAWN' or decided_by = proposed_by),
  constraint a_signed_change_is_known_from_that_day check ((state = 'SIGNED') = (known_on is not null)),
  constraint a_rejection_says_why check ((state = 'REJECTED') = (rejection is not null))
);

create index change_in_order on rules.parameter_change (proposed_at desc, id desc);
create index change_by_parameter on rules.parameter_change (parameter, proposed_at desc, id desc);
create index change_signed on rules.parameter_change (decided_at, id) where state = 'SIGNED';
