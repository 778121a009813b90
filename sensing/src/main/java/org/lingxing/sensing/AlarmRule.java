package org.lingxing.sensing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/**
 * When somebody is told. A rule is data; the office keeps it.
 *
 * @param name its name, by which an alarm that lasts is found again
 * @param item what is watched; null for the class and for silence
 * @param waterClass worse than this; null unless the class is watched
 * @param threshold the value, or how far it must fall, in millionths
 * @param inARow so many samples in a row begin the alarm, and so many good ones end it
 * @param seconds within which it falls, or after which a station is silent or an item missing
 */
public record AlarmRule(
        String name,
        Kind kind,
        @Nullable Item item,
        @Nullable WaterClass waterClass,
        long threshold,
        int inARow,
        int seconds) {

    /** What is watched. */
    public enum Kind implements Labelled {
        CLASS_WORSE("类别劣于", "class worse than"),
        ABOVE("高于", "above"),
        BELOW("低于", "below"),
        FALL("骤降", "sudden fall"),
        SILENT("站点失联", "station silent"),
        GAP("项目缺测", "item missing");

        private final Phrase label;

        Kind(String zh, String en) {
            this.label = Phrase.of(zh, en);
        }

        @Override
        public Phrase label() {
            return label;
        }
    }

    public AlarmRule {
        boolean watchesItem = kind == Kind.ABOVE || kind == Kind.BELOW || kind == Kind.FALL || kind == Kind.GAP;
        if (watchesItem != (item != null) || (kind == Kind.CLASS_WORSE) != (waterClass != null) || inARow < 1) {
            throw new IllegalArgumentException("alarm rule " + name + " does not say what it watches");
        }
        if ((kind == Kind.FALL || kind == Kind.SILENT || kind == Kind.GAP) && seconds <= 0) {
            throw new IllegalArgumentException("alarm rule " + name + " has no time");
        }
    }

    /** The class is worse than this, so many samples in a row. */
    public static AlarmRule worseThan(String name, WaterClass waterClass, int inARow) {
        return new AlarmRule(name, Kind.CLASS_WORSE, null, waterClass, 0, inARow, 0);
    }

    /** The value is greater than this. */
    public static AlarmRule above(String name, Item item, String value, int inARow) {
        return new AlarmRule(name, Kind.ABOVE, item, null, Millionths.of(value), inARow, 0);
    }

    /** The value is less than this. */
    public static AlarmRule below(String name, Item item, String value, int inARow) {
        return new AlarmRule(name, Kind.BELOW, item, null, Millionths.of(value), inARow, 0);
    }

    /** The value falls by this or more below any of the hours before; the alarm lasts until those hours have passed. */
    public static AlarmRule fall(String name, Item item, String by, int hours) {
        return new AlarmRule(name, Kind.FALL, item, null, Millionths.of(by), 1, hours * 3_600);
    }

    /** Nothing came for so long. */
    public static AlarmRule silent(String name, int hours) {
        return new AlarmRule(name, Kind.SILENT, null, null, 0, 1, hours * 3_600);
    }

    /** The item was not measured for so long, while the station went on sending others. */
    public static AlarmRule gap(String name, Item item, int hours) {
        return new AlarmRule(name, Kind.GAP, item, null, 0, 1, hours * 3_600);
    }

    Item watched() {
        return Objects.requireNonNull(item);
    }
}
