-- Everything here is proposed by one person and decided by another; what was decided is never written again. A
-- correction is a further row: an entry that strikes an entry, a veto that lifts a veto, a survey after a survey.

create function keep_what_was_decided() returns trigger language plpgsql as $$
begin
    raise exception 'what was decided stays as it is'
        using errcode = 'integrity_constraint_violation', constraint = tg_name;
end $$;

-- The comprehensive ledger.
create table ledger_entry (
    id uuid primary key default uuidv7(),
    year integer not null,
    unit text not null,
    kind text not null,
    tier text,
    day date not null,
    words text not null,
    file uuid,
    paper uuid,
    problem uuid,
    strikes uuid references ledger_entry,
    state text not null default 'PROPOSED',
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    rejection text,
    foreign key (year, unit) references unit,
    constraint an_entry_is_of_a_kind
        check (kind in ('TASK', 'EXPERIENCE', 'ARTICLE', 'CRITICISM', 'COVERT_PROBLEM')),
    constraint only_articles_have_no_level check ((kind = 'ARTICLE') = (tier is null)),
    constraint a_level_is_national_provincial_or_of_the_city check (tier in ('NATIONAL', 'PROVINCIAL', 'CITY')),
    constraint an_entry_has_a_paper check (strikes is not null or file is not null or paper is not null),
    constraint problem_files_are_of_covert_problems check (problem is null or kind = 'COVERT_PROBLEM'),
    constraint an_entry_counts_in_its_year check (extract(year from day) = year),
    constraint an_entry_says_what check (length(trim(words)) > 0),
    constraint an_entry_is_open_or_decided check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    constraint an_entry_is_open_until_somebody_decides check ((state = 'PROPOSED') = (decided_at is null)),
    constraint nobody_confirms_an_entry_of_their_own
        check (state not in ('CONFIRMED', 'REJECTED') or decided_by <> proposed_by),
    constraint a_rejected_entry_says_why check ((state = 'REJECTED') = (rejection is not null))
);
create index ledger_of_year on ledger_entry (year, unit, day, id);
create unique index a_problem_file_counts_once on ledger_entry (year, problem)
    where problem is not null and strikes is null and state in ('PROPOSED', 'CONFIRMED');
create unique index an_entry_is_struck_once on ledger_entry (strikes)
    where strikes is not null and state in ('PROPOSED', 'CONFIRMED');

create trigger a_decided_entry_stays
    before update or delete on ledger_entry
    for each row when (old.state <> 'PROPOSED') execute function keep_what_was_decided();

-- The social survey, in persons; the one confirmed last counts.
create table survey (
    id uuid primary key default uuidv7(),
    year integer not null,
    unit text not null,
    sampled integer not null,
    aware integer not null,
    satisfied integer not null,
    participated integer not null,
    brushed integer not null,
    source text not null,
    state text not null default 'PROPOSED',
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    rejection text,
    foreign key (year, unit) references unit,
    constraint a_survey_asks_somebody check (sampled >= 1),
    constraint answers_are_of_those_asked
        check (aware between 0 and sampled and satisfied between 0 and sampled and participated between 0 and sampled),
    constraint brushed_votes_are_counted check (brushed >= 0),
    constraint a_survey_is_open_or_decided check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    constraint a_survey_is_open_until_somebody_decides check ((state = 'PROPOSED') = (decided_at is null)),
    constraint nobody_confirms_a_survey_of_their_own
        check (state not in ('CONFIRMED', 'REJECTED') or decided_by <> proposed_by),
    constraint a_rejected_survey_says_why check ((state = 'REJECTED') = (rejection is not null))
);
create index survey_of_year on survey (year, unit, decided_at desc);
create unique index one_proposed_survey_of_a_unit on survey (year, unit) where state = 'PROPOSED';

create trigger a_decided_survey_stays
    before update or delete on survey
    for each row when (old.state <> 'PROPOSED') execute function keep_what_was_decided();

-- Vetoes and the voiding by a chief: deeds with a ground.
create table veto (
    id uuid primary key default uuidv7(),
    year integer not null,
    unit text not null,
    ground text not null,
    chief text,
    words text not null,
    file uuid,
    paper uuid,
    lifts uuid references veto,
    state text not null default 'PROPOSED',
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    rejection text,
    foreign key (year, unit) references unit,
    constraint a_veto_has_a_ground_of_the_decree check (ground in (
        'MAJOR_WATER_ACCIDENT', 'PATROL_DUTY_NOT_MET', 'HELD_TO_ACCOUNT', 'CAMPAIGN_NOT_ACCEPTED',
        'CHIEF_DUTY_NOT_DONE')),
    constraint a_voiding_names_the_chief check ((ground = 'CHIEF_DUTY_NOT_DONE') = (chief is not null)),
    constraint a_veto_has_a_paper check (lifts is not null or file is not null or paper is not null),
    constraint a_veto_says_why check (length(trim(words)) > 0),
    constraint a_veto_is_open_or_decided check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    constraint a_veto_is_open_until_somebody_decides check ((state = 'PROPOSED') = (decided_at is null)),
    constraint nobody_signs_a_veto_of_their_own
        check (state not in ('CONFIRMED', 'REJECTED') or decided_by <> proposed_by),
    constraint a_rejected_veto_says_why check ((state = 'REJECTED') = (rejection is not null))
);
create index veto_of_year on veto (year, unit, id);
create unique index a_veto_is_lifted_once on veto (lifts)
    where lifts is not null and state in ('PROPOSED', 'CONFIRMED');

create trigger a_decided_veto_stays
    before update or delete on veto
    for each row when (old.state <> 'PROPOSED') execute function keep_what_was_decided();

-- The result of a year as somebody proposed it and another signed it; a correction is the next number.
-- "file" is what the rule was asked, word for word: with it anybody computes the ranking again.
create table closing (
    id uuid primary key default uuidv7(),
    year integer not null references round,
    number integer not null,
    reason text not null,
    lines jsonb not null,
    scale jsonb not null,
    reference numeric(9, 2) not null,
    file text not null,
    mark text not null,
    state text not null default 'PROPOSED',
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    rejection text,
    constraint results_of_a_year_are_numbered unique (year, number),
    constraint a_result_is_open_or_decided check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    constraint a_result_is_open_until_somebody_decides check ((state = 'PROPOSED') = (decided_at is null)),
    constraint nobody_signs_a_result_of_their_own
        check (state not in ('CONFIRMED', 'REJECTED') or decided_by <> proposed_by),
    constraint a_rejected_result_says_why check ((state = 'REJECTED') = (rejection is not null))
);
create unique index one_proposed_result_of_a_year on closing (year) where state = 'PROPOSED';

create trigger a_decided_result_stays
    before update or delete on closing
    for each row when (old.state <> 'PROPOSED') execute function keep_what_was_decided();

create table closing_unit (
    closing uuid not null references closing,
    unit text not null,
    certificate jsonb not null,
    primary key (closing, unit)
);

-- What went out to everybody.
create table publication (
    closing uuid primary key references closing,
    by_account text not null,
    at timestamptz not null,
    entry bigint not null
);

create trigger a_certificate_is_never_written_again
    before update or delete on closing_unit
    for each row execute function keep_what_was_decided();
create trigger what_was_published_stays
    before update or delete on publication
    for each row execute function keep_what_was_decided();

-- What a unit has against an item of its score, and what the office answered.
create table objection (
    id uuid primary key default uuidv7(),
    year integer not null,
    unit text not null,
    item text not null,
    words text not null,
    files uuid[] not null default '{}',
    filed_by text not null,
    filed_at timestamptz not null,
    upheld boolean,
    answer text,
    answered_by text,
    answered_at timestamptz,
    score_then numeric(9, 2) not null,
    score_after numeric(9, 2),
    foreign key (year, unit) references unit,
    constraint an_objection_says_what check (length(trim(words)) > 0 and length(trim(item)) > 0),
    constraint an_answer_is_whole check (
        (answered_at is null) = (answer is null) and (answered_at is null) = (upheld is null)
        and (answered_at is null) = (answered_by is null) and (answered_at is null) = (score_after is null))
);
create index objection_of_year on objection (year, filed_at desc, id);

create trigger an_answered_objection_stays
    before update or delete on objection
    for each row when (old.answered_at is not null) execute function keep_what_was_decided();

revoke delete on ledger_entry, survey, veto, closing, closing_unit, publication, objection from ${application};
revoke update on closing_unit, publication from ${application};
