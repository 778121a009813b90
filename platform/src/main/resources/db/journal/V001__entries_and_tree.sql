-- What was done. The content is the text that was hashed, byte for byte; it holds no personal value.
create table entry (
    number bigint generated always as identity primary key,
    at timestamptz not null,
    kind text not null,
    subject text not null,
    actor text not null,
    content text not null,
    hash bytea not null constraint a_hash_has_32_bytes check (length(hash) = 32)
);
create index entry_by_subject on entry (subject, number);

-- Salts and values of persons, apart from the entries, so that they can go while the tree stays.
create table personal (
    entry bigint not null references entry,
    name text not null,
    person text not null,
    salt bytea not null,
    value bytea not null,
    primary key (entry, name)
);
create index personal_by_person on personal (person);

-- Entries that are committed and not yet in the tree.
create table waiting (
    entry bigint primary key references entry
);

-- The leaves in the order of the tree.
create table leaf (
    index bigint primary key constraint leaves_count_from_zero check (index >= 0),
    entry bigint not null unique,
    sealed_at timestamptz not null,
    sealed_on date not null
);

-- The complete subtrees; level 0 are the leaves.
create table node (
    level smallint not null,
    position bigint not null,
    hash bytea not null constraint a_node_has_32_bytes check (length(hash) = 32),
    primary key (level, position)
);

-- The root of each day that is over.
create table root (
    day date primary key,
    size bigint not null constraint a_published_tree_has_leaves check (size > 0),
    hash bytea not null,
    signature bytea not null
);

revoke update, delete on entry, leaf, node, root from ${application};
