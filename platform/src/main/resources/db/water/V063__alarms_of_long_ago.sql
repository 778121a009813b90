-- Alarms that were noted long before anybody could be told are nobody's news.
update alarm set told_at = noticed_at where told_at is null and noticed_at < now() - interval '7 days';
update alarm set end_told_at = ended_at where end_told_at is null and ended_at < now() - interval '7 days';
