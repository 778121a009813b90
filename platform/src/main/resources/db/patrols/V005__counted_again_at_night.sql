-- What came out when the patrols of a year were counted again: one line a night, of whoever writes it first.
create table recount (
    day date primary key,
    at timestamptz not null,
    patrols bigint,
    misfits integer,
    first_misfits text[],
    milliseconds bigint
);
