-- Lists of a whole region, page by page in the order of terms.
create index duty_by_term on duty (late_from, id);

-- Parts of split periods, which no total holds: what a list has beside them.
create index duty_not_counted on duty (division text_pattern_ops) where not counted;
