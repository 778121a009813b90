-- Who is needed beside the generated city: a chief office of a county, three units a county, and who walks where.
-- What the first start opened of patrols is taken away again: the year is written from its beginning.
insert into access.person (name) values ('示例区河长办');
insert into access.post (title_zh, title_en, agency, division)
values ('示例区河长办 工作人员', 'County chief office, staff', '示例区河长办', '410105');
insert into access.post_role (post, role, module, division)
select id, 'CHIEF_OFFICE', null, division from access.post where title_zh = '示例区河长办 工作人员';
insert into access.holding (post, person, held)
select post.id, person.id, daterange('2019-01-01', null)
  from access.post, access.person
 where post.title_zh = '示例区河长办 工作人员' and person.name = '示例区河长办';
insert into access.account (name, person, password_hash, demonstration, made_at)
select 'office-county', person.id, (select password_hash from access.account where name = 'chief-office'), true, now()
  from access.person where name = '示例区河长办';

insert into access.post (title_zh, title_en, agency, division)
select '示例' || unit || ' 经办人', 'Unit, clerk', '示例' || unit || county, county
  from (select distinct left(division, 6) as county from rivers.reach) counties,
       unnest(array['水利局', '城管局', '环境局']) unit;
insert into access.post_role (post, role, module, division)
select id, 'AGENCY', null, division from access.post where title_en = 'Unit, clerk';

delete from duties.duty where kind like 'patrols.%';
truncate duties.tally, duties.place_tally, duties.place_change;
insert into duties.tally (kind, post, division, month, done, done_late, open, overdue, suspended, waived)
select kind, post, division, month, count(*) filter (where state = 'DONE'), count(*) filter (where state = 'DONE_LATE'),
       count(*) filter (where state = 'OPEN'), count(*) filter (where state = 'OVERDUE'),
       count(*) filter (where state = 'SUSPENDED'), count(*) filter (where state = 'WAIVED')
  from duties.duty where counted group by kind, post, division, month;
update duties.opened set through = '2019-12-31' where schedule like 'patrols.%';

-- One who answers for a reach and is in office: with the post above him on that reach.
create schema bench;
create table bench.seat as
select row_number() over (order by a.level, a.reach, a.post) as n, a.level, a.reach, w.name as reach_name, w.division,
       greatest(w.metres, 1)::integer as metres, a.post, h.person, c.name as account, o.id as obligation,
       (select above.post
          from rivers.answering above
         where above.reach = a.reach
           and array_position(array['CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'GUARD'], above.level)
               < array_position(array['CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'GUARD'], a.level)
         order by array_position(array['CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'GUARD'], above.level) desc, above.post
         limit 1) as superior
  from rivers.answering a
  join rivers.reach w on w.code = a.reach
  join access.holding h on h.post = a.post
  join access.account c on c.person = h.person
  join duties.obligation o
    on o.post = a.post and o.subject = a.reach and o.schedule = 'patrols.' || lower(a.level) || '-patrol';

-- The periods of a year by level, as river/patrol-periods gives them.
create table bench.period as
select 'GUARD' as level, day::date as lo, day::date as hi
  from generate_series(date '2019-01-01', date '2019-12-31', interval '1 day') day
union all
select 'VILLAGE', day::date, day::date + 6
  from generate_series(date '2019-01-07', date '2019-12-30', interval '1 week') day
union all
select 'TOWNSHIP', day::date, day::date + 14
  from generate_series(date '2019-01-01', date '2019-12-01', interval '1 month') day
union all
select 'TOWNSHIP', day::date + 15, (day + interval '1 month')::date - 1
  from generate_series(date '2019-01-01', date '2019-12-01', interval '1 month') day
union all
select 'COUNTY', day::date, (day + interval '1 month')::date - 1
  from generate_series(date '2019-01-01', date '2019-12-01', interval '1 month') day
union all
select 'CITY', day::date, (day + interval '3 months')::date - 1
  from generate_series(date '2019-01-01', date '2019-10-01', interval '3 months') day;
analyze bench.seat, bench.period;
