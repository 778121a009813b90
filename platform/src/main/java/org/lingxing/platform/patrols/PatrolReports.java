package org.lingxing.platform.patrols;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Tidings;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.InputFault;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.patrols.PatrolHistory.What;
import org.lingxing.platform.patrols.PatrolRow.ReportState;
import org.lingxing.platform.problems.ProblemSummary;
import org.lingxing.platform.problems.Problems;
import org.lingxing.platform.time.CityClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports of patrols (article 5): the state of the water, problems and how they were put right, complaints. Drafted from
 * the records, edited by the chief, sent to the chief above, who reads them.
 */
@Service
@Transactional
class PatrolReports {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final PatrolTable table;
    private final PatrolHistory history;
    private final Sight sight;
    private final Problems problems;
    private final Duties duties;
    private final ApplicationEventPublisher events;
    private final CityClock clock;

    PatrolReports(
            JdbcClient database,
            PatrolTable table,
            PatrolHistory history,
            Sight sight,
            Problems problems,
            Duties duties,
            ApplicationEventPublisher events,
            CityClock clock) {
        this.database = database;
        this.table = table;
        this.history = history;
        this.sight = sight;
        this.problems = problems;
        this.duties = duties;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The report of a patrol.
     *
     * @param water how the water is
     * @param problems what was found and how it was put right
     * @param complaints what people reported and what became of it
     * @param drafted whether it is the platform's draft, which nobody has kept yet
     */
    record Report(
            UUID patrol,
            String water,
            String problems,
            String complaints,
            boolean drafted,
            ReportState state,
            @Nullable Instant submittedAt,
            int version) {}

    private record Row(
            String water,
            String problems,
            String complaints,
            @Nullable Instant submittedAt,
            int version) {}

    /** A draft is seen by whoever writes it; what was sent by all who see the patrol. */
    @Transactional(readOnly = true)
    public Report of(UUID id, Caller caller) {
        PatrolRow patrol = table.find(id).orElseThrow(() -> Refusal.of(PatrolRefusal.PATROL_UNKNOWN));
        Sight.As as = sight.of(patrol, caller);
        boolean sent = patrol.report() == ReportState.SUBMITTED || patrol.report() == ReportState.READ;
        if (as != Sight.As.PATROLLER && !sent) {
            throw Refusal.of(PatrolRefusal.REPORT_NOT_SENT);
        }
        return find(patrol)
                .map(row -> new Report(
                        id,
                        row.water(),
                        row.problems(),
                        row.complaints(),
                        false,
                        patrol.report(),
                        row.submittedAt(),
                        row.version()))
                .orElseGet(() -> new Report(id, water(patrol), problems(patrol), "", true, patrol.report(), null, 0));
    }

    private Optional<Row> find(PatrolRow patrol) {
        return database.sql(
                        "select water, problems, complaints, submitted_at, version from patrols.report where patrol = :id")
                .param("id", patrol.id())
                .query(Row.class)
                .optional();
    }

    private static String water(PatrolRow patrol) {
        Map<Matter, Matter.State> looked =
                JSON.readValue(patrol.looked(), new TypeReference<Map<Matter, Matter.State>>() {});
        var lines = new ArrayList<String>();
        lines.add(patrol.day() + " 巡查" + patrol.reachName() + "，河段覆盖 "
                + patrol.coverage().movePointRight(2).stripTrailingZeros().toPlainString() + "%。");
        for (Matter matter : Matter.values()) {
            lines.add(matter.title().zh() + "："
                    + looked.getOrDefault(matter, Matter.State.NOT_LOOKED_AT)
                            .words()
                            .zh() + "。");
        }
        if (!patrol.words().isBlank()) {
            lines.add(patrol.words());
        }
        return String.join("\n", lines);
    }

    private String problems(PatrolRow patrol) {
        var found = problems.of(PatrolRow.originOf(patrol.id()));
        if (found.isEmpty()) {
            return "本次巡查没有发现问题。";
        }
        return "本次巡查发现问题 " + found.size() + " 个：\n"
                + found.stream().map(PatrolReports::sentence).collect(Collectors.joining("\n"));
    }

    private static String sentence(ProblemSummary problem) {
        String place = problem.place().isBlank() ? "" : "，" + problem.place();
        return problem.number() + "　" + problem.kind().title().zh() + place
                + (problem.struckOffAt() == null ? "，正在办理。" : "，已销号。");
    }

    /** What is written, all three parts. */
    record Written(String water, String problems, String complaints) {}

    public void write(UUID id, Written written, Version version, Caller by) {
        PatrolRow patrol = require(id, PatrolDeed.REPORT, by);
        put(patrol, written, version, by);
    }

    /** Sends it to the chief above: the duty is done at this moment. Sent again it takes the place of what was sent. */
    public void submit(UUID id, Written written, Version version, Caller by) {
        PatrolRow patrol = require(id, PatrolDeed.REPORT, by);
        requireWhole(written);
        put(patrol, written, version, by);
        Instant now = clock.instant();
        database.sql("update patrols.report set submitted_at = coalesce(submitted_at, :at) where patrol = :id")
                .param("id", id)
                .param("at", PatrolTable.utc(now))
                .update();
        table.reported(id, ReportState.SUBMITTED);
        history.add(patrol, What.REPORTED, by.account(), null, null);
        duties.fulfilOccasion(PatrolKinds.REPORT, PatrolRow.originOf(id), now, "patrols.report/" + id);
        if (patrol.superior() != null) {
            String about = patrol.day() + " " + patrol.reachName();
            events.publishEvent(Tidings.of(
                            "patrols.reported",
                            PatrolRow.originOf(id) + "/" + patrol.version(),
                            Phrase.of("巡查报告待您审阅：" + about, "The report of a patrol waits for you: " + about),
                            "/console/rivers/patrols/" + id)
                    .toPost(patrol.superior()));
        }
    }

    private static void requireWhole(Written written) {
        var faults = new ArrayList<InputFault>();
        List.of(
                        Map.entry("/water", written.water()),
                        Map.entry("/problems", written.problems()),
                        Map.entry("/complaints", written.complaints()))
                .forEach(part -> {
                    if (part.getValue().isBlank()) {
                        faults.add(new InputFault(
                                part.getKey(), "请填写；没有就写“无”", "Fill this in; where there is nothing, say so"));
                    }
                });
        if (!faults.isEmpty()) {
            throw Refusal.ofInput(faults);
        }
    }

    private void put(PatrolRow patrol, Written written, Version version, Caller by) {
        version.requireIs(find(patrol).map(Row::version).orElse(0), by.account(), clock.instant());
        database.sql("""
                        insert into patrols.report (patrol, water, problems, complaints)
                        values (:id, :water, :problems, :complaints)
                        on conflict (patrol) do update
                           set water = excluded.water, problems = excluded.problems, complaints = excluded.complaints,
                               version = report.version + 1
                        """)
                .param("id", patrol.id())
                .param("water", written.water().strip())
                .param("problems", written.problems().strip())
                .param("complaints", written.complaints().strip())
                .update();
    }

    /** The chief above has read it; that is a check of the record too. */
    public void read(UUID id, Caller by) {
        PatrolRow patrol = require(id, PatrolDeed.READ_REPORT, by);
        table.reported(id, ReportState.READ);
        table.checked(id, patrol.superior(), by.account(), clock.instant());
        history.add(patrol, What.REPORT_READ, by.account(), null, null);
    }

    private PatrolRow require(UUID id, PatrolDeed deed, Caller by) {
        PatrolRow patrol = table.lock(id);
        Sight.As as = sight.of(patrol, by);
        deed.require(patrol, as, sight.seesTrack(patrol, as, by), clock.instant());
        return patrol;
    }
}
