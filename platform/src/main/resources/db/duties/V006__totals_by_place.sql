-- The totals of tally by place instead of by post: a city's year is some 20,000 lines of places where it is a quarter of a
-- million of posts, so that what asks for regions, kinds or months need not add up posts. A place is a township, or the
-- county or city where a duty lies there; of_post is the same for the place that the post answers for.
create table place_tally (
    kind text not null,
    place text not null,
    of_post text not null,
    month date not null,
    done integer not null,
    done_late integer not null,
    open integer not null,
    overdue integer not null,
    suspended integer not null,
    waived integer not null,
    primary key (kind, place, of_post, month)
);
create index place_tally_of_post on place_tally (kind, of_post text_pattern_ops, month);

-- What has come since they were added up last. Everybody adds lines here and nobody changes one: two that patrol in one
-- township at the same moment do not wait for each other. A total is always both tables together.
create table place_change (
    kind text not null,
    place text not null,
    of_post text not null,
    month date not null,
    done integer not null,
    done_late integer not null,
    open integer not null,
    overdue integer not null,
    suspended integer not null,
    waived integer not null
);

insert into place_tally
select t.kind, left(t.division, 9), left(p.division, 9), t.month, sum(t.done), sum(t.done_late), sum(t.open),
       sum(t.overdue), sum(t.suspended), sum(t.waived)
  from tally t
  join access.post p on p.id = t.post
 group by 1, 2, 3, 4;

create function add_to_places() returns trigger language plpgsql as $$
begin
    insert into duties.place_change (kind, place, of_post, month, done, done_late, open, overdue, suspended, waived)
    select n.kind, left(n.division, 9), left(p.division, 9), n.month, sum(n.done), sum(n.done_late), sum(n.open),
           sum(n.overdue), sum(n.suspended), sum(n.waived)
      from new_rows n
      join access.post p on p.id = n.post
     group by 1, 2, 3, 4;
    return null;
end $$;

create function move_in_places() returns trigger language plpgsql as $$
begin
    insert into duties.place_change (kind, place, of_post, month, done, done_late, open, overdue, suspended, waived)
    select n.kind, left(n.division, 9), left(p.division, 9), n.month, sum(n.done - o.done),
           sum(n.done_late - o.done_late), sum(n.open - o.open), sum(n.overdue - o.overdue),
           sum(n.suspended - o.suspended), sum(n.waived - o.waived)
      from new_rows n
      join old_rows o using (kind, post, division, month)
      join access.post p on p.id = n.post
     group by 1, 2, 3, 4;
    return null;
end $$;

create trigger new_totals_reach_places
    after insert on tally referencing new table as new_rows
    for each statement execute function add_to_places();
create trigger changed_totals_reach_places
    after update on tally referencing old table as old_rows new table as new_rows
    for each statement execute function move_in_places();
