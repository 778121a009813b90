-- The patrols that began in the periods of one month ({month}), and what was owed for them. Runs once for each month.
create table bench.walk as
select s.n, p.lo, p.hi, gen_random_uuid() as patrol, 0 as extra, random() < 0.965 as made, random() < 0.003 as disbelieved,
       random() as chance,
       (p.lo + (random() * (least(p.hi, date '2019-12-31') - p.lo))::integer)::timestamp at time zone 'Asia/Shanghai'
           + make_interval(mins => 420 + (random() * 600)::integer) as started
  from bench.seat s
  join bench.period p on p.level = s.level
 where p.lo between {month} and ({month} + interval '1 month')::date - 1;

-- Now and then somebody goes twice.
insert into bench.walk
select n, lo, hi, gen_random_uuid(), 1, true, false, random(), started + interval '90 minutes'
  from bench.walk
 where made and not disbelieved and chance < 0.13;
analyze bench.walk;

insert into patrols.patrol (
       id, reach, reach_name, division, level, post, by_account, superior, day, started_at, ended_at, received_at, made,
       source, looked, words, fixes, metres, moving_seconds, silence_seconds, accuracy, reach_metres, coverage, signs,
       problems, answer_until, answered_at, belief, decided_at, decided_by, ground, checked_at, checked_by,
       checking_post, report, fingerprint)
select w.patrol, s.reach, s.reach_name, s.division, s.level, s.post, s.account, s.superior,
       (w.started at time zone 'Asia/Shanghai')::date, w.started, w.started + make_interval(mins => 20 + (chance * 50)::integer),
       w.started + interval '75 minutes',
       '{"at": "2019-06-18T00:00:00Z", "aheadSeconds": 0}', 'DEVICE',
       '{"WATER_RESOURCES":"NORMAL","SHORELINE":"NORMAL","POLLUTION":"NORMAL","WATER_ENVIRONMENT":"NORMAL","ECOLOGY":"NORMAL"}',
       '', 200 + (chance * 1500)::integer, (s.metres * (0.8 + chance / 2))::integer, 1200 + (chance * 2400)::integer,
       (chance * 90)::integer, 4 + round(chance::numeric * 9, 1), s.metres, round(0.55 + chance::numeric * 0.45, 4),
       case when w.disbelieved or w.chance > 0.975 then array['IN_HASTE'] else '{}' end, (w.chance < 0.06)::integer,
       case when w.disbelieved or w.chance > 0.975 then w.started + interval '2 days' end,
       case when w.chance > 0.98 then w.started + interval '1 day' end,
       case when w.disbelieved then 'NOT_BELIEVED' when w.chance > 0.98 then 'BELIEVED' end,
       case when w.disbelieved or w.chance > 0.98 then w.started + interval '3 days' end,
       case when w.disbelieved or w.chance > 0.98 then 'chief-office' end,
       case when w.disbelieved then '示例理由' end,
       case when w.chance between 0.2 and 0.5 then w.started + interval '2 days' end,
       case when w.chance between 0.2 and 0.5 then 'chief-office' end,
       case when w.chance between 0.2 and 0.5 then s.superior end,
       case when s.level = 'GUARD' or s.superior is null or w.started < '2019-03-18' then 'NONE'
            when w.chance < 0.03 then 'DUE'
            when w.chance < 0.3 then 'SUBMITTED' else 'READ' end,
       case when {month} < {fingerprints} then '{}'
            else array(select (random() * 9e18)::bigint from generate_series(1, 32 + 0 * w.n)) end
  from bench.walk w
  join bench.seat s using (n)
 where w.made and w.started < {now};

insert into patrols.deed (patrol, ord, what, by_account, at, entry)
select w.patrol, 0, 'DELIVERED', s.account, w.started + interval '75 minutes', 0
  from bench.walk w
  join bench.seat s using (n)
 where w.made and w.started < {now};

-- What was owed since the rules came into force.
create table bench.owed as
select uuidv7() as duty, w.*, w.made and not w.disbelieved and w.started < {now} as done
  from bench.walk w
 where w.extra = 0 and w.lo >= '2019-03-18'
 order by n, lo;

insert into duties.duty (
       id, kind, occasion, obligation, slot, post, person, division, subject, label, period, opened_at, late_from, done_at,
       done_by, state)
select o.duty, 'patrols.' || lower(s.level) || '-patrol', s.obligation || '/' || o.lo || '/' || o.lo, s.obligation,
       o.lo::text, s.post, s.person, s.division, s.reach, s.reach_name, daterange(o.lo, o.hi, '[]'), o.lo - interval '2 days',
       (o.hi + 1)::timestamp at time zone 'Asia/Shanghai',
       case when o.done then o.started end, case when o.done then 'patrols.patrol/' || o.patrol end,
       case when o.done then 'DONE' when (o.hi + 1)::timestamp at time zone 'Asia/Shanghai' <= {now} then 'OVERDUE' else 'OPEN' end
  from bench.owed o
  join bench.seat s using (n);

-- Every patrol that fulfils it, those that followed too.
insert into duties.deed (duty, deed, at)
select o.duty, 'patrols.patrol/' || w.patrol, w.started
  from bench.owed o
  join bench.walk w using (n, lo)
 where w.made and not w.disbelieved and w.started < {now};

-- Reports of the chiefs' patrols, five days after.
create table bench.report as
select uuidv7() as duty, p.id, p.post, p.by_account, p.division, p.day, p.reach_name, p.report,
       (p.day + 6)::timestamp at time zone 'Asia/Shanghai' as late_from,
       case when p.report <> 'DUE'
            then p.ended_at + case when abs(hashtext(p.id::text)) % 20 = 0 then interval '8 days' else interval '1 day' end
       end as submitted
  from patrols.patrol p
 where p.report <> 'NONE' and p.id in (select patrol from bench.walk);
update bench.report set submitted = null where submitted > {now};
update patrols.patrol p set report = 'DUE'
  from bench.report r where r.id = p.id and r.submitted is null and p.report <> 'DUE';

insert into patrols.report (patrol, water, problems, complaints, submitted_at)
select id, '示例：水量正常，岸线完好，水体无异味。', '本次巡查没有发现问题。', '', submitted
  from bench.report where submitted is not null;
insert into duties.duty (
       id, kind, occasion, post, person, division, subject, label, opened_at, late_from, done_at, done_by, state)
select r.duty, 'patrols.report', 'patrol/' || r.id, r.post, h.person, r.division, r.id::text, r.day || ' ' || r.reach_name,
       r.day::timestamp, r.late_from, r.submitted,
       case when r.submitted is not null then 'patrols.report/' || r.id end,
       case when r.submitted < r.late_from then 'DONE' when r.submitted is not null then 'DONE_LATE'
            when r.late_from <= {now} then 'OVERDUE' else 'OPEN' end
  from bench.report r
  join access.holding h on h.post = r.post;
insert into duties.deed (duty, deed, at)
select duty, 'patrols.report/' || id, submitted from bench.report where submitted is not null;

drop table bench.walk, bench.owed, bench.report;
