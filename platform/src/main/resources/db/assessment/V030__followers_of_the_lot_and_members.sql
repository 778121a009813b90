-- Somebody whom the lot fell on and who cannot be assessed: the next in the order of the same lot follows, and nobody
-- chooses. "place" is that of the follower in the order of the hashes, from 1.
create table lot_replacement (
    year integer not null,
    unit text not null,
    kind text not null,
    name text not null,
    follower text not null,
    place integer not null,
    ground text not null,
    by_account text not null,
    at timestamptz not null,
    entry bigint not null,
    primary key (year, unit, kind, name),
    foreign key (year, unit, kind) references lot_list,
    constraint nobody_is_left_out_without_ground check (length(trim(ground)) > 0),
    constraint a_place_of_the_lot_is_taken_once unique (year, unit, kind, place)
);
revoke update, delete on lot_replacement from ${application};

-- Member agencies write self-assessments too: "writer" is a unit's code, or a member agency as the lists name it.
alter table self_assessment drop constraint self_assessment_year_unit_fkey;
alter table self_assessment rename column unit to writer;
alter table self_chapter rename column unit to writer;
alter table self_assessment add foreign key (year) references round;
