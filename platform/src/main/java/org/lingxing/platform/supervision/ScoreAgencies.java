package org.lingxing.platform.supervision;

import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.scoring.Subjects;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agencies that carry tasks, as scores name them: each by the full name it has on the last day of the span. */
@Component
class ScoreAgencies implements Subjects {

    static final String KIND = "agency";

    private final JdbcClient database;

    ScoreAgencies(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Phrase title() {
        return Phrase.of("责任单位", "responsible agencies");
    }

    @Override
    public Role office() {
        return Role.OFFICER;
    }

    @Override
    public List<Subject> in(Span span) {
        return Rows.of(database.sql("""
                        select l.agency as id, n.name
                          from supervision.liaison l
                          cross join lateral (
                                select name
                                  from agencies.name
                                 where agency = l.agency and kind = 'FULL'
                                 order by daterange(from_day, to_day, '[]') @> :day desc, current desc,
                                          from_day desc nulls last, name
                                 limit 1) n
                         order by n.name, l.agency""").param("day", span.last()).query(Subject.class));
    }
}
