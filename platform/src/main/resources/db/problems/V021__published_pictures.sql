-- Covered copies of pictures of files, open to everybody; "original" stays with the file.
create table published_picture (
    id uuid primary key default uuidv7(),
    problem uuid not null references problem,
    original uuid not null,
    file uuid not null,
    stage text not null,
    areas jsonb not null,
    by_account text not null,
    at timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    constraint what_is_withdrawn_says_by_whom check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index a_picture_is_published_once_at_a_time on published_picture (problem, original)
    where withdrawn_at is null;

revoke delete on published_picture from ${application};
