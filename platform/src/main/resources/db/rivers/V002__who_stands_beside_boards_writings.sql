alter table water add column capacity numeric(14, 2);
alter table reach add column begins text;
alter table reach add column ends text;

-- The telephone of the office a post sits in. It is published on boards; a person's own number has no place here.
create table telephone (
    post uuid primary key references access.post,
    number text not null,
    constraint an_office_is_called_by_digits check (number ~ '^[0-9][0-9 -]{2,30}$')
);

-- Who stands beside the chiefs, for a whole water or for one reach of it.
create table beside (
    id uuid primary key default uuidv7(),
    water text not null references water,
    reach text references reach,
    role text not null,
    post uuid not null references access.post,
    during daterange not null,
    constraint a_role_beside_is_known check (role in ('POLICE', 'PROSECUTOR', 'BUREAU', 'MEDIA')),
    constraint somebody_stands_beside_for_at_least_a_day check (not isempty(during) and not lower_inf(during)),
    constraint a_post_stands_beside_once_at_a_time
        exclude using gist (water with =, coalesce(reach, '') with =, role with =, post with =, during with &&)
);
create index beside_by_water on beside (water, reach);
create index beside_by_post on beside (post);

-- A board at the water. Its code stands on it as a square code and opens the reach it stands at.
create table board (
    code text primary key,
    reach text not null references reach,
    place text not null,
    longitude double precision,
    latitude double precision,
    telephone text not null,
    set_up date,
    taken_down date,
    constraint a_board_has_a_code_that_fits_an_address check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
    constraint a_board_stands_at_both_figures check ((longitude is null) = (latitude is null)),
    constraint a_board_is_taken_down_after_it_was_set_up check (taken_down >= set_up)
);
create index board_by_reach on board (reach, code);

-- The file and the plan of a water, every version of each. The latest counts.
create table writing (
    water text not null references water,
    kind text not null,
    version integer not null,
    content jsonb not null,
    written_by text not null,
    written_at timestamptz not null,
    primary key (water, kind, version),
    constraint a_kind_of_writing_is_known check (kind in ('FILE', 'PLAN'))
);
