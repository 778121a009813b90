-- Some documents say themselves how long they are valid (有效期五年). in_force_to keeps the day that holds in the end:
-- the earlier one of this and of the day before a document that replaces it comes into force.
alter table gazette.document
  add column valid_to date,
  add constraint a_document_is_valid_until_after_it_comes_into_force check (valid_to >= in_force_from);
