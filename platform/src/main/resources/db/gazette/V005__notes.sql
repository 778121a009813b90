-- What people note on a document, in the office or on the spot. The device's own time is kept beside the time held against
-- the platform's: a phone's clock may be wrong, and what it noted is not lost for that.

create table gazette.note (
  id uuid primary key,
  document text not null references gazette.document (id),
  provision text,
  kind text not null,
  text text not null,
  pictures uuid[] not null default '{}',
  by_account text not null,
  done_at timestamptz not null,
  device_at timestamptz not null,
  device_ahead_seconds integer,
  longitude numeric(9, 6),
  latitude numeric(8, 6),
  accuracy_metres integer,
  received_at timestamptz not null,
  version integer not null default 1,
  constraint a_note_is_of_a_known_kind check (kind in ('OBSERVATION', 'QUESTION', 'MISTAKE', 'PROPOSAL')),
  constraint a_note_says_or_shows_something check (text <> '' or cardinality(pictures) > 0),
  constraint a_place_has_both_coordinates check ((longitude is null) = (latitude is null)),
  constraint nothing_is_noted_after_it_was_received check (done_at <= received_at)
);

create index note_by_document on gazette.note (document, done_at desc, id);

-- Each field that somebody changed afterwards: who, when, what it said before.
create table gazette.note_change (
  note uuid not null references gazette.note (id),
  version integer not null,
  field text not null,
  was jsonb,
  becomes jsonb,
  by_account text not null,
  done_at timestamptz not null,
  received_at timestamptz not null,
  primary key (note, version, field)
);
