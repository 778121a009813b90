-- One recount a night: whoever writes its line first counts, the figures follow.
drop table recount;
create table recount (
    day date primary key,
    at timestamptz not null,
    duties bigint,
    misfits integer,
    first_misfits text[],
    milliseconds bigint
);
