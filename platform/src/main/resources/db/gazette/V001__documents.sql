-- Documents held: the source they were read from, their provisions, what they replace and name.

create table gazette.source (
  sha256 text primary key,
  file_name text not null,
  bytes bytea not null,
  text text,
  received_at timestamptz not null,
  constraint a_source_is_named_by_its_hash check (sha256 ~ '^[0-9a-f]{64}$')
);

create table gazette.document (
  id text primary key,
  source text not null references gazette.source (sha256),
  position integer not null,
  positions integer not null,
  kind text not null,
  number text,
  title text not null,
  subject text not null,
  issuer text,
  date date,
  adopted_on date,
  in_force_from date,
  in_force_to date,
  in_force_words text,
  addressees text[] not null,
  articles integer not null,
  provisions integer not null,
  tasks integer not null default 0,
  targets integer not null default 0,
  rosters integer not null default 0,
  to_confirm integer not null default 0,
  content_hash text not null,
  passage_from integer not null,
  passage_to integer not null,
  taken_over_at timestamptz not null,
  constraint a_document_ends_after_it_comes_into_force check (in_force_to >= in_force_from),
  constraint a_document_stands_among_those_of_its_source check (position between 1 and positions),
  constraint counts_are_not_negative check (
    least(articles, provisions, tasks, targets, rosters, to_confirm) >= 0)
);

create index document_by_date on gazette.document (coalesce(date, '-infinity'), id);
create index document_by_kind on gazette.document (kind, coalesce(date, '-infinity'), id);
create index document_in_force on gazette.document using gist (daterange(in_force_from, in_force_to, '[]'));
create index document_by_subject on gazette.document (subject);

-- Every source a document was taken from, the present one and those before it.
create table gazette.edition (
  document text not null references gazette.document (id),
  source text not null references gazette.source (sha256),
  content_hash text not null,
  taken_over_at timestamptz not null,
  primary key (document, source)
);

create table gazette.provision (
  document text not null references gazette.document (id) on delete cascade,
  ord integer not null,
  parent integer,
  depth integer not null,
  path text not null,
  kind text not null,
  label text not null,
  heading text,
  words text not null,
  columns text[],
  rows jsonb,
  passage_from integer not null,
  passage_to integer not null,
  primary key (document, ord),
  foreign key (document, parent) references gazette.provision (document, ord) on delete cascade
    deferrable initially deferred,
  constraint a_parent_stands_before_its_children check (parent < ord),
  constraint a_table_has_columns_and_rows check ((columns is null) = (rows is null))
);

create index provision_by_path on gazette.provision (document, path);

-- What the search reads: ord 0 is title and number of a document, else the provision of that ord.
-- words are folded (one character each for one); grams are the single characters and pairs in them,
-- because a trigram index finds nothing for words of one or two characters.
create table gazette.searchable (
  document text not null references gazette.document (id) on delete cascade,
  ord integer not null,
  words text not null,
  grams text[] not null,
  primary key (document, ord)
);

create index searchable_words on gazette.searchable using gin (words public.gin_trgm_ops);
create index searchable_grams on gazette.searchable using gin (grams);

create table gazette.annex (
  document text not null references gazette.document (id) on delete cascade,
  number integer not null,
  ord integer not null,
  title text,
  present boolean not null,
  primary key (document, ord)
);

create table gazette.replacement (
  document text not null references gazette.document (id) on delete cascade,
  ord integer not null,
  number text,
  replaced text,
  title text,
  subject text,
  date date,
  partial boolean not null,
  words text not null,
  passage_from integer not null,
  passage_to integer not null,
  primary key (document, ord)
);

create index replacement_by_replaced on gazette.replacement (replaced);
create index replacement_by_subject on gazette.replacement (subject);

create table gazette.mention (
  document text not null references gazette.document (id) on delete cascade,
  ord integer not null,
  title text,
  subject text,
  number text,
  named text,
  passage_from integer not null,
  passage_to integer not null,
  primary key (document, ord)
);

create index mention_by_named on gazette.mention (named);
create index mention_by_subject on gazette.mention (subject);

-- Days by which the text says a thing in quotation marks is to be done; two documents may differ.
create table gazette.deadline (
  document text not null references gazette.document (id) on delete cascade,
  ord integer not null,
  provision text not null,
  subject text not null,
  due date not null,
  words text not null,
  passage_from integer not null,
  passage_to integer not null,
  primary key (document, ord)
);

create index deadline_by_subject on gazette.deadline (subject);
