-- Official papers: who writes under which head, the text, its numbers, what was done with it, the bytes that were issued.

create table papers.letterhead (
  id text primary key,
  division text not null,
  office text not null,
  head text not null,
  mark text not null unique,
  constraint an_identifier_is_short_and_plain check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint a_letterhead_has_words check (length(office) > 0 and length(head) > 0 and length(mark) > 0),
  constraint a_letterhead_is_of_a_division check (division ~ '^\d{6}(\d{3}(\d{3})?)?$')
);

-- The last number taken: one row a letterhead, kind and year, locked by whoever issues until the issue is lasting.
create table papers.series (
  letterhead text not null references papers.letterhead (id),
  kind text not null,
  year integer not null,
  taken integer not null,
  primary key (letterhead, kind, year),
  constraint numbers_begin_with_one check (taken >= 1)
);

create table papers.paper (
  id uuid primary key default uuidv7(),
  kind text not null,
  letterhead text not null references papers.letterhead (id),
  division text not null,
  state text not null default 'DRAFT',
  version integer not null default 0,
  content jsonb not null,
  title text not null,
  addressees text[] not null,
  drafted_by text not null,
  drafted_at timestamptz not null,
  changed_by text not null,
  changed_at timestamptz not null,
  signed_by text,
  signed_at timestamptz,
  signed_on date,
  year integer,
  sequence integer,
  number text unique,
  check_code text unique,
  issued_by text,
  issued_at timestamptz,
  issued_on date,
  pages integer,
  replaced_by uuid references papers.paper (id),
  constraint a_paper_has_a_known_state
    check (state in ('DRAFT', 'RETURNED', 'SIGNED', 'ISSUED', 'DISCARDED', 'REVOKED')),
  constraint whoever_signs_is_not_whoever_drafted check (signed_by <> drafted_by),
  constraint a_signature_says_who_and_when
    check ((signed_by is null) = (signed_at is null) and (signed_by is null) = (signed_on is null)),
  constraint a_signed_paper_is_signed check (state not in ('SIGNED', 'ISSUED', 'REVOKED') or signed_by is not null),
  constraint an_issued_paper_and_only_it_has_a_number check ((state in ('ISSUED', 'REVOKED')) = (number is not null)),
  constraint an_issue_says_all_about_itself check (
    (number is null) = (check_code is null) and (number is null) = (year is null)
    and (number is null) = (sequence is null) and (number is null) = (issued_by is null)
    and (number is null) = (issued_at is null) and (number is null) = (issued_on is null)
    and (number is null) = (pages is null)),
  constraint only_what_was_revoked_is_replaced check (replaced_by is null or state = 'REVOKED'),
  constraint a_number_is_given_once unique (letterhead, kind, year, sequence)
);

create index paper_by_age on papers.paper (id desc);
create index paper_by_state on papers.paper (state, id desc);
create index paper_by_words on papers.paper using gin ((title || ' ' || coalesce(number, '')) gin_trgm_ops);

-- What a paper is about, by the identifiers of the modules that asked for it.
create table papers.about (
  paper uuid not null references papers.paper (id),
  ord integer not null,
  subject text not null,
  primary key (paper, ord),
  constraint a_paper_is_about_a_thing_once unique (paper, subject)
);

create index paper_by_subject on papers.about (subject, paper);

create table papers.deed (
  paper uuid not null references papers.paper (id),
  ord integer not null,
  what text not null,
  by text not null,
  at timestamptz not null,
  note text,
  entry bigint not null,
  primary key (paper, ord)
);

revoke update, delete on papers.deed from ${application};

create table papers.issued_file (
  paper uuid not null references papers.paper (id),
  format text not null,
  bytes bytea not null,
  sha256 text not null,
  primary key (paper, format),
  constraint a_paper_is_issued_as_pdf_and_word check (format in ('PDF', 'WORD')),
  constraint a_hash_has_64_digits check (sha256 ~ '^[0-9a-f]{64}$')
);

revoke update, delete on papers.issued_file from ${application};

insert into papers.letterhead (id, division, office, head, mark)
values ('supervision-office', '410100', '郑州市人民政府督查室', '郑州市人民政府督查室', '郑督');
