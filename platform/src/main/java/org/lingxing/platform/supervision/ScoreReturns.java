package org.lingxing.platform.supervision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often the office sent reports of an agency back; asked for agencies that handed some in. */
record ScoreReturns(Measure.About about, JdbcClient database) implements Measure {

    private static final Phrase SENT_BACK = Phrase.of("退回补正", "sent back");

    private record Tally(String agency, int cases) {}

    private record Row(UUID id, String document, String slot, LocalDate day) {}

    @Override
    public Map<String, Value> values(Span span, Set<String> subjects) {
        var values = new HashMap<String, Value>();
        Rows.of(database.sql("""
                        select r.agency, count(*) filter (where d.what = 'RETURNED') as cases
                          from supervision.report_deed d
                          join supervision.report r on r.id = d.report
                         where d.what in ('SUBMITTED', 'RETURNED')
                           and (d.at at time zone 'Asia/Shanghai')::date between :from and :to
                         group by r.agency""")
                        .param("from", span.first())
                        .param("to", span.last())
                        .query(Tally.class))
                .forEach(tally -> values.put(tally.agency(), Value.count(tally.cases())));
        return values;
    }

    @Override
    public List<Evidence> records(String subject, Span span) {
        return Rows.of(database.sql("""
                        select r.id, r.document, r.slot, (d.at at time zone 'Asia/Shanghai')::date as day
                          from supervision.report_deed d
                          join supervision.report r on r.id = d.report
                         where d.what = 'RETURNED' and r.agency = :agency
                           and (d.at at time zone 'Asia/Shanghai')::date between :from and :to
                         order by d.at, r.id""")
                        .param("agency", subject)
                        .param("from", span.first())
                        .param("to", span.last())
                        .query(Row.class))
                .stream()
                .map(row -> new Evidence(
                        row.id().toString(),
                        row.document() + "　" + row.slot(),
                        SENT_BACK,
                        row.day(),
                        row.day(),
                        true,
                        true,
                        "/console/supervision/reports/" + row.id()))
                .toList();
    }
}
