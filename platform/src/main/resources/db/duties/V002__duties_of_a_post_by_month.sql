-- What became of a post's duties month by month, for certificates of scores.
create index duty_of_post_by_month on duty (post, month);
