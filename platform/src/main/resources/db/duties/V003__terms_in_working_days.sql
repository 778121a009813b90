-- Whether the term counts working days, so that a notice of holidays can move it and words can count as the term does.
alter table duty add column in_working_days boolean not null default false;
update duty
   set in_working_days = true
 where rule in ('calendar/add-working-days', 'river/rectification-order-due');
create index duty_running_in_working_days on duty (rule)
    where in_working_days and state in ('OPEN', 'OVERDUE', 'SUSPENDED');

-- Terms that moved, by when: what was due as it was known on an earlier day.
create index change_of_term_by_time on change (at, duty, number)
    where what in ('TERM_MOVED', 'EXTENDED', 'RESUMED', 'RETURNED');

-- The calendar that somebody's telephone fetches under an address that holds a secret; only its hash is kept.
create table feed (
    token_hash bytea primary key,
    account text not null references access.account,
    language text not null,
    made_at timestamptz not null,
    constraint an_account_has_one_feed unique (account),
    constraint a_feed_is_written_in_a_language_of_ours check (language in ('zh', 'en'))
);

-- What came out when everything was counted again, the nightly ones first of all.
create table recount (
    at timestamptz primary key,
    day date not null,
    duties bigint not null,
    misfits integer not null,
    first_misfits text[] not null,
    milliseconds bigint not null
);
create index recount_by_day on recount (day);
