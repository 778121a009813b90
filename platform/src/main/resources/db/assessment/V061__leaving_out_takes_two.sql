-- Leaving somebody out whom the lot fell on: proposed by one person with the ground, signed by another. Who follows is not
-- written here: the lot has set the order, and at the signature the next in it follows.
create table lot_leaving (
    id uuid primary key default uuidv7(),
    year integer not null,
    unit text not null,
    kind text not null,
    name text not null,
    ground text not null,
    state text not null default 'PROPOSED',
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    rejection text,
    foreign key (year, unit, kind) references lot_list,
    constraint leaving_somebody_out_has_a_ground check (length(trim(ground)) > 0),
    constraint a_leaving_is_open_or_decided check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    constraint a_leaving_is_open_until_somebody_decides check ((state = 'PROPOSED') = (decided_at is null)),
    constraint nobody_signs_a_leaving_of_their_own
        check (state not in ('CONFIRMED', 'REJECTED') or decided_by <> proposed_by),
    constraint a_rejected_leaving_says_why check ((state = 'REJECTED') = (rejection is not null))
);
create index leaving_of_year on lot_leaving (year, proposed_at, id);
create unique index one_open_leaving_of_somebody on lot_leaving (year, unit, kind, name) where state = 'PROPOSED';
create trigger a_decided_leaving_stays
    before update or delete on lot_leaving
    for each row when (old.state <> 'PROPOSED') execute function keep_what_was_decided();
revoke delete on lot_leaving from ${application};

-- Null for those from before two persons were asked for.
alter table lot_replacement
    add proposed_by text,
    add constraint nobody_leaves_out_alone check (proposed_by <> by_account);
