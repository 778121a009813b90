package org.lingxing.platform.water;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.Classifier;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Sample;
import org.lingxing.sensing.Sums;

/** Samples and sums as they stand in rows. */
final class Samples {

    private static final List<WaterClass> CLASSES = List.of(WaterClass.values());

    private Samples() {}

    /**
     * A stored sample.
     *
     * @param version raised by every correction
     */
    record Stored(Sample sample, Classifier.Judged judged, int version) {}

    /** From a row with {@code at, received, items, vals, flags, class, decisive, version}. */
    static Stored read(ResultSet row) throws SQLException {
        var items = (Short[]) row.getArray("items").getArray();
        var values = (Long[]) row.getArray("vals").getArray();
        var flags = (Short[]) row.getArray("flags").getArray();
        var builder = new Sample.Builder();
        for (int i = 0; i < items.length; i++) {
            builder.with(Item.at(items[i]), values[i], flags[i]);
        }
        var place = row.getObject("class", Integer.class);
        return new Stored(
                builder.at(seconds(row, "at"), seconds(row, "received")),
                new Classifier.Judged(place == null ? null : CLASSES.get(place), row.getInt("decisive")),
                row.getInt("version"));
    }

    /** A value as it is stored. */
    record Value(long value, int flags) {}

    /** The values of a row with {@code items, vals, flags}. */
    static Map<Item, Value> values(ResultSet row) throws SQLException {
        var items = (Short[]) row.getArray("items").getArray();
        var values = (Long[]) row.getArray("vals").getArray();
        var flags = (Short[]) row.getArray("flags").getArray();
        Map<Item, Value> read = new EnumMap<>(Item.class);
        for (int i = 0; i < items.length; i++) {
            read.put(Item.at(items[i]), new Value(values[i], flags[i]));
        }
        return read;
    }

    /** The place by which a class is stored; null where there is none. */
    static @Nullable Integer placeOf(Classifier.Judged judged) {
        var found = judged.waterClass();
        return found == null ? null : Integer.valueOf(CLASSES.indexOf(found));
    }

    /** The class at that place; null for null. */
    static @Nullable WaterClass classAt(@Nullable Integer place) {
        return place == null ? null : CLASSES.get(place);
    }

    /** The city's day of a moment. */
    static LocalDate dayOf(long at) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(at), CityClock.ZONE);
    }

    /** The first second of a day. */
    static long startOf(LocalDate day) {
        return day.atStartOfDay(CityClock.ZONE).toEpochSecond();
    }

    /** Sums from a row with {@code items, counts, sums, least, most}. */
    static Sums sums(ResultSet row) throws SQLException {
        var items = (Short[]) row.getArray("items").getArray();
        var counts = (Integer[]) row.getArray("counts").getArray();
        var sums = (Long[]) row.getArray("sums").getArray();
        var least = (Long[]) row.getArray("least").getArray();
        var most = (Long[]) row.getArray("most").getArray();
        var read = new Sums();
        for (int i = 0; i < items.length; i++) {
            read.add(Item.at(items[i]), counts[i], sums[i], least[i], most[i]);
        }
        return read;
    }

    /** The columns of sums as arrays are written: items, counts, sums, least, most. */
    static List<String> columns(Sums sums) {
        var columns = new StringJoiner[5];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new StringJoiner(",", "{", "}");
        }
        for (var item : Item.values()) {
            if (sums.count(item) > 0) {
                columns[0].add(Integer.toString(item.place()));
                columns[1].add(Integer.toString(sums.count(item)));
                columns[2].add(Long.toString(sums.sum(item)));
                columns[3].add(Long.toString(sums.least(item)));
                columns[4].add(Long.toString(sums.most(item)));
            }
        }
        return List.of(
                columns[0].toString(),
                columns[1].toString(),
                columns[2].toString(),
                columns[3].toString(),
                columns[4].toString());
    }

    private static long seconds(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant().getEpochSecond();
    }
}
