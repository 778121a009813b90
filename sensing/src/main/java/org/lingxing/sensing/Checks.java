package org.lingxing.sensing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The checks of a station, by item, and what they mean for means.
 *
 * @param byItem items without a check are only held to time
 * @param gapSeconds a value that follows the one before after more than this follows a gap
 * @param lateSeconds a value that arrives later than this after it was taken is late
 * @param aheadSeconds a value taken later than this after it arrived is ahead of time
 * @param leftOut mask of the flags whose values are shown but left out of classes of periods and means
 */
public record Checks(Map<Item, Check> byItem, int gapSeconds, int lateSeconds, int aheadSeconds, int leftOut) {

    /**
     * A sudden step, a gap and lateness leave a value in: a spill must not vanish from the mean because it came suddenly.
     */
    public static final int USUALLY_LEFT_OUT =
            Flag.mask(Flag.OUT_OF_RANGE, Flag.STUCK, Flag.FUTURE, Flag.UNIT, Flag.DOUBTED);

    private static final int HOUR = 3_600;

    /** A stuck chemical analyser repeats itself for two days of four-hourly values; two in a row are its usual way. */
    private static final int STUCK_AFTER = 12;

    private static final Checks USUAL = of(List.of(
            Check.of(Item.TEMPERATURE, "-5", "45", "10", 0),
            Check.of(Item.PH, "0", "14", "1.5", 0),
            Check.of(Item.DISSOLVED_OXYGEN, "0", "30", "6", STUCK_AFTER),
            Check.of(Item.CONDUCTIVITY, "0", "100000", "3000", STUCK_AFTER),
            Check.of(Item.TURBIDITY, "0", "4000", "0", STUCK_AFTER),
            Check.of(Item.PERMANGANATE_INDEX, "0", "200", "10", STUCK_AFTER),
            Check.of(Item.AMMONIA_NITROGEN, "0", "300", "5", 0),
            Check.of(Item.TOTAL_PHOSPHORUS, "0", "50", "1", 0),
            Check.of(Item.TOTAL_NITROGEN, "0", "300", "10", STUCK_AFTER),
            Check.of(Item.CHLOROPHYLL, "0", "10", "0", 0),
            Check.of(Item.ALGAL_DENSITY, "0", "10000000000", "0", 0),
            Check.of(Item.COD, "0", "2000", "0", 0),
            Check.of(Item.BOD5, "0", "1000", "0", 0)));

    public Checks {
        byItem = Map.copyOf(byItem);
    }

    /** These, with the usual times and the usual flags left out. */
    public static Checks of(List<Check> checks) {
        Map<Item, Check> byItem = new EnumMap<>(Item.class);
        checks.forEach(check -> byItem.put(check.item(), check));
        return new Checks(byItem, 12 * HOUR, 24 * HOUR, HOUR, USUALLY_LEFT_OUT);
    }

    /** What is usual for an automatic station. */
    public static Checks usual() {
        return USUAL;
    }

    /**
     * The same for samples that people take and a laboratory analyses: what is possible, and nothing that compares them
     * with each other or asks how long they took.
     */
    public Checks ofSamplesByHand() {
        return new Checks(
                byItem.values().stream()
                        .map(check -> new Check(check.item(), check.least(), check.most(), 0, 0))
                        .collect(Collectors.toMap(Check::item, Function.identity())),
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                aheadSeconds,
                leftOut);
    }

    /** By the place of the item: after how many seconds a value follows a gap. */
    int[] gapByPlace() {
        return byPlace(gapSeconds, Check::gapSeconds);
    }

    /** By the place of the item: after how many seconds a value is late. */
    int[] lateByPlace() {
        return byPlace(lateSeconds, Check::lateSeconds);
    }

    private int[] byPlace(int usual, ToIntFunction<Check> own) {
        var seconds = new int[Item.COUNT];
        Arrays.fill(seconds, usual);
        byItem.forEach((item, check) -> {
            if (own.applyAsInt(check) > 0) {
                seconds[item.place()] = own.applyAsInt(check);
            }
        });
        return seconds;
    }

    /** The checks by the place of their item in the list; null where there is none. */
    Check[] byPlace() {
        var checks = new Check[Item.COUNT];
        byItem.forEach((item, check) -> checks[item.place()] = check);
        return checks;
    }

    /** Whether a value with these flags is left out of means. */
    public boolean leavesOut(int flags) {
        return (flags & leftOut) != 0;
    }
}
