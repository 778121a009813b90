-- Contents by their hash, the files people know by name, what they are attached to, and uploads that are under way.

create table files.content (
  sha256 text primary key,
  size bigint not null,
  width integer,
  height integer,
  taken_at timestamptz,
  latitude numeric(8, 6),
  longitude numeric(9, 6),
  stored_at timestamptz not null,
  constraint a_content_is_named_by_its_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint a_content_is_not_empty check (size > 0),
  constraint a_picture_has_both_sides check ((width is null) = (height is null) and least(width, height) > 0),
  constraint a_position_is_on_the_earth check (
    (latitude is null) = (longitude is null)
    and latitude between -90 and 90 and longitude between -180 and 180)
);

-- Contents whose last file went: they stay in the store for a while.
create table files.content_gone (
  sha256 text primary key,
  gone_at timestamptz not null
);

create table files.file (
  id uuid primary key,
  content text not null references files.content (sha256),
  type text not null,
  name text not null,
  uploaded_at timestamptz not null,
  uploaded_by text not null,
  -- since when nothing holds the file; null while something does
  loose_since timestamptz,
  constraint a_file_has_a_name check (name <> '')
);

create index file_by_content on files.file (content);
create index file_nothing_holds on files.file (loose_since) where loose_since is not null;

create table files.attachment (
  owner text not null,
  file uuid not null references files.file (id),
  visibility text not null,
  roles text[] not null,
  division text,
  attached_at timestamptz not null,
  primary key (owner, file),
  constraint an_owner_is_a_thing_of_a_module check (owner ~ '^[a-z]+\.[a-z-]+/.+$'),
  constraint a_visibility_is_known check (visibility in ('PUBLIC', 'SIGNED_IN', 'ROLES')),
  constraint roles_and_division_belong_together check (
    (visibility = 'ROLES') = (division is not null) and (visibility = 'ROLES') = (cardinality(roles) > 0))
);

create index attachment_by_file on files.attachment (file);

create table files.upload (
  id uuid primary key,
  name text not null,
  size bigint not null,
  -- so many bytes lie safely on the disk; an upload goes on from here
  confirmed bigint not null default 0,
  begun_at timestamptz not null,
  moved_at timestamptz not null,
  by_account text not null,
  constraint an_upload_never_confirms_more_than_there_is check (confirmed between 0 and size)
);

create index upload_by_account on files.upload (by_account);
create index upload_by_last_move on files.upload (moved_at);
