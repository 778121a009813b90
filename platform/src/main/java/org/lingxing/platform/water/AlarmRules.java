package org.lingxing.platform.water;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.AlarmRule;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Millionths;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of alarm, which officers keep. */
@Component
class AlarmRules {

    private static final String ALL = """
            select name, title_zh, title_en, kind, item, class, threshold, in_a_row, hours, in_force, stations,
                   tells_chief, tells_agency, opens_problem
              from water.alarm_rule
             order by name
            """;

    private static final String PUT = """
            insert into water.alarm_rule
                   (name, title_zh, title_en, kind, item, class, threshold, in_a_row, hours, in_force, stations,
                    tells_chief, tells_agency, opens_problem, changed_by, changed_at)
            values (:name, :zh, :en, :kind, :item, :class, :threshold, :inARow, :hours, :inForce, :stations,
                    :chief, :agency, :problem, :by, :at)
                on conflict (name)
                do update set title_zh = excluded.title_zh, title_en = excluded.title_en, kind = excluded.kind,
                              item = excluded.item, class = excluded.class, threshold = excluded.threshold,
                              in_a_row = excluded.in_a_row, hours = excluded.hours, in_force = excluded.in_force,
                              stations = excluded.stations, tells_chief = excluded.tells_chief,
                              tells_agency = excluded.tells_agency, opens_problem = excluded.opens_problem,
                              changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """;

    private static final String END_WHAT_LASTS = """
            update water.alarm
               set ended_at = greatest(:at, since), end_value = value, end_words_zh = :zh, end_words_en = :en
             where rule = :rule and ended_at is null
            """;

    /** Which stations a rule watches. */
    enum Watched {
        ALL,
        AUTOMATIC,
        SAMPLING;

        boolean covers(Station.Kind kind) {
            return this == ALL || name().equals(kind.name());
        }
    }

    /**
     * A rule with whom it tells.
     *
     * @param tellsChief whether the chief of the reach is told
     * @param tellsAgency the agency that is told; null where none is
     * @param opensProblem whether the file of a problem is opened without anybody's deed
     */
    record Kept(
            AlarmRule rule,
            Phrase title,
            boolean inForce,
            Watched stations,
            boolean tellsChief,
            @Nullable String tellsAgency,
            boolean opensProblem) {}

    private final JdbcClient database;
    private final Journal journal;
    private final CityClock clock;

    AlarmRules(JdbcClient database, Journal journal, CityClock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    List<Kept> all() {
        return Rows.of(database.sql(ALL).query((row, number) -> kept(row)));
    }

    Optional<Kept> find(String name) {
        return all().stream().filter(one -> one.rule().name().equals(name)).findFirst();
    }

    /** The rules in force that watch stations of that kind. */
    List<AlarmRule> of(Station.Kind kind) {
        return all().stream()
                .filter(one -> one.inForce() && one.stations().covers(kind))
                .map(Kept::rule)
                .toList();
    }

    /** Enters a rule or changes it; alarms that lasted by what it was before end with a note. */
    @Transactional
    public void put(Kept kept, String by) {
        var rule = kept.rule();
        var now = Timestamp.from(clock.instant());
        var item = rule.item();
        var worse = rule.waterClass();
        database.sql(PUT)
                .param("name", rule.name())
                .param("zh", kept.title().zh())
                .param("en", kept.title().en())
                .param("kind", rule.kind().name())
                .param("item", item == null ? null : item.name(), Types.VARCHAR)
                .param("class", worse == null ? null : worse.name(), Types.VARCHAR)
                .param("threshold", item == null ? null : Millionths.decimal(rule.threshold()), Types.NUMERIC)
                .param("inARow", rule.inARow())
                .param("hours", rule.seconds() / 3_600)
                .param("inForce", kept.inForce())
                .param("stations", kept.stations().name())
                .param("chief", kept.tellsChief())
                .param("agency", kept.tellsAgency(), Types.VARCHAR)
                .param("problem", kept.opensProblem())
                .param("by", by)
                .param("at", now)
                .update();
        database.sql(END_WHAT_LASTS)
                .param("at", now)
                .param("zh", "告警规则已改，按新规则重新判断")
                .param("en", "The rule was changed; it is judged anew")
                .param("rule", rule.name())
                .update();
        journal.record(Deed.of("water.alarm-rule-set", rule.name())
                .by(by)
                .with("kind", rule.kind().name())
                .with("inForce", kept.inForce())
                .with("rule", AlarmWords.of(rule).zh()));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new AlarmRule(
                        row.getString("name"),
                        AlarmRule.Kind.valueOf(row.getString("kind")),
                        constant(Item.class, row.getString("item")),
                        constant(WaterClass.class, row.getString("class")),
                        Millionths.of(Objects.requireNonNullElse(row.getBigDecimal("threshold"), BigDecimal.ZERO)),
                        row.getInt("in_a_row"),
                        row.getInt("hours") * 3_600),
                Phrase.of(row.getString("title_zh"), row.getString("title_en")),
                row.getBoolean("in_force"),
                Watched.valueOf(row.getString("stations")),
                row.getBoolean("tells_chief"),
                row.getString("tells_agency"),
                row.getBoolean("opens_problem"));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
