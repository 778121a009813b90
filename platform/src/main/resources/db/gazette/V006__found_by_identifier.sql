-- A document is found by its identifier too (zz-2019-7), as programs and people who read them name it.
update gazette.searchable
   set words = words || '　' || document
 where ord = 0 and words not like '%　' || document;
