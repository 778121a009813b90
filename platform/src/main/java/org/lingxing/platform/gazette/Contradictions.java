package org.lingxing.platform.gazette;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.lingxing.reader.TargetDirection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Things that two documents set differently: a figure for the same subject, unit and year; a day for the same thing
 * named in quotation marks. Possible contradictions only: they stand side by side, nothing is chosen.
 */
@Repository
class Contradictions {

    private static final String FIGURES = """
            with standing as (
                select t.*
                  from gazette.target t
                  join gazette.extraction e on e.id = t.extraction
                 where t.division is null
                   and e.state <> 'REJECTED'),
            differing as (
                select subject, unit, year
                  from standing
                 group by subject, unit, year
                having count(distinct document) > 1
                   and count(distinct (value, direction)) > 1)
            select s.subject || ' ' || s.unit || ' ' || coalesce(s.year::text, '') as key, s.name as subject,
                   d.id as document, d.number, d.title, d.date, s.provision, p.label, s.name, s.value, s.unit,
                   s.direction, s.due, coalesce(p.words, '') as words
              from differing f
              join standing s
                on s.subject = f.subject and s.unit = f.unit and s.year is not distinct from f.year
              join gazette.document d on d.id = s.document
              left join lateral (
                   select label, words
                     from gazette.provision
                    where document = s.document and path = s.provision
                    order by ord
                    limit 1) p on true
             order by s.subject, s.unit, s.year, d.date, d.id, s.position
            """;

    private static final String DAYS = """
            with differing as (
                select subject, extract(year from due) as year
                  from gazette.deadline
                 group by 1, 2
                having count(distinct document) > 1
                   and count(distinct due) > 1)
            select w.subject || ' ' || f.year as key, w.subject, d.id as document, d.number, d.title, d.date,
                   w.provision, p.label, w.subject as name, null::numeric as value, null as unit, null as direction,
                   w.due, w.words
              from differing f
              join gazette.deadline w on w.subject = f.subject and extract(year from w.due) = f.year
              join gazette.document d on d.id = w.document
              left join lateral (
                   select label
                     from gazette.provision
                    where document = w.document and path = w.provision
                    order by ord
                    limit 1) p on true
             order by w.subject, f.year, d.date, d.id, w.ord
            """;

    private final JdbcClient jdbc;

    Contradictions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Contradiction> all() {
        var all = new ArrayList<Contradiction>();
        all.addAll(grouped(Kind.FIGURE, Rows.of(jdbc.sql(FIGURES).query(Side.class))));
        all.addAll(grouped(Kind.DAY, Rows.of(jdbc.sql(DAYS).query(Side.class))));
        return all;
    }

    List<Contradiction> of(String document) {
        return all().stream()
                .filter(contradiction -> contradiction.sides().stream()
                        .anyMatch(side -> side.document().equals(document)))
                .toList();
    }

    private static List<Contradiction> grouped(Kind kind, List<Side> sides) {
        Map<String, List<Side>> byKey = new LinkedHashMap<>();
        sides.forEach(side ->
                byKey.computeIfAbsent(side.key(), key -> new ArrayList<>()).add(side));
        return byKey.values().stream()
                .map(same -> new Contradiction(kind, same.getFirst().subject(), same))
                .toList();
    }

    enum Kind {
        FIGURE,
        DAY
    }

    /** @param subject the thing, in the words of the first document */
    record Contradiction(Kind kind, String subject, List<Side> sides) {}

    /**
     * What one document sets.
     *
     * @param key what the sides of one contradiction share
     * @param label of the provision, as printed
     * @param words of the provision, or the sentence that gives the day
     */
    record Side(
            @JsonIgnore String key,
            @JsonIgnore String subject,
            String document,
            @Nullable String number,
            String title,
            @Nullable LocalDate date,
            String provision,
            @Nullable String label,
            String name,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable TargetDirection direction,
            @Nullable LocalDate due,
            String words) {}
}
