-- Two chiefs, two townships and two agencies a unit, as if the lot had fallen on the first: who is drawn is scored.
update assessment.candidate c
   set drawn = r.place
  from (select year, id, row_number() over (partition by year, unit, kind order by id) as place
          from assessment.candidate) r
 where r.year = c.year and r.id = c.id and r.place <= 2;
