-- Results of years that were assessed before the platform, taken over from the office's own tables. They are shown beside
-- the platform's results and never counted.

create table earlier_result (
    year integer not null,
    unit text not null,
    field numeric(6, 2),
    social numeric(6, 2),
    comprehensive numeric(6, 2),
    total numeric(6, 2) not null,
    grade text,
    rank integer,
    source text not null,
    taken_by text not null,
    taken_at timestamptz not null,
    primary key (year, unit),
    constraint earlier_points_are_not_below_nothing
        check (least(field, social, comprehensive, total) >= 0),
    constraint an_earlier_grade_is_one_of_the_rule check (grade in ('EXCELLENT', 'GOOD', 'PASS', 'FAIL')),
    constraint earlier_ranks_begin_with_one check (rank >= 1),
    constraint an_earlier_result_says_where_it_stands check (length(trim(source)) > 0)
);

revoke delete on earlier_result from ${application};
