-- What several modules use, installed once where every search path finds it.
create extension if not exists pg_trgm schema public;
create extension if not exists btree_gist schema public;
create extension if not exists btree_gin schema public;
