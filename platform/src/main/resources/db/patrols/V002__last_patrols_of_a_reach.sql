-- The board of a reach tells who came last on each level: one seek a level.
create index patrol_last on patrol (reach, level, day desc, id desc);
