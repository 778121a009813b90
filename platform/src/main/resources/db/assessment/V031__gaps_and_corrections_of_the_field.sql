-- Why the field was closed although somebody was not scored; what was not scored then brings no points.
alter table round add closing_ground text;

-- Points of the field that were wrong, as an upheld objection says: proposed by the office, signed by another.
create table field_correction (
    id uuid primary key default uuidv7(),
    year integer not null,
    unit text not null,
    sheet text not null,
    subject text not null,
    item text not null,
    points numeric(7, 2) not null,
    ground text not null,
    state text not null default 'PROPOSED',
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    rejection text,
    foreign key (year, unit) references unit,
    constraint corrected_points_are_not_below_nothing check (points >= 0),
    constraint a_correction_of_the_field_says_why check (length(trim(ground)) > 0),
    constraint a_correction_is_open_or_decided check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    constraint a_correction_is_open_until_somebody_decides check ((state = 'PROPOSED') = (decided_at is null)),
    constraint nobody_signs_a_correction_of_their_own
        check (state not in ('CONFIRMED', 'REJECTED') or decided_by <> proposed_by),
    constraint a_rejected_correction_says_why check ((state = 'REJECTED') = (rejection is not null))
);
create unique index one_open_correction_of_an_item on field_correction (year, sheet, subject, item)
    where state = 'PROPOSED';
create trigger a_decided_correction_of_the_field_stays
    before update or delete on field_correction
    for each row when (old.state <> 'PROPOSED') execute function keep_what_was_decided();
revoke delete on field_correction from ${application};
