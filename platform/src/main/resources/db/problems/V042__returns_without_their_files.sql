-- Returns are counted from these alone: neither the files nor their deeds are opened.
drop index deed_of_return;
create index deed_of_return on deed (problem, ord, at) where what = 'RETURNED_TO_PLACE';
create index deed_of_separation on deed (problem, ord) where what = 'SEPARATED';
create index problem_came_back on problem (id) include (division) where recurrences > 0;
