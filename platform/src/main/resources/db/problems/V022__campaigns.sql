-- Campaigns: ledgers over files of problems. Those of 2019 are named by the city's plan of work; terms are its own.
create table campaign (
    code text primary key,
    ord integer not null,
    name_zh text not null,
    name_en text not null,
    provision text not null,
    kinds text[] not null,
    until date,
    acceptance_until date,
    circulars boolean not null default false,
    constraint a_campaign_clears_something check (cardinality(kinds) > 0),
    constraint acceptance_follows_the_term check (acceptance_until is null or acceptance_until >= until)
);
insert into campaign (code, ord, name_zh, name_en, provision, kinds, until, acceptance_until, circulars)
values ('four-disorders', 1, '清四乱', 'Four disorders', 'zz-2019-5#3.3.1',
        array['OCCUPATION', 'EXTRACTION', 'DUMPING', 'BUILDING'], '2019-07-15', null, false),
       ('three-pollutions', 2, '三污一净', 'Three pollutions and one cleaning', 'zz-2019-5#3.3.2',
        array['OUTLET', 'SLUDGE', 'SEWAGE', 'BLACK_WATER'], '2019-06-30', '2019-07-31', false),
       ('sand', 3, '河湖采砂整治', 'Sand mining', 'zz-2019-5#3.3.4', array['EXTRACTION'], null, null, false),
       ('outlets', 4, '入河排污口整治', 'Outlets into rivers', 'zz-2019-5#3.3.5', array['OUTLET', 'SEWAGE'], null, null,
        true);

-- How many a county has to clear.
create table campaign_quota (
    campaign text not null references campaign,
    division text not null,
    quota integer not null,
    set_by text not null,
    set_at timestamptz not null,
    primary key (campaign, division),
    constraint a_quota_is_none_or_more check (quota >= 0),
    constraint a_quota_is_of_a_county check (division ~ '^\d{6}$')
);

-- A line of a ledger: a file, under the number it has there; what the city found when it checked.
create table campaign_entry (
    campaign text not null references campaign,
    number text not null,
    problem uuid not null references problem,
    added_by text not null,
    added_at timestamptz not null,
    accepted boolean,
    ground text,
    checked_by text,
    checked_at timestamptz,
    primary key (campaign, number),
    unique (campaign, problem),
    constraint what_was_checked_says_by_whom check (
        (accepted is null) = (checked_by is null) and (accepted is null) = (checked_at is null)),
    constraint what_was_not_accepted_says_why check (accepted is not false or ground is not null)
);
create index campaign_entry_by_problem on campaign_entry (problem);

revoke delete on campaign, campaign_entry from ${application};
