package org.lingxing.platform.water;

import static org.lingxing.platform.http.Audience.PUBLIC;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.agencies.Agencies;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.AlarmRule;
import org.lingxing.sensing.Millionths;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alarms that last and that ended, and the rules they come from. */
@RestController
@RequestMapping("/api/v1/water")
class AlarmsResource {

    private static final int MOST_IN_A_ROW = 100;
    private static final int MOST_HOURS = 2_400;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private static final String ALARMS = """
            select alarm.id, station.code, station.name, section.code as section, section.name as section_name,
                   alarm.rule, title_zh, title_en, alarm.since, ended_at, words_zh, words_en, end_words_zh, end_words_en,
                   problem
              from water.alarm
              join water.station on station.number = alarm.station
              join water.stay on stay.station = alarm.station and alarm.since >= stay.since and alarm.since < stay.until
              join water.section on section.code = stay.section_code
              join water.alarm_rule on alarm_rule.name = alarm.rule
             where (not :open or ended_at is null)
               and (:section::text is null or section.code = :section)
               and (:after::uuid is null
                    or (ended_at is not null, -extract(epoch from alarm.since), alarm.id)
                       > (:ended, -extract(epoch from :since::timestamptz), :after::uuid))
             order by ended_at is not null, alarm.since desc, alarm.id
             limit :limit
            """;

    private static final String COUNT = """
            select count(*)
              from water.alarm
              join water.stay on stay.station = alarm.station and alarm.since >= stay.since and alarm.since < stay.until
             where (not :open or ended_at is null)
               and (:section::text is null or stay.section_code = :section)
            """;

    private static final Columns<AlarmView> COLUMNS = Columns.of(
            "water-alarms",
            "水质告警",
            "Alarms",
            Column.text("section", "断面编码", "Section code", AlarmView::section),
            Column.text("sectionName", "断面", "Section", AlarmView::sectionName),
            Column.text("station", "站点", "Station", AlarmView::stationName),
            Column.of("title", Phrase.of("告警", "Alarm"), Kind.phrase(), AlarmView::title),
            Column.of("since", Phrase.of("开始", "Since"), Kind.moment(), AlarmView::since),
            Column.of("endedAt", Phrase.of("结束", "Ended"), Kind.moment(), AlarmView::endedAt),
            Column.of("words", Phrase.of("情况", "What was seen"), Kind.phrase(), AlarmView::words),
            Column.of("endWords", Phrase.of("解除说明", "How it ended"), Kind.phrase(), AlarmView::endWords));

    private final JdbcClient database;
    private final AlarmRules rules;
    private final Memories memories;
    private final AlarmProblems problems;
    private final Agencies agencies;
    private final CityClock clock;

    AlarmsResource(
            JdbcClient database,
            AlarmRules rules,
            Memories memories,
            AlarmProblems problems,
            Agencies agencies,
            CityClock clock) {
        this.database = database;
        this.rules = rules;
        this.memories = memories;
        this.problems = problems;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * An alarm.
     *
     * @param rule the name of its rule
     * @param since of the first sample of the row that began it
     * @param endedAt null while it lasts
     * @param words what was seen; null for the moment until it is told
     * @param endWords the note with which it ended
     * @param problem the file of the problem it became; null where it became none
     */
    record AlarmView(
            String id,
            String station,
            String stationName,
            String section,
            String sectionName,
            String rule,
            Phrase title,
            Instant since,
            @Nullable Instant endedAt,
            @Nullable Phrase words,
            @Nullable Phrase endWords,
            @Nullable String problem) {}

    /**
     * A rule.
     *
     * @param words what it watches for
     * @param item null for the class and for silence
     * @param waterClass worse than which; null unless the class is watched
     * @param threshold in the item's unit
     * @param stations which it watches: ALL, AUTOMATIC, SAMPLING
     */
    record RuleView(
            String name,
            Phrase title,
            Phrase words,
            AlarmRule.Kind kind,
            @Nullable String item,
            @Nullable WaterClass waterClass,
            @Nullable BigDecimal threshold,
            int inARow,
            int hours,
            boolean inForce,
            AlarmRules.Watched stations,
            boolean tellsChief,
            @Nullable String tellsAgency,
            boolean opensProblem) {}

    /** What a rule is to be. */
    record RuleBody(
            Phrase title,
            AlarmRule.Kind kind,
            @Nullable String item,
            @Nullable WaterClass waterClass,
            @Nullable BigDecimal threshold,
            int inARow,
            int hours,
            boolean inForce,
            AlarmRules.Watched stations,
            boolean tellsChief,
            @Nullable String tellsAgency,
            boolean opensProblem) {}

    /** Alarms, those that last first: those alone, or with the ended ones. */
    @GetMapping("/alarms")
    @OpenTo(PUBLIC)
    Page<AlarmView> alarms(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable String section,
            Paging paging) {
        boolean first = paging.fromTheBeginning();
        var rows = Rows.of(database.sql(ALARMS)
                .param("open", open)
                .param("section", section, Types.VARCHAR)
                .param("ended", first ? null : paging.after(0, Boolean::valueOf), Types.BOOLEAN)
                .param("since", first ? null : Timestamp.from(paging.after(1, Instant::parse)), Types.TIMESTAMP)
                .param("after", first ? null : paging.after(2, UUID::fromString), Types.OTHER)
                .param("limit", paging.oneMore())
                .query((row, number) -> view(row)));
        long total = database.sql(COUNT)
                .param("open", open)
                .param("section", section, Types.VARCHAR)
                .query(Long.class)
                .single();
        return Page.of(
                rows,
                paging,
                total,
                clock.instant(),
                alarm -> List.of(
                        Boolean.toString(alarm.endedAt() != null), alarm.since().toString(), alarm.id()));
    }

    @GetMapping(path = "/alarms", params = "format")
    @OpenTo(PUBLIC)
    void export(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable String section,
            Export export) {
        export.write(COLUMNS, paging -> alarms(open, section, paging));
    }

    /** @param problem its identifier */
    record Opened(UUID problem) {}

    /** Opens the file of a problem for an alarm; the one that is there already where there is one. */
    @PostMapping("/alarms/{id}/problem")
    @OpenTo(roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.CHIEF})
    Opened open(@PathVariable UUID id, Caller caller) {
        return new Opened(problems.open(id, caller.account()));
    }

    @GetMapping("/alarm-rules")
    @OpenTo(PUBLIC)
    Page<RuleView> ruleList() {
        return Page.whole(rules.all().stream().map(AlarmsResource::view).toList(), clock.instant());
    }

    /** Enters a rule or changes it. Alarms that lasted by what it was before end with a note; it is judged anew. */
    @PutMapping("/alarm-rules/{name}")
    @OpenTo(roles = {Role.OFFICER, Role.CHIEF_OFFICE})
    RuleView put(@PathVariable String name, @RequestBody RuleBody body, Caller caller) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.ofInput("/name", "名称用小写字母、数字和连字符", "Small letters, digits and hyphens");
        }
        var item = body.item();
        var of = item == null ? null : Batch.item(item);
        if (item != null && of == null) {
            throw Refusal.ofInput("/item", "没有项目 " + item, "There is no item " + item);
        }
        Bounds.requireBetween("/inARow", body.inARow(), 1, MOST_IN_A_ROW);
        Bounds.requireBetween("/hours", body.hours(), 0, MOST_HOURS);
        AlarmRule rule;
        try {
            rule = new AlarmRule(
                    name,
                    body.kind(),
                    of,
                    body.waterClass(),
                    Millionths.of(Objects.requireNonNullElse(body.threshold(), BigDecimal.ZERO)),
                    body.inARow(),
                    Math.multiplyExact(body.hours(), 3_600));
        } catch (IllegalArgumentException | ArithmeticException unfit) {
            throw Refusal.ofInput(
                    "/kind",
                    "这类规则还缺项目、类别、次数或小时数",
                    "A rule of this kind lacks its item, class, number in a row or hours");
        }
        if (of != null && body.kind() != AlarmRule.Kind.GAP && body.threshold() == null) {
            throw Refusal.ofInput("/threshold", "请填写限值", "The value is missing");
        }
        var told = body.tellsAgency();
        if (told != null && !agencies.holds(told)) {
            throw Refusal.ofInput("/tellsAgency", "名册中没有部门 " + told, "The register has no agency " + told);
        }
        rules.put(
                new AlarmRules.Kept(
                        rule,
                        body.title(),
                        body.inForce(),
                        body.stations(),
                        body.tellsChief(),
                        body.tellsAgency(),
                        body.opensProblem()),
                caller.account());
        memories.forgetAll();
        return view(rules.find(name).orElseThrow());
    }

    private static RuleView view(AlarmRules.Kept kept) {
        var rule = kept.rule();
        var item = Optional.ofNullable(rule.item());
        return new RuleView(
                rule.name(),
                kept.title(),
                AlarmWords.of(rule),
                rule.kind(),
                item.map(one -> one.memberName()).orElse(null),
                rule.waterClass(),
                rule.kind() == AlarmRule.Kind.GAP
                        ? null
                        : item.map(one -> Millionths.decimal(rule.threshold())).orElse(null),
                rule.inARow(),
                rule.seconds() / 3_600,
                kept.inForce(),
                kept.stations(),
                kept.tellsChief(),
                kept.tellsAgency(),
                kept.opensProblem());
    }

    private static AlarmView view(ResultSet row) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new AlarmView(
                row.getString("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("section"),
                row.getString("section_name"),
                row.getString("rule"),
                Phrase.of(row.getString("title_zh"), row.getString("title_en")),
                row.getTimestamp("since").toInstant(),
                ended == null ? null : ended.toInstant(),
                AlarmTeller.phrase(row, "words"),
                AlarmTeller.phrase(row, "end_words"),
                row.getString("problem"));
    }
}
