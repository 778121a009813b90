-- The first answer to each delivery that carried a key. Which delivery it was and what was answered can be told only by
-- whoever has the key: the one stands here as a hash, the other encrypted.
create table first_answer (
    delivery bytea primary key constraint a_delivery_is_a_hash check (length(delivery) = 32),
    request bytea not null constraint a_request_is_a_hash check (length(request) = 32),
    answer bytea not null,
    kept_at timestamptz not null default now()
);
create index first_answer_by_age on first_answer (kept_at);
