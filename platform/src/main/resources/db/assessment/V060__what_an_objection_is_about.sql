-- An objection names what it is about: an item of a sheet for one of those scored, a record behind a counted item, an
-- entry of the ledger, a survey, a veto. Objections from before say it in words alone. "place" is where the record can be
-- looked at; "points" are those that an item should have, as the answer says.
alter table objection
    add about text,
    add sheet text,
    add subject text,
    add sheet_item text,
    add record text,
    add place text,
    add points numeric(7, 2),
    add constraint an_objection_is_about_something_known
        check (about in ('ITEM', 'RECORD', 'LEDGER', 'SURVEY', 'VETO')),
    add constraint an_item_is_named_by_sheet_subject_and_code
        check ((about in ('ITEM', 'RECORD')) = (sheet is not null and subject is not null and sheet_item is not null)),
    add constraint a_record_is_named
        check ((about in ('RECORD', 'LEDGER', 'SURVEY', 'VETO')) = (record is not null)),
    add constraint nobody_answers_their_own_objection check (answered_by <> filed_by),
    add constraint only_upheld_objections_to_items_say_points
        check (points is null or (about = 'ITEM' and upheld and points >= 0));
create unique index one_open_objection_to_a_record
    on objection (year, unit, about, coalesce(sheet, ''), coalesce(subject, ''), coalesce(sheet_item, ''),
                  coalesce(record, ''))
    where answered_at is null and about is not null;

-- The corrections that an upheld objection led to; each is decided by two persons like any other.
create table objection_correction (
    objection uuid not null references objection,
    place text not null,
    by_account text not null,
    at timestamptz not null,
    primary key (objection, place)
);
revoke update, delete on objection_correction from ${application};

-- Lists of a year by pages.
drop index objection_of_year;
create index objection_of_year on objection (year, filed_at, id);
create index ledger_by_day on ledger_entry (year, day, id);
create index veto_by_proposal on veto (year, proposed_at, id);
create index field_correction_by_proposal on field_correction (year, proposed_at, id);
