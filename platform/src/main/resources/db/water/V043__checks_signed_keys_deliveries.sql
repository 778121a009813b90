-- After how long a value of an item follows a gap or is late; 0: as the times of all say.
alter table item_check
    add column gap_hours integer not null default 0,
    add column late_hours integer not null default 0,
    add constraint hours_are_not_negative check (gap_hours >= 0 and late_hours >= 0);

-- A change of what an item is held to, or of the times of all where no item is named: proposed by one person, signed by another.
create table check_proposal (
    id uuid primary key default uuidv7(),
    item text,
    figures jsonb not null,
    was jsonb,
    reason text not null,
    state text not null default 'PROPOSED',
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    constraint a_state_is_known check (state in ('PROPOSED', 'SIGNED', 'DECLINED')),
    constraint another_person_signs check (state <> 'SIGNED' or decided_by <> proposed_by)
);
create unique index one_open_proposal_an_item on check_proposal ((coalesce(item, ''))) where state = 'PROPOSED';
create index check_proposal_by_time on check_proposal (proposed_at desc, id);

-- Who made a key and who ended it; null where a newer one did.
alter table station_key
    add column made_by text,
    add column ended_by text;

-- Over HTTP the sender was told, and does not always listen. What came is kept as far as it is not too long.
alter table faulty_delivery
    drop constraint a_way_is_known,
    add constraint a_way_is_known check (way in ('BROKER', 'FOLDER', 'HTTP')),
    add column form text not null default 'JSON',
    add column packed boolean not null default false,
    add column body bytea,
    add column state text not null default 'OPEN',
    add column decided_by text,
    add column decided_at timestamptz,
    add constraint a_state_is_known check (state in ('OPEN', 'TAKEN', 'LEFT'));

-- How many per cent of the months of drinking-water sections are to comply (zz-2019-5, 3.4.2).
alter table keeping
    add column drinking_aim numeric(5, 2) not null default 98,
    add constraint an_aim_is_a_share check (drinking_aim between 0 and 100);

alter table alarm_rule
    drop constraint an_alarm_rule_has_a_kind,
    add constraint an_alarm_rule_has_a_kind
        check (kind in ('CLASS_WORSE', 'ABOVE', 'BELOW', 'FALL', 'SILENT', 'GAP'));
insert into alarm_rule (name, title_zh, title_en, kind, item, in_a_row, hours, stations) values
    ('ammonia-missing', '氨氮 24 小时缺测', 'no ammonia nitrogen for 24 hours', 'GAP', 'AMMONIA_NITROGEN', 1, 24, 'AUTOMATIC');
