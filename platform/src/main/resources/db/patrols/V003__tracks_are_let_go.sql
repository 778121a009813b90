-- Where somebody was is kept for so long as a setting says; figures stay. What was let go of has no fixes left.
create index track_kept on track (day) where octet_length(fixes) > 0;
