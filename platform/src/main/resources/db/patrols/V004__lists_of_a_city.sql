-- How many patrols stand how, day by day, kept with every change: a city makes three million a year, too many to count
-- for a list. What is not decided has no belief here.
create table tally (
    day date not null,
    division text not null,
    level text not null,
    belief text not null,
    report text not null,
    patrols integer not null,
    primary key (day, division, level, belief, report)
);
insert into tally (day, division, level, belief, report, patrols)
select day, division, level, coalesce(belief, ''), report, count(*) from patrol group by 1, 2, 3, 4, 5;

create function add_to_tally() returns trigger language plpgsql as $$
begin
    insert into patrols.tally as t (day, division, level, belief, report, patrols)
    select day, division, level, coalesce(belief, ''), report, count(*)
      from new_rows
     group by 1, 2, 3, 4, 5
     order by 1, 2, 3, 4, 5
    on conflict (day, division, level, belief, report) do update set patrols = t.patrols + excluded.patrols;
    return null;
end $$;

create function move_in_tally() returns trigger language plpgsql as $$
begin
    insert into patrols.tally as t (day, division, level, belief, report, patrols)
    select day, division, level, coalesce(belief, ''), report, sum(d)
      from (select day, division, level, belief, report, 1 as d from new_rows
            union all
            select day, division, level, belief, report, -1 from old_rows) moved
     group by 1, 2, 3, 4, 5
    having sum(d) <> 0
     order by 1, 2, 3, 4, 5
    on conflict (day, division, level, belief, report) do update set patrols = t.patrols + excluded.patrols;
    return null;
end $$;

create trigger new_patrols_are_counted
    after insert on patrol referencing new table as new_rows
    for each statement execute function add_to_tally();
create trigger changed_patrols_are_counted
    after update on patrol referencing old table as old_rows new table as new_rows
    for each statement execute function move_in_tally();

-- What is rare among millions.
create index patrol_by_level on patrol (level, day desc, id desc) where level <> 'GUARD';
create index patrol_by_report on patrol (report, day desc, id desc) where report <> 'NONE';
create index patrol_by_belief on patrol (belief, day desc, id desc) where belief is not null;
create index patrol_with_signs on patrol (day desc, id desc)
    include (division, by_account, answered_at, answer_until) where cardinality(signs) > 0;
