-- The monthly bulletin: the figures as they were when its paper was drafted. What became of the paper the papers know.
create table bulletin (
    paper uuid primary key,
    month date not null,
    figures jsonb not null,
    drafted_by text not null,
    drafted_at timestamptz not null,
    constraint a_month_is_its_first_day check (month = date_trunc('month', month)::date)
);
create index bulletin_by_month on bulletin (month desc, drafted_at desc);
