-- What guards summed up: due on the third of the month after.
create table bench.summed as
select uuidv7() as duty, s.post, s.person, s.account, s.division, o.id as obligation, m::date as month,
       (m + interval '1 month' + interval '3 days')::timestamp at time zone 'Asia/Shanghai' as late_from,
       case when random() < 0.97
            then (m + interval '1 month')::timestamp at time zone 'Asia/Shanghai' + random() * interval '80 hours' end as at
  from bench.seat s
  join duties.obligation o on o.post = s.post and o.schedule = 'patrols.month',
       generate_series(date '2019-04-01', date '2019-12-01', interval '1 month') m
 where s.level = 'GUARD';
update bench.summed set at = null where at > {now};
insert into patrols.month (post, month, by_account, words, figures, submitted_at)
select post, month, account, '示例：本月巡护正常。', '{"reaches":[]}', at from bench.summed where at is not null;
insert into duties.duty (
       id, kind, occasion, obligation, slot, post, person, division, subject, label, period, opened_at, late_from, done_at,
       done_by, state)
select duty, 'patrols.month', obligation || '/' || to_char(month, 'YYYY-MM') || '/' || month, obligation,
       to_char(month, 'YYYY-MM'), post, person, division, post::text, '报送巡护月汇总',
       daterange(month, (month + interval '1 month')::date), month, late_from, at,
       case when at is not null then 'patrols.month/' || post || '/' || to_char(month, 'YYYY-MM') end,
       case when at < late_from then 'DONE' when at is not null then 'DONE_LATE' when late_from <= {now} then 'OVERDUE'
            else 'OPEN' end
  from bench.summed;
insert into duties.deed (duty, deed, at)
select duty, 'patrols.month/' || post || '/' || to_char(month, 'YYYY-MM'), at from bench.summed where at is not null;
drop table bench.summed;
