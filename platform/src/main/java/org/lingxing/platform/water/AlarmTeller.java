package org.lingxing.platform.water;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Tidings;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CatchesUp;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells alarms that began or ended to whom their rule names. The writer of observations only notes them, so that telling
 * never holds up what stations send; what was noted and not yet told is told on the next turn, whatever stopped in between.
 */
@Component
class AlarmTeller implements Recurring, CatchesUp {

    private static final Duration EVERY = Duration.ofSeconds(5);
    /** So many are told in one turn; the others wait for the next. */
    private static final int MOST_AT_ONCE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(AlarmTeller.class);

    private static final String WAITING = """
            select id
              from water.alarm
             where told_at is null or (ended_at is not null and end_told_at is null)
             order by noticed_at, id
             limit :most
            """;

    private static final String UNTOLD = """
            select alarm.id, alarm.rule, alarm.since, alarm.value, alarm.ended_at, alarm.end_value, alarm.told_at,
                   alarm.words_zh, alarm.words_en, alarm.end_words_zh, alarm.end_words_en, station.name as station,
                   section.code as section, section.name as section_name
              from water.alarm
              join water.station on station.number = alarm.station
              join water.stay on stay.station = alarm.station and alarm.since >= stay.since and alarm.since < stay.until
              join water.section on section.code = stay.section_code
             where alarm.id = :id
               and (told_at is null or (ended_at is not null and end_told_at is null))
               for update of alarm skip locked
            """;

    private static final String TOLD = """
            update water.alarm
               set words_zh = :zh, words_en = :en, told_at = coalesce(told_at, :now)
             where id = :id
            """;

    private static final String END_TOLD = """
            update water.alarm
               set end_words_zh = :zh, end_words_en = :en, end_told_at = :now
             where id = :id
            """;

    private final JdbcClient database;
    private final AlarmRules rules;
    private final SectionChiefs chiefs;
    private final AlarmProblems problems;
    private final ApplicationEventPublisher events;
    private final CityClock clock;
    private final TransactionTemplate transaction;

    AlarmTeller(
            JdbcClient database,
            AlarmRules rules,
            SectionChiefs chiefs,
            AlarmProblems problems,
            ApplicationEventPublisher events,
            CityClock clock,
            TransactionTemplate transaction) {
        this.database = database;
        this.rules = rules;
        this.chiefs = chiefs;
        this.problems = problems;
        this.events = events;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** An alarm of which something is to be told. */
    private record Untold(
            UUID id,
            String rule,
            Instant since,
            long value,
            @Nullable Instant endedAt,
            long endValue,
            boolean told,
            @Nullable Phrase words,
            @Nullable Phrase endWords,
            String station,
            String section,
            String sectionName) {}

    @Override
    public void catchUp() {
        var waiting = Rows.of(database.sql(WAITING)
                .param("most", MOST_AT_ONCE)
                .query((row, number) -> row.getObject("id", UUID.class)));
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, AlarmRules.Kept> kept = new HashMap<>();
        rules.all().forEach(one -> kept.put(one.rule().name(), one));
        for (var alarm : waiting) {
            try {
                transaction.executeWithoutResult(status -> tell(alarm, kept));
            } catch (RuntimeException failed) {
                LOG.warn("alarm {} is told on the next turn", alarm, failed);
            }
        }
    }

    /** Tells one; who else tells it at the same time is let go first. */
    private void tell(UUID id, Map<String, AlarmRules.Kept> kept) {
        database.sql(UNTOLD)
                .param("id", id)
                .query((row, number) -> untold(row))
                .optional()
                .ifPresent(alarm -> tell(alarm, Objects.requireNonNull(kept.get(alarm.rule()))));
    }

    private void tell(Untold alarm, AlarmRules.Kept kept) {
        if (!alarm.told()) {
            begin(alarm, kept);
        }
        var ended = alarm.endedAt();
        if (ended != null) {
            end(alarm, kept, ended);
        }
    }

    private void begin(Untold alarm, AlarmRules.Kept kept) {
        var words = AlarmWords.began(kept.rule(), alarm.value(), AlarmWords.local(alarm.since()));
        var place = chiefs.of(alarm.section());
        database.sql(TOLD)
                .param("zh", words.zh())
                .param("en", words.en())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", alarm.id())
                .update();
        if (kept.opensProblem() && alarm.endedAt() == null) {
            problems.open(alarm.id(), alarm.section(), words, AlarmProblems.PLATFORM);
        }
        publish(
                "water.alarm-began",
                alarm,
                kept,
                place,
                Phrase.of(
                        alarm.sectionName() + "：" + kept.title().zh(),
                        alarm.sectionName() + ": " + kept.title().en()),
                words);
    }

    private void end(Untold alarm, AlarmRules.Kept kept, Instant ended) {
        var said = alarm.endWords();
        var words = said != null ? said : AlarmWords.ended(kept.rule(), alarm.endValue(), AlarmWords.local(ended));
        database.sql(END_TOLD)
                .param("zh", words.zh())
                .param("en", words.en())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", alarm.id())
                .update();
        publish(
                "water.alarm-ended",
                alarm,
                kept,
                chiefs.of(alarm.section()),
                Phrase.of(
                        alarm.sectionName() + "：告警已解除（" + kept.title().zh() + "）",
                        alarm.sectionName() + ": the alarm is over ("
                                + kept.title().en() + ")"),
                words);
    }

    private void publish(
            String kind, Untold alarm, AlarmRules.Kept kept, SectionChiefs.Chiefs place, Phrase title, Phrase words) {
        var tidings = Tidings.of(kind, "alarm/" + alarm.id(), title, "/console/water/sections/" + alarm.section())
                .saying(Phrase.of(alarm.station() + "，" + words.zh(), alarm.station() + ", " + words.en()));
        var chief = place.chief();
        if (kept.tellsChief() && chief != null) {
            tidings = tidings.toPost(chief);
        }
        var agency = kept.tellsAgency();
        if (agency != null) {
            tidings = tidings.toAgency(agency);
        }
        events.publishEvent(tidings);
    }

    private static Untold untold(ResultSet row) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Untold(
                row.getObject("id", UUID.class),
                row.getString("rule"),
                row.getTimestamp("since").toInstant(),
                row.getLong("value"),
                ended == null ? null : ended.toInstant(),
                row.getLong("end_value"),
                row.getTimestamp("told_at") != null,
                phrase(row, "words"),
                phrase(row, "end_words"),
                row.getString("station"),
                row.getString("section"),
                row.getString("section_name"));
    }

    /** What was said, null where nothing was yet. */
    static @Nullable Phrase phrase(ResultSet row, String column) throws SQLException {
        var zh = row.getString(column + "_zh");
        return zh == null ? null : Phrase.of(zh, row.getString(column + "_en"));
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void turn() {
        catchUp();
    }
}
