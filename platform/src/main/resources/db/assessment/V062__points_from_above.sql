-- Points that the one above gives to a chief, a township or a member agency by their sheet, where the lot has not fallen on
-- them. Given again is another row; the latest counts.
create table superior_points (
    year integer not null,
    subject text not null,
    item text not null,
    points numeric(7, 2) not null,
    ground text not null,
    by_account text not null,
    at timestamptz not null,
    primary key (year, subject, item, at),
    constraint points_from_above_are_not_below_nothing check (points >= 0)
);
revoke update, delete on superior_points from ${application};
