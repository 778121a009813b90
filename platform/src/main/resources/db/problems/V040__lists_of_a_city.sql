-- Lists and maps of what is open, late or has returned, at the size of a city with years of files.
create index problem_open on problem (found_at desc, id desc) where state not in ('STRUCK_OFF', 'MERGED', 'DISMISSED');
create index problem_owing on problem (found_at desc, id desc) where owed_kind is not null;
create index problem_returned on problem (found_at desc, id desc) where recurrences > 0;

-- What a list is counted by: read from the index alone.
create index problem_counted on problem (division, state, kind, source);

-- As the search asks: in small letters.
drop index problem_words;
create index problem_words on problem
    using gin ((lower(number || ' ' || place || ' ' || words)) public.gin_trgm_ops);
