-- Who analyses samples that people take. Its files are understood by what was learnt of them.
create table laboratory (
    code text primary key,
    name text not null,
    constraint a_laboratory_has_a_plain_code check (code ~ '^[a-z0-9][a-z0-9-]*$')
);

-- What it calls a section in its files.
create table laboratory_name (
    laboratory text not null references laboratory,
    printed text not null,
    section text not null references section,
    by_account text not null,
    at timestamptz not null,
    primary key (laboratory, printed)
);

-- How it measures an item, and from which value on (in the item's unit).
create table laboratory_method (
    laboratory text not null references laboratory,
    item text not null,
    method text not null,
    detection_limit numeric,
    primary key (laboratory, item)
);

-- Where a sample came from that no instrument sent.
create table laboratory_sample (
    station integer not null references station,
    at timestamptz not null,
    laboratory text not null references laboratory,
    sheet text,
    import uuid not null,
    taken_over_by text not null,
    taken_over_at timestamptz not null,
    primary key (station, at)
);

-- What the laboratory's file says of a value, letter by letter.
create table laboratory_value (
    station integer not null,
    at timestamptz not null,
    item smallint not null,
    printed text not null,
    method text,
    detection_limit numeric,
    primary key (station, at, item),
    foreign key (station, at) references laboratory_sample on delete cascade
);
