package org.lingxing.platform.supervision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.duties.DutyState;
import org.lingxing.platform.duties.Ledger;
import org.lingxing.platform.duties.Tallies;
import org.lingxing.platform.scoring.Scores;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.scoring.Subjects;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Collects what a bulletin or a circular says, all of it as of one moment. */
@Component
class BulletinSource {

    private static final Set<String> REPORTS = Set.copyOf(SupervisionKinds.REPORTS);

    /** In the state of a moment: what was sent, accepted, ended before it. */
    private static final String TASKS = """
            select coalesce(t.document_number, t.document) as document, min(t.document_title) as title,
                   count(*) as tasks,
                   count(*) filter (where exists (
                       select 1 from supervision.task_deed d
                        where d.task = t.id and d.what in ('ACCEPTED', 'ENDED') and d.at < :until)) as accepted,
                   count(*) filter (where e.day is not null) as ended,
                   count(*) filter (where t.due < :day and e.day is null) as behind
              from supervision.task t
              left join lateral (
                    select max(d.at) as day
                      from supervision.task_deed d
                     where d.task = t.id and d.what = 'ENDED' and t.state = 'ENDED' and d.at < :until) e on true
             where t.sent_at < :until
               and t.state <> 'MERGED'
               and (:document::text is null or t.document = :document)
             group by t.document, t.document_number
             order by t.document
            """;

    private final JdbcClient database;
    private final Tallies tallies;
    private final Ledger ledger;
    private final Scores scores;
    private final ScoreAgencies agencies;
    private final ProgressLists progress;
    private final CityClock clock;

    BulletinSource(
            JdbcClient database,
            Tallies tallies,
            Ledger ledger,
            Scores scores,
            ScoreAgencies agencies,
            ProgressLists progress,
            CityClock clock) {
        this.database = database;
        this.tallies = tallies;
        this.ledger = ledger;
        this.scores = scores;
        this.agencies = agencies;
        this.progress = progress;
        this.clock = clock;
    }

    /** @param document of whose tasks and reports alone; null for all. Scores are of all in either case */
    @Transactional
    public BulletinFigures of(Span span, @Nullable String document) {
        var standing = scores.standing(ScoreSheet.ID, span);
        var today = clock.today();
        var until = span.last().isAfter(today) ? today : span.last();
        var entries = ledger.of(new Ledger.Question(REPORTS, null, span.first(), span.last(), null)).stream()
                .filter(entry -> entry.counted() && entry.state() != DutyState.WAIVED)
                .filter(entry -> document == null || entry.subject().equals(document))
                .toList();
        return new BulletinFigures(
                span,
                until,
                tasks(until, document),
                document == null ? reports(span) : reports(entries),
                document == null ? lights() : List.of(),
                late(span, entries),
                standing.standings().rows(),
                standing.signed(),
                standing.standings().version(),
                clock.instant());
    }

    /** As they are on the day of asking: a light follows from what was reported until now. */
    private List<BulletinFigures.LightLine> lights() {
        return progress.matrices().stream()
                .map(matrix -> new BulletinFigures.LightLine(
                        matrix.number() == null ? matrix.title() : matrix.number(),
                        matrix.counts().getOrDefault(TargetLight.Colour.GREEN, 0),
                        matrix.counts().getOrDefault(TargetLight.Colour.YELLOW, 0),
                        matrix.counts().getOrDefault(TargetLight.Colour.RED, 0),
                        Math.toIntExact(matrix.empty())))
                .toList();
    }

    private List<BulletinFigures.TaskLine> tasks(LocalDate until, @Nullable String document) {
        OffsetDateTime end = until.plusDays(1).atStartOfDay(CityClock.ZONE).toOffsetDateTime();
        return Rows.of(database.sql(TASKS)
                .param("until", end)
                .param("day", until)
                .param("document", document, java.sql.Types.VARCHAR)
                .query(BulletinFigures.TaskLine.class));
    }

    /** All reports of a span, from the totals that are kept. */
    private List<BulletinFigures.ReportLine> reports(Span span) {
        var asked = new Tallies.Question(Liaisons.CITY, null, span.first(), span.last());
        return tallies.by(Tallies.By.KIND, asked).stream()
                .filter(count -> REPORTS.contains(count.key()))
                .map(count -> new BulletinFigures.ReportLine(
                        count.key(),
                        count.label(),
                        count.required(),
                        count.done(),
                        count.doneLate(),
                        count.overdue(),
                        count.open() + count.suspended()))
                .toList();
    }

    /** Those of one document, which the totals do not tell apart: counted one by one. */
    private static List<BulletinFigures.ReportLine> reports(List<Ledger.Entry> entries) {
        var lines = new ArrayList<BulletinFigures.ReportLine>();
        for (var kind : REPORTS.stream().sorted().toList()) {
            var some =
                    entries.stream().filter(entry -> entry.kind().equals(kind)).toList();
            if (!some.isEmpty()) {
                int inTime = count(some, DutyState.DONE);
                int late = count(some, DutyState.DONE_LATE);
                int missing = count(some, DutyState.OVERDUE);
                lines.add(new BulletinFigures.ReportLine(
                        kind,
                        some.getFirst().title(),
                        some.size(),
                        inTime,
                        late,
                        missing,
                        some.size() - inTime - late - missing));
            }
        }
        return lines;
    }

    private static int count(List<Ledger.Entry> entries, DutyState state) {
        return (int) entries.stream().filter(entry -> entry.state() == state).count();
    }

    private List<BulletinFigures.LateLine> late(Span span, List<Ledger.Entry> entries) {
        Map<String, String> names =
                agencies.in(span).stream().collect(Collectors.toMap(Subjects.Subject::id, Subjects.Subject::name));
        return entries.stream()
                .filter(entry -> entry.state() == DutyState.DONE_LATE || entry.state() == DutyState.OVERDUE)
                .map(entry -> {
                    var agency = entry.agency() == null ? "" : entry.agency();
                    var doneAt = entry.doneAt();
                    return new BulletinFigures.LateLine(
                            entry.id().toString(),
                            agency,
                            names.getOrDefault(agency, agency),
                            entry.title(),
                            entry.label(),
                            entry.due(),
                            doneAt == null ? null : LocalDate.ofInstant(doneAt, CityClock.ZONE));
                })
                .toList();
    }
}
