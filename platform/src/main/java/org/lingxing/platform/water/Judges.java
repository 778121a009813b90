package org.lingxing.platform.water;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.WaterBody;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.kernel.Phrase;
import org.lingxing.sensing.AlarmRule;
import org.lingxing.sensing.Checks;
import org.lingxing.sensing.Classifier;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Judge;
import org.lingxing.sensing.Millionths;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The judges of stations: the checks, the standard as it stands, the rules of alarm. */
@Component
class Judges {

    private final JdbcClient database;
    private final Figures figures;

    /** A rule of alarm with its title. */
    record Titled(AlarmRule rule, Phrase title) {}

    Judges(JdbcClient database, Figures figures) {
        this.database = database;
        this.figures = figures;
    }

    /** Another number for every change of a figure: whoever judges by older ones must ask again. */
    int edition() {
        return figures.edition().number();
    }

    Checks checks() {
        return figures.edition().checks();
    }

    Classifier classifier(WaterBody body) {
        return new Classifier(figures.edition().table(), body);
    }

    /** Samples that people take are watched for what is in them; that none came is watched at instruments only. */
    Judge judge(Station station) {
        boolean byHand = station.kind() == Station.Kind.SAMPLING;
        return new Judge(
                byHand ? checks().ofSamplesByHand() : checks(),
                classifier(station.body()),
                rules().stream()
                        .map(Titled::rule)
                        .filter(rule -> !byHand || rule.kind() != AlarmRule.Kind.SILENT)
                        .toList());
    }

    /** The rules in force. */
    List<Titled> rules() {
        return database.sql("""
                        select name, title_zh, title_en, kind, item, class, threshold, in_a_row, hours
                          from water.alarm_rule
                         where in_force
                         order by name
                        """)
                .query((row, number) -> new Titled(
                        new AlarmRule(
                                row.getString("name"),
                                AlarmRule.Kind.valueOf(row.getString("kind")),
                                constant(Item.class, row.getString("item")),
                                constant(WaterClass.class, row.getString("class")),
                                Millionths.of(
                                        Objects.requireNonNullElse(row.getBigDecimal("threshold"), BigDecimal.ZERO)),
                                row.getInt("in_a_row"),
                                row.getInt("hours") * 3_600),
                        Phrase.of(row.getString("title_zh"), row.getString("title_en"))))
                .list();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
