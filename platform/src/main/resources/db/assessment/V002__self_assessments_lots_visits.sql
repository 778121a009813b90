-- What a unit says of its own year: a chapter of the outline, with the points it claims. Papers are held by the files.
create table self_assessment (
    year integer not null,
    unit text not null,
    handed_in_by text,
    handed_in_at timestamptz,
    version bigint not null default 0,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (year, unit),
    foreign key (year, unit) references unit
);
create table self_chapter (
    year integer not null,
    unit text not null,
    item text not null,
    words text not null,
    points numeric(7, 2),
    primary key (year, unit, item),
    foreign key (year, unit) references self_assessment,
    constraint claimed_points_are_not_below_nothing check (points >= 0)
);

-- What a group reports on its units when it has scored them.
create table team_report (
    year integer not null,
    team integer not null,
    words text not null,
    handed_in_by text not null,
    handed_in_at timestamptz not null,
    primary key (year, team),
    foreign key (year, team) references team
);

-- The public lot: which value will decide is made known before there is one, with the lists as they stand then.
create table lot (
    year integer primary key references round,
    source text not null,
    day date not null,
    announced_by text not null,
    announced_at timestamptz not null,
    announced_entry bigint not null,
    value text,
    drawn_by text,
    drawn_at timestamptz,
    drawn_entry bigint,
    constraint a_lot_names_its_source check (length(trim(source)) > 0),
    constraint a_lot_is_announced_before_the_day check ((announced_at at time zone 'Asia/Shanghai')::date < day),
    constraint nothing_is_drawn_before_the_day check (drawn_at is null or (drawn_at at time zone 'Asia/Shanghai')::date >= day),
    constraint what_is_drawn_has_its_value check (
        (value is null) = (drawn_at is null) and (value is null) = (drawn_by is null))
);

-- A list as it stood when the lot was announced; "entries" in their order, "sha256" of them, a line feed between two.
create table lot_list (
    year integer not null references lot,
    unit text not null,
    kind text not null,
    purpose text not null,
    entries text[] not null,
    sha256 text not null,
    primary key (year, unit, kind),
    constraint enough_stand_to_be_drawn check (cardinality(entries) >= 2)
);

create function keep_lists() returns trigger language plpgsql as $$
begin
    raise exception 'the lists of a lot stay as they were announced'
        using errcode = 'integrity_constraint_violation', constraint = tg_name;
end $$;
create trigger a_list_of_a_lot_is_never_written_again
    before update or delete on lot_list
    for each row execute function keep_lists();
create trigger a_lot_is_drawn_once
    before update on lot
    for each row when (old.value is not null) execute function keep_lists();

-- One scorer at one of those scored: points by item, given once. The identifier is the sender's.
create table visit (
    id uuid primary key,
    year integer not null,
    unit text not null,
    sheet text not null,
    subject text not null,
    account text not null,
    done_at timestamptz not null,
    received_at timestamptz not null,
    longitude numeric(9, 6),
    latitude numeric(8, 6),
    constraint a_scorer_scores_a_subject_once unique (year, sheet, subject, account),
    foreign key (year, unit) references unit
);
create table visit_points (
    visit uuid not null references visit,
    item text not null,
    points numeric(7, 2) not null,
    ground text not null,
    primary key (visit, item),
    constraint points_are_not_below_nothing check (points >= 0)
);

-- What two scorers saw differently, as the leader of the group settled it.
create table settlement (
    year integer not null,
    sheet text not null,
    subject text not null,
    item text not null,
    points numeric(7, 2) not null,
    ground text not null,
    by_account text not null,
    at timestamptz not null,
    primary key (year, sheet, subject, item),
    constraint points_are_settled_with_ground check (length(trim(ground)) > 0)
);

revoke delete on self_assessment, team_report, lot, lot_list, visit, visit_points, settlement from ${application};
revoke update on lot_list, visit, visit_points, settlement from ${application};
