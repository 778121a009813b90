-- On which levels somebody is to answer for a reach; null for every level from the highest chief of its water down to the
-- guard. A reservoir without villages at its shore, say, has no chief of a village, and that is no gap.
alter table reach add column levels text[];
alter table reach add constraint levels_expected_are_known
    check (levels <@ array['CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'GUARD']);
