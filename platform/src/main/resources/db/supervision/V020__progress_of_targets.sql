-- How far targets are, as reported. Nothing is written over: a correction is one more version of the figure of that day,
-- a figure taken back is a version without a value.

create table supervision.progress (
  target uuid not null references gazette.extraction (id),
  as_of date not null,
  version integer not null,
  value numeric,
  reporter text not null,
  paper text,
  note text,
  way text not null,
  by_account text not null,
  reported_at timestamptz not null,
  primary key (target, as_of, version),
  constraint a_figure_came_by_form_or_sheet check (way in ('FORM', 'SHEET')),
  constraint the_versions_of_a_figure_begin_at_one check (version >= 1),
  constraint a_figure_taken_back_says_why check (value is not null or note is not null)
);

revoke update, delete on supervision.progress from ${application};

create index progress_by_moment on supervision.progress (reported_at, target);

-- What the office says of a target where the document says nothing; its version counts every deed done to the target.
create table supervision.target_frame (
  target uuid primary key references gazette.extraction (id),
  version integer not null default 0,
  starts date,
  due date,
  baseline numeric,
  agency text,
  changed_by text,
  changed_at timestamptz,
  constraint a_target_starts_before_it_is_due check (starts is null or due is null or starts <= due)
);

-- A register of single cases that prove a figure: one row a person helped, a training held, a berth built.
create table supervision.target_entry (
  id uuid primary key default uuidv7(),
  document text not null,
  measure text not null,
  number text not null,
  division text not null,
  happened_on date not null,
  quantity numeric not null,
  note text,
  by_account text not null,
  entered_at timestamptz not null,
  constraint a_case_is_entered_once unique (document, measure, number)
);

create index target_entry_by_measure
  on supervision.target_entry (document, measure, division, happened_on) include (quantity);

-- The same cases by day, kept with every change, so that a figure of a whole year is not counted case by case.
create table supervision.target_entry_day (
  document text not null,
  measure text not null,
  division text not null,
  day date not null,
  quantity numeric not null,
  entries integer not null,
  primary key (document, measure, division, day)
);

create function supervision.count_target_entries() returns trigger language plpgsql as $$
begin
  if tg_op in ('INSERT', 'UPDATE') then
    insert into supervision.target_entry_day as kept (document, measure, division, day, quantity, entries)
    select document, measure, division, happened_on, sum(quantity), count(*)
      from added
     group by 1, 2, 3, 4
     order by 1, 2, 3, 4
        on conflict (document, measure, division, day)
        do update set quantity = kept.quantity + excluded.quantity, entries = kept.entries + excluded.entries;
  end if;
  if tg_op in ('UPDATE', 'DELETE') then
    update supervision.target_entry_day kept
       set quantity = kept.quantity - gone.quantity, entries = kept.entries - gone.entries
      from (select document, measure, division, happened_on, sum(quantity) as quantity, count(*) as entries
              from removed
             group by 1, 2, 3, 4) gone
     where (kept.document, kept.measure, kept.division, kept.day)
         = (gone.document, gone.measure, gone.division, gone.happened_on);
  end if;
  return null;
end $$;

create trigger entries_added after insert on supervision.target_entry
  referencing new table as added for each statement execute function supervision.count_target_entries();
create trigger entries_changed after update on supervision.target_entry
  referencing new table as added old table as removed
  for each statement execute function supervision.count_target_entries();
create trigger entries_removed after delete on supervision.target_entry
  referencing old table as removed for each statement execute function supervision.count_target_entries();
