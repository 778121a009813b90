package org.lingxing.tool;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts and sums of a rehearsal; two can be added, in any order with the same result. One thread. */
final class Tally {

    /** How many of the largest changes are kept. */
    static final int LARGEST = 10;

    private static final int REFUSALS_KEPT = 5;

    /**
     * A case as it was read.
     *
     * @param number of its line, from 1
     */
    record Case(long number, String line) {}

    /** A case that changed; {@code difference} is null where the yardstick shows no amount. */
    record Change(Case of, String group, @Nullable BigDecimal difference) {

        private BigDecimal size() {
            return difference == null ? BigDecimal.ZERO : difference.abs();
        }
    }

    /** A case that could not be decided. */
    record Refusal(long number, Problem problem) {}

    /** The counts of one group. */
    static final class Group {
        long cases;
        long better;
        long worse;
        long equal;
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal after = BigDecimal.ZERO;

        private void add(Group other) {
            cases += other.cases;
            better += other.better;
            worse += other.worse;
            equal += other.equal;
            before = before.add(other.before);
            after = after.add(other.after);
        }
    }

    private static final Comparator<Change> LARGEST_FIRST = Comparator.comparing(Change::size)
            .reversed()
            .thenComparingLong(change -> change.of().number());

    private final boolean money;
    private final Map<String, Group> groups = new TreeMap<>();
    private final List<Change> largest = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private long cases;
    private long changed;
    private long refused;

    Tally(boolean money) {
        this.money = money;
    }

    void same(String group, @Nullable BigDecimal amount) {
        count(group, amount, amount).equal++;
    }

    void changed(String group, @Nullable BigDecimal was, @Nullable BigDecimal becomes, Case of) {
        var counts = count(group, was, becomes);
        changed++;
        var difference = was == null || becomes == null ? null : becomes.subtract(was);
        int sign = difference == null ? 0 : difference.signum();
        if (sign > 0) {
            counts.better++;
        } else if (sign < 0) {
            counts.worse++;
        } else {
            counts.equal++;
        }
        largest.add(new Change(of, group, difference));
        keepLargest();
    }

    void refused(long number, Problem problem) {
        cases++;
        refused++;
        if (refusals.size() < REFUSALS_KEPT) {
            refusals.add(new Refusal(number, problem));
        }
    }

    void add(Tally other) {
        cases += other.cases;
        changed += other.changed;
        refused += other.refused;
        other.groups.forEach(
                (name, counts) -> groups.computeIfAbsent(name, _ -> new Group()).add(counts));
        largest.addAll(other.largest);
        keepLargest();
        refusals.addAll(other.refusals);
        refusals.sort(Comparator.comparingLong(Refusal::number));
        refusals.subList(Math.min(REFUSALS_KEPT, refusals.size()), refusals.size())
                .clear();
    }

    boolean isMoney() {
        return money;
    }

    long cases() {
        return cases;
    }

    long changedCases() {
        return changed;
    }

    long refusedCases() {
        return refused;
    }

    /** By name. */
    Map<String, Group> groups() {
        return groups;
    }

    /** All groups as one. */
    Group all() {
        var all = new Group();
        groups.values().forEach(all::add);
        return all;
    }

    /** The largest first; of equal ones the earlier line. */
    List<Change> largest() {
        largest.sort(LARGEST_FIRST);
        return largest;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    private Group count(String group, @Nullable BigDecimal was, @Nullable BigDecimal becomes) {
        cases++;
        var counts = groups.computeIfAbsent(group, _ -> new Group());
        counts.cases++;
        counts.before = was == null ? counts.before : counts.before.add(was);
        counts.after = becomes == null ? counts.after : counts.after.add(becomes);
        return counts;
    }

    private void keepLargest() {
        if (largest.size() > LARGEST) {
            largest.sort(LARGEST_FIRST);
            largest.subList(LARGEST, largest.size()).clear();
        }
    }
}
