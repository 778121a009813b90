-- To which post a post reports: whoever holds it is told when something stays undone.
alter table post
    add column superior uuid references post,
    add constraint no_post_is_its_own_superior check (superior <> id);
create index post_by_superior on post (superior) where superior is not null;
