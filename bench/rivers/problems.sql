-- 200,000 files of problems of one year, each as far as its age lets one expect, with orders, deeds and what was owed.
create table bench.file as
with chief as (
    select reach, min(post::text)::uuid as chief from rivers.answering where level = 'COUNTY' group by reach
), finder as (
    select reach, min(account) as finder from bench.seat where level = 'GUARD' group by reach
), reach as (
    select code, division, center(around) as at, row_number() over (order by code) as n, chief, finder
      from rivers.reach
      left join chief on chief.reach = code
      left join finder on finder.reach = code
), unit as (
    select division, array_agg(id order by id) as posts, array_agg(agency order by id) as names
      from access.post where title_en = 'Unit, clerk' group by division
), office as (
    select division, min(post::text)::uuid as post from access.post_role where role = 'CHIEF_OFFICE' group by division
), drawn as (
    select n, uuidv7() as id, uuidv7() as paper, 1 + (random() * 1935)::integer as reach_n, random() as chance,
           random() as fate, random() as pace,
           timestamptz '2019-01-01 06:00+08' + random() * interval '364 days 14 hours' as found
      from generate_series(1, {files}) n
)
select d.*, r.code as reach, r.division, r.chief, r.finder, left(r.division, 6) as county,
       u.posts[1 + d.n % 3] as unit, u.names[1 + d.n % 3] as unit_name,
       coalesce(o.post, (select post from office where division = '410100')) as office,
       (r.at)[0] + (d.pace - 0.5) / 200 as longitude,
       (r.at)[1] + (d.chance - 0.5) / 200 as latitude,
       (array['OCCUPATION', 'EXTRACTION', 'DUMPING', 'BUILDING', 'SEWAGE', 'OUTLET', 'SLUDGE', 'FLOATING', 'BLACK_WATER',
              'WATER_TAKING', 'ECOLOGY_HARMED', 'OTHER'])[1 + floor(d.pace * 12)::integer] as kind,
       case when d.chance < 0.55 then 'GUARD' when d.chance < 0.75 then 'PATROL' when d.chance < 0.9 then 'PUBLIC'
            when d.chance < 0.96 then 'CAMPAIGN' when d.chance < 0.985 then 'COVERT_CITY'
            when d.chance < 0.995 then 'COVERT_PROVINCE' else 'LOWER_LEVEL' end as source,
       'COUNTY' as level, extract(epoch from {now} - d.found) / 86400 as age,
       least(1, extract(epoch from {now} - d.found) / 86400 / 75) as f
  from drawn d
  join reach r on r.n = d.reach_n
  join unit u on u.division = left(r.division, 6)
  left join office o on o.division = left(r.division, 6);

create table bench.problem as
select f.*,
       case when fate < 0.03 then 'DISMISSED' when fate < 0.05 and n > 1 then 'MERGED'
            when age < 5 then case when chance < 0.6 then 'FOUND' else 'ORDERED' end
            when age < 35 then case when fate < 0.12 then 'ORDERED' when fate < 0.5 then 'WORKING'
                                    when fate < 0.65 then 'PROVED' when fate < 0.72 then 'ACCEPTED' else 'STRUCK_OFF' end
            when fate < 0.053 then 'FOUND' when fate < 0.073 then 'WORKING' when fate < 0.075 then 'OBJECTED'
            else 'STRUCK_OFF' end as state,
       case when random() < 0.015 and age > 60 then 1 else 0 end as returns,
       found + f * (0.2 + pace * 8) * interval '1 day' as signed,
       found + f * (1 + pace * 9) * interval '1 day' as accepted,
       found + f * (4 + chance * 40) * interval '1 day' as proved,
       found + f * (6 + chance * 43) * interval '1 day' as checked,
       found + f * (14 + chance * 55) * interval '1 day' as struck,
       (found at time zone 'Asia/Shanghai')::date + 35 as term,
       row_number() over (partition by county order by found, n) as running
  from bench.file f;
drop table bench.file;
create index on bench.problem (n);
analyze bench.problem;

insert into problems.series (division, year, taken)
select county, 2019, max(running) from bench.problem group by county;
insert into problems.problem (
       id, number, kind, source, state, level, reach, division, longitude, latitude, place, words, found_at, round,
       recurrences, rectification, proved_at, accepted_at, window_until, struck_off_at, merged_into, owed_kind,
       owed_occasion, changed_by, changed_at)
select p.id, p.county || '-2019-' || lpad(p.running::text, 5, '0'), p.kind, p.source, p.state, p.level, p.reach, p.division,
       p.longitude, p.latitude, '示例河段左岸 ' || p.n || ' 号桥下', '示例：岸边有一处需要整改，约 ' || p.n % 300 || ' 平方米',
       p.found, 1 + p.returns, p.returns,
       case when p.state not in ('FOUND', 'MERGED', 'DISMISSED') then p.paper end,
       case when p.state in ('PROVED', 'ACCEPTED', 'OBJECTED', 'STRUCK_OFF') then p.proved end,
       case when p.state in ('ACCEPTED', 'OBJECTED', 'STRUCK_OFF') then p.checked end, null,
       case when p.state = 'STRUCK_OFF' then p.struck end,
       case when p.state = 'MERGED' then (select o.id from bench.problem o where o.n = p.n - 1) end,
       case when p.state = 'FOUND' and p.chief is not null then 'problems.order'
            when p.state in ('ORDERED', 'WORKING') then 'problems.rectification'
            when p.state = 'PROVED' then 'problems.check'
            when p.state in ('ACCEPTED', 'OBJECTED') then 'problems.striking-off' end,
       case when p.state = 'FOUND' and p.chief is not null then 'problem/' || p.id || '/' || 1 + p.returns || '/COUNTY'
            when p.state in ('ORDERED', 'WORKING') then 'order/' || p.paper
            when p.state = 'PROVED' then 'problem/' || p.id || '/' || 1 + p.returns || '/check/1'
            when p.state in ('ACCEPTED', 'OBJECTED') then 'problem/' || p.id || '/' || 1 + p.returns || '/striking-off/1' end,
       'chief-office', p.found
  from bench.problem p;
insert into problems.finding (
       id, problem, round, opened, source, account, longitude, latitude, accuracy, place, words, found_at, received_at)
select gen_random_uuid(), id, 1, id, source, coalesce(finder, 'chief-office'), longitude, latitude, 8, '示例', '示例', found,
       found + interval '10 minutes'
  from bench.problem;
insert into problems.rectification (
       paper, problem, round, unit, unit_name, remedy, term, state, number, signed_by, signed_at, accepted_at)
select paper, id, 1 + returns, unit, unit_name, '示例：清理并恢复原状', term, 'ISSUED', '示例督〔2019〕' || n || '号', 'chief',
       signed, case when state <> 'ORDERED' then accepted end
  from bench.problem where state not in ('FOUND', 'MERGED', 'DISMISSED');
insert into problems.deed (problem, ord, what, by_account, at, received_at, entry)
select p.id, d.ord, d.what, d.account, d.at, d.at, 0
  from bench.problem p,
       lateral (values
           (0, 'FOUND', coalesce(p.finder, 'chief-office'), p.found, true),
           (1, 'STRUCK_OFF', 'chief-office', p.found + interval '10 days', p.returns = 1),
           (2, 'RETURNED_TO_PLACE', coalesce(p.finder, 'chief-office'),
            p.found + (12 + p.pace * 45) * interval '1 day', p.returns = 1),
           (3, 'ORDER_SIGNED', 'chief', p.signed, p.state not in ('FOUND', 'MERGED', 'DISMISSED')),
           (4, 'ORDER_ACCEPTED', 'agency', p.accepted, p.state not in ('FOUND', 'MERGED', 'DISMISSED', 'ORDERED')),
           (5, 'PROVED', 'agency', p.proved, p.state in ('PROVED', 'ACCEPTED', 'OBJECTED', 'STRUCK_OFF')),
           (6, 'WORK_ACCEPTED', 'chief-office', p.checked, p.state in ('ACCEPTED', 'OBJECTED', 'STRUCK_OFF')),
           (7, 'STRUCK_OFF', 'chief-office', p.struck, p.state = 'STRUCK_OFF'),
           (8, 'DISMISSED', 'chief', p.signed, p.state = 'DISMISSED'),
           (9, 'MERGED', 'chief-office', p.signed, p.state = 'MERGED')) d (ord, what, account, at, happened)
 where d.happened;

-- What was owed at each step, and by which deed it was done.
create table bench.step as
select uuidv7() as duty, p.id, p.division, p.county || '-2019-' || lpad(p.running::text, 5, '0') as label, s.*
  from bench.problem p,
       lateral (values
           ('problems.order', 'problem/' || p.id || '/' || 1 + p.returns || '/COUNTY', p.chief, p.found,
            (((p.found at time zone 'Asia/Shanghai')::date) + 8)::timestamp at time zone 'Asia/Shanghai',
            case when p.state not in ('FOUND', 'MERGED', 'DISMISSED') then p.signed end, 'problems.order/' || p.paper,
            p.chief is not null, p.state in ('MERGED', 'DISMISSED')),
           ('problems.rectification', 'order/' || p.paper, p.unit, p.signed,
            (p.term + 1)::timestamp at time zone 'Asia/Shanghai',
            case when p.state not in ('ORDERED', 'WORKING') then p.proved end, 'problems.proof/' || p.id || '/1',
            p.state not in ('FOUND', 'MERGED', 'DISMISSED'), false),
           ('problems.check', 'problem/' || p.id || '/' || 1 + p.returns || '/check/1', p.office, p.proved,
            (((p.proved at time zone 'Asia/Shanghai')::date) + 8)::timestamp at time zone 'Asia/Shanghai',
            case when p.state <> 'PROVED' then p.checked end, 'problems.check/' || p.id || '/1/1',
            p.state in ('PROVED', 'ACCEPTED', 'OBJECTED', 'STRUCK_OFF'), false),
           ('problems.striking-off', 'problem/' || p.id || '/' || 1 + p.returns || '/striking-off/1', p.office, p.checked,
            (((p.checked at time zone 'Asia/Shanghai')::date) + 22)::timestamp at time zone 'Asia/Shanghai',
            case when p.state = 'STRUCK_OFF' then p.struck end, 'problems.struck-off/' || p.id || '/1',
            p.state in ('ACCEPTED', 'OBJECTED', 'STRUCK_OFF'), false))
           s (kind, occasion, post, opened, late_from, done, deed, there, waived)
 where s.there;
insert into duties.duty (
       id, kind, occasion, post, person, division, subject, label, opened_at, late_from, done_at, done_by, ground,
       ground_words, state, in_working_days, rule)
select s.duty, s.kind, s.occasion, s.post,
       (select person from access.holding h where h.post = s.post limit 1), s.division, s.id::text, s.label, s.opened,
       s.late_from, s.done, case when s.done is not null then s.deed end, case when s.waived then 'DEED' end,
       case when s.waived then '示例' end,
       case when s.waived then 'WAIVED' when s.done < s.late_from then 'DONE' when s.done is not null then 'DONE_LATE'
            when s.late_from <= {now} then 'OVERDUE' else 'OPEN' end,
       false, null
  from bench.step s;
insert into duties.deed (duty, deed, at) select duty, deed, done from bench.step where done is not null;
drop table bench.step, bench.problem;
