-- The assessment of a year.
create table round (
    year integer primary key,
    state text not null default 'PREPARING',
    self_due date not null,
    groups_due date not null,
    summary_due date not null,
    tolerance numeric(4, 3) not null,
    prepared_by text not null,
    prepared_at timestamptz not null,
    opened_by text,
    opened_at timestamptz,
    closed_by text,
    closed_at timestamptz,
    version bigint not null default 0,
    changed_by text not null,
    changed_at timestamptz not null,
    constraint a_round_is_prepared_open_or_closed check (state in ('PREPARING', 'OPEN', 'CLOSED')),
    constraint terms_follow_each_other check (self_due <= groups_due and groups_due <= summary_due),
    constraint a_tolerance_is_a_share check (tolerance between 0 and 1),
    constraint an_open_round_says_who_opened_it check ((state = 'PREPARING') = (opened_at is null)),
    constraint a_closed_round_says_who_closed_it check ((state = 'CLOSED') = (closed_at is not null))
);

-- The groups of assessors; whoever holds the post leads the group.
create table team (
    year integer not null references round,
    number integer not null,
    agency text not null,
    name_zh text not null,
    name_en text not null,
    leader uuid not null references access.post,
    primary key (year, number)
);

-- Who scores in a group.
create table scorer (
    year integer not null,
    team integer not null,
    account text not null,
    primary key (year, account),
    foreign key (year, team) references team
);

-- The units of a year, in the order of the decree.
create table unit (
    year integer not null references round,
    code text not null,
    ord integer not null,
    kind text not null,
    name_zh text not null,
    name_en text not null,
    agency text not null,
    team integer not null,
    post uuid not null references access.post,
    primary key (year, code),
    constraint units_have_an_order unique (year, ord),
    constraint a_unit_is_a_zone_or_a_county check (kind in ('ZONE', 'COUNTY')),
    constraint a_unit_is_a_division_of_the_city check (code ~ '^\d{6}$'),
    foreign key (year, team) references team
);

-- Chiefs, townships and member agencies of a unit that the lot may fall on; "drawn" is the place the lot gave, from 1.
create table candidate (
    id text not null,
    year integer not null,
    unit text not null,
    kind text not null,
    name_zh text not null,
    name_en text not null,
    post uuid references access.post,
    division text,
    drawn integer,
    primary key (year, id),
    constraint the_lot_falls_on_chiefs_townships_and_members check (kind in ('CHIEF', 'TOWNSHIP', 'MEMBER')),
    constraint an_entry_of_a_lot_stands_there_once unique (year, unit, kind, name_zh),
    foreign key (year, unit) references unit
);
create index candidate_by_unit on candidate (year, unit, kind, name_zh);

revoke delete on round, team, unit from ${application};
