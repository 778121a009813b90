-- Days whose sums are behind their samples: while much comes, sums are written a few times a second instead of with every
-- commit. The mark stands in the same transaction as the first sample that is not summed up; after a crash these days are
-- counted anew.
create table sum_owed (
    station integer not null,
    day date not null,
    primary key (station, day)
);
