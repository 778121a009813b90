-- Among 200,000 files few came back, and whether anything was struck off in a county is asked at every look at the scores.
create index deed_of_return on deed (problem, at) where what = 'RETURNED_TO_PLACE';
create index problem_struck_off on problem (left(division, 6), struck_off_at) where struck_off_at is not null;
