-- One index of the files that came back answers both: the list by time, and the county of each for the counting of returns.
drop index problem_came_back;
drop index problem_returned;
create index problem_returned on problem (found_at desc, id desc) include (division) where recurrences > 0;
