-- What people chose about messages to them. A mail address is personal: it stands here encrypted, with a key that lies
-- outside the database.
create table setting (
    account text primary key references access.account,
    language text not null default 'zh',
    quiet_from time default '21:30',
    quiet_to time default '07:30',
    mail bytea,
    mail_on boolean not null default false,
    constraint a_language_is_known check (language in ('zh', 'en')),
    constraint quiet_hours_begin_and_end check ((quiet_from is null) = (quiet_to is null)),
    constraint quiet_hours_last check (quiet_from <> quiet_to),
    constraint mail_goes_to_an_address check (mail is not null or not mail_on)
);

-- A program that is told what a person, or all people of a unit, are told. Only administrators enter one.
create table hook (
    id uuid primary key default uuidv7(),
    account text references access.account,
    agency text,
    url text not null,
    secret bytea not null,
    made_by text not null references access.account,
    made_at timestamptz not null,
    ended_at timestamptz,
    constraint a_hook_belongs_to_a_person_or_a_unit check ((account is null) <> (agency is null))
);
create index hook_of_account on hook (account) where ended_at is null;
create index hook_of_agency on hook (agency) where ended_at is null;

-- The plan of reminders: on which day before or after the last day in time, to whom; again every so many days, so many
-- times in all.
create table step (
    id uuid primary key default uuidv7(),
    addressee text not null,
    days integer not null,
    every_days integer,
    times integer not null default 1,
    version integer not null default 1,
    constraint an_addressee_is_known check (addressee in ('HOLDER', 'SUPERIOR')),
    constraint a_step_lies_within_a_year check (days between -366 and 366),
    constraint a_step_is_repeated_by_days check (every_days between 1 and 366),
    constraint a_step_is_taken_at_least_once check (times between 1 and 400),
    constraint what_comes_again_says_how_often check ((times = 1) = (every_days is null)),
    constraint a_day_has_one_step unique (addressee, days)
);
insert into step (addressee, days, every_days, times) values
    ('HOLDER', -7, null, 1), ('HOLDER', -3, null, 1), ('HOLDER', -1, null, 1), ('HOLDER', 0, null, 1),
    ('HOLDER', 7, 7, 52), ('SUPERIOR', 14, 7, 51);

-- What an account is told: its inbox, and what waits to go out by other ways. Written in the transaction of the deed.
create table message (
    id uuid primary key default uuidv7(),
    account text not null references access.account,
    topic text not null,
    kind text not null,
    occasion text not null,
    title_zh text not null,
    title_en text not null,
    words_zh text,
    words_en text,
    address text not null,
    items jsonb,
    made_at timestamptz not null,
    read_at timestamptz,
    gathered_at timestamptz,
    constraint a_message_has_a_topic check (topic in ('REMINDER', 'DUTY', 'SUPERVISION', 'PAPER', 'SYSTEM', 'OTHER')),
    constraint an_occasion_is_told_once unique (account, kind, occasion)
);
create index message_of_account on message (account, made_at desc, id desc);
create index message_unread on message (account, made_at desc, id desc) where read_at is null;
create index message_not_gathered on message (account, made_at) where gathered_at is null;

-- Which step of the plan was taken for which duty towards whom. "due" belongs to it: a term that was moved is another.
create table reminder (
    due date not null,
    duty uuid not null references duties.duty,
    addressee text not null,
    days integer not null,
    account text not null references access.account,
    primary key (due, duty, addressee, days, account)
);

-- Messages on their way out by mail or hook: all of one moment for one person in one.
create table delivery (
    id uuid primary key default uuidv7(),
    channel text not null,
    account text references access.account,
    hook uuid references hook,
    made_at timestamptz not null,
    state text not null default 'WAITING',
    attempts integer not null default 0,
    next_at timestamptz,
    sent_at timestamptz,
    reason text,
    detail text,
    constraint a_channel_is_known check (channel in ('MAIL', 'HOOK')),
    constraint a_delivery_has_one_aim
        check ((channel = 'MAIL') = (account is not null) and (channel = 'HOOK') = (hook is not null)),
    constraint a_delivery_has_a_state check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    constraint what_waits_has_a_time check ((state = 'WAITING') = (next_at is not null)),
    constraint what_was_sent_says_when check ((state = 'SENT') = (sent_at is not null))
);
create index delivery_waiting on delivery (next_at) where state = 'WAITING';
create index delivery_by_state on delivery (state, made_at desc, id desc);
create index delivery_by_time on delivery (made_at desc, id desc);

create table carried (
    delivery uuid not null references delivery,
    message uuid not null references message,
    primary key (delivery, message)
);

revoke delete on message, reminder, delivery, carried from ${application};
