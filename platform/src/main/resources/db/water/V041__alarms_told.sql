-- Which stations a rule watches, whom it tells, whether it opens the file of a problem by itself.
alter table alarm_rule
    add column stations text not null default 'ALL',
    add column tells_chief boolean not null default true,
    add column tells_agency text default 'ecology-environment',
    add column opens_problem boolean not null default false,
    add column changed_by text,
    add column changed_at timestamptz,
    add constraint stations_are_known check (stations in ('ALL', 'AUTOMATIC', 'SAMPLING')),
    add constraint figures_make_sense check (in_a_row between 1 and 100 and hours between 0 and 2400);
update alarm_rule set stations = 'AUTOMATIC' where kind = 'SILENT';

-- What was said of an alarm when it began and when it ended; null until it was said.
alter table alarm
    add column words_zh text,
    add column words_en text,
    add column told_at timestamptz,
    add column end_words_zh text,
    add column end_words_en text,
    add column end_told_at timestamptz,
    add column problem uuid;
create index alarm_to_tell on alarm (noticed_at) where told_at is null or (ended_at is not null and end_told_at is null);

-- The reach a section lies in; its chiefs answer for it. Null where the register of reaches does not know it.
alter table section add column reach text;

-- The class a section is to have in a year; the section's own where a year has none.
create table section_target (
    section text not null references section,
    year integer not null,
    target text not null,
    primary key (section, year),
    constraint a_target_is_a_class_that_has_limits check (target in ('I', 'II', 'III', 'IV', 'V'))
);
