-- A person outlives the account: posts held are a matter of record after somebody has left.
create table person (
    id uuid primary key default uuidv7(),
    name text not null,
    constraint a_person_has_a_name check (length(trim(name)) between 1 and 60)
);

create table account (
    name text primary key,
    person uuid not null references person,
    password_hash text,
    oidc_issuer text,
    oidc_subject text,
    demonstration boolean not null default false,
    made_at timestamptz not null,
    disabled_at timestamptz,
    disabled_because text,
    constraint an_account_is_named_in_small_letters check (name ~ '^[a-z0-9][a-z0-9._-]{1,31}$'),
    constraint a_person_has_one_account unique (person),
    constraint a_disabled_account_says_why check ((disabled_at is null) = (disabled_because is null)),
    constraint a_subject_belongs_to_one_account unique (oidc_issuer, oidc_subject)
);

-- A post is one seat: whoever holds it has its roles for as long as the seat is held.
create table post (
    id uuid primary key default uuidv7(),
    title_zh text not null,
    title_en text not null,
    agency text,
    division text not null,
    constraint a_post_has_a_title check (length(trim(title_zh)) > 0 and length(trim(title_en)) > 0),
    constraint a_post_lies_in_a_division check (division ~ '^\d{6}(\d{3}(\d{3})?)?$')
);

create table post_role (
    post uuid not null references post,
    role text not null,
    module text,
    division text not null,
    constraint a_role_is_given_once_for_a_module_and_division
        unique nulls not distinct (post, role, module, division),
    constraint a_role_is_held_for_a_division check (division ~ '^\d{6}(\d{3}(\d{3})?)?$')
);

create table holding (
    post uuid not null references post,
    person uuid not null references person,
    held daterange not null,
    constraint a_post_is_held_for_at_least_a_day check (not isempty(held) and not lower_inf(held)),
    constraint a_post_is_held_by_one_person_at_a_time exclude using gist (post with =, held with &&)
);
create index holding_by_person on holding (person, lower(held));

create table deputy (
    absent uuid not null references person,
    deputy uuid not null references person,
    during daterange not null,
    constraint an_absence_lasts_at_least_a_day check (not isempty(during)),
    constraint an_absence_begins_and_ends check (not lower_inf(during) and not upper_inf(during)),
    constraint nobody_is_the_own_deputy check (absent <> deputy),
    constraint one_deputy_at_a_time exclude using gist (absent with =, during with &&)
);
create index deputy_by_deputy on deputy (deputy);

-- Only hashes of what a browser or a letter carries are kept: whoever reads these tables cannot sign in with them.
create table session (
    token_hash bytea primary key,
    account text not null references account,
    opened_at timestamptz not null,
    seen_at timestamptz not null,
    ends_at timestamptz not null,
    constraint a_session_ends_after_it_opens check (ends_at > opened_at)
);
create index session_by_account on session (account);
create index session_by_end on session (ends_at);

create table one_time_link (
    token_hash bytea primary key,
    purpose text not null,
    account text references account,
    made_at timestamptz not null,
    valid_until timestamptz not null,
    used_at timestamptz,
    constraint a_link_has_a_purpose check (purpose in ('FIRST_ADMINISTRATOR', 'INVITATION', 'RESET')),
    constraint only_the_first_administrator_has_no_account_yet
        check ((account is null) = (purpose = 'FIRST_ADMINISTRATOR'))
);
create index one_time_link_by_account on one_time_link (account);

-- Failures to sign in, counted for each account name tried (there or not) and for each address they came from.
create table failed_sign_in (
    kind text not null,
    who text not null,
    failures integer not null,
    last_failed_at timestamptz not null,
    locked_until timestamptz,
    primary key (kind, who),
    constraint failures_are_counted_by_account_or_address check (kind in ('ACCOUNT', 'ADDRESS'))
);
create index failed_sign_in_by_time on failed_sign_in (last_failed_at);
