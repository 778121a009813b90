package org.lingxing.sensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lingxing.decrees.water.WaterClass;

/**
 * Our class against the one published for every labelled row, with one phosphorus limit a station. docs/water.md carries
 * the table that this test prints.
 */
class OfficialClassTest {

    /** Why a row differs, the first that holds. */
    private enum Cause {
        /** The other limit of phosphorus gives the published class: the station was judged by both. */
        OTHER_PHOSPHORUS_LIMIT,
        /** A value as printed is the limit itself: the unrounded one was on its other side. */
        VALUE_ON_A_LIMIT,
        /** The published class is that of the row before or after: it was not computed anew. */
        CLASS_OF_A_NEIGHBOUR,
        /** The published class follows from fewer items. */
        AN_ITEM_NOT_JUDGED,
        UNEXPLAINED
    }

    @Test
    void 与官方类别一致率不低于百分之九十八点五_其余按原因列出() {
        var rows = OfficialRows.read();
        var labelled = OfficialRows.labelled(rows);
        var lakes = OfficialRows.lakes(labelled);
        Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
        int agree = 0;
        int either = 0;
        for (int i = 0; i < labelled.size(); i++) {
            var row = labelled.get(i);
            boolean lake = Objects.requireNonNull(lakes.get(row.station()));
            if (classOf(row, lake).equals(Optional.ofNullable(row.published()))) {
                agree++;
                either++;
            } else {
                var cause = cause(labelled, i, lake);
                causes.merge(cause, 1, Integer::sum);
                either += cause == Cause.OTHER_PHOSPHORUS_LIMIT ? 1 : 0;
            }
        }
        double share = 100.0 * agree / labelled.size();
        System.out.printf(
                "%d rows, %d labelled, %d agree: %.2f %%; %.2f %% if the limit may change by row; the rest %s%n",
                rows.size(), labelled.size(), agree, share, 100.0 * either / labelled.size(), causes);
        assertThat(labelled).hasSizeGreaterThan(42_000);
        assertThat(share).isGreaterThanOrEqualTo(98.5);
        assertThat(causes.getOrDefault(Cause.UNEXPLAINED, 0)).isLessThan(labelled.size() / 500);
    }

    private static Optional<WaterClass> classOf(OfficialRows.Row row, boolean lake) {
        return Optional.ofNullable(
                (lake ? Water.LAKE : Water.RIVER).judge(row.sample(), 0).waterClass());
    }

    private static Cause cause(List<OfficialRows.Row> rows, int index, boolean lake) {
        var row = rows.get(index);
        var published = Optional.ofNullable(row.published());
        if (classOf(row, !lake).equals(published)) {
            return Cause.OTHER_PHOSPHORUS_LIMIT;
        }
        if (isOnALimit(row.sample(), lake)) {
            return Cause.VALUE_ON_A_LIMIT;
        }
        for (int step : new int[] {-1, 1}) {
            int other = index + step;
            if (other >= 0
                    && other < rows.size()
                    && rows.get(other).station().equals(row.station())
                    && classOf(rows.get(other), lake).equals(published)) {
                return Cause.CLASS_OF_A_NEIGHBOUR;
            }
        }
        return lacksAnItem(row, lake) ? Cause.AN_ITEM_NOT_JUDGED : Cause.UNEXPLAINED;
    }

    private static boolean isOnALimit(Sample sample, boolean lake) {
        for (int i = 0; i < sample.size(); i++) {
            var inStandard = Objects.requireNonNull(sample.item(i).inStandard());
            var body = (lake ? Water.LAKE : Water.RIVER).body();
            for (var waterClass : WaterClass.values()) {
                if (waterClass != WaterClass.INFERIOR_V
                        && Water.TABLE.limit(inStandard, body, waterClass, sample.value(i)) == sample.value(i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean lacksAnItem(OfficialRows.Row row, boolean lake) {
        for (int left = 0; left < row.sample().size(); left++) {
            var builder = new Sample.Builder();
            for (int i = 0; i < row.sample().size(); i++) {
                if (i != left) {
                    builder.with(row.sample().item(i), row.sample().value(i), 0);
                }
            }
            var fewer = new OfficialRows.Row(row.station(), row.time(), row.published(), builder.at(0, 0));
            if (classOf(fewer, lake).equals(Optional.ofNullable(row.published()))) {
                return true;
            }
        }
        return false;
    }
}
