package org.lingxing.decrees.incentives;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Money;

/**
 * The lawful mix that pays most, found by trying every one that could be better: claims are gone through as they are
 * listed, each first taken and then left out, and a branch is left when even without any exclusion or limit it could not
 * beat the best found. Since only what is truly better replaces it, ties go to the claims listed first.
 */
final class Choice {

    /** More claims that exclude each other are not decided: the search could take long. */
    static final int MOST_EXCLUDING = 24;

    /** More claims than these are not taken in one question. */
    static final int MOST_CLAIMS = 500;

    /**
     * One claim that may be awarded.
     *
     * @param amount before limits over several claims
     * @param limits indices of the rooms it draws on
     * @param match per cent that the county adds; null where it does not
     */
    record Option(
            Money amount, List<Integer> limits, @Nullable BigDecimal match) {

        Money worth(Money paid) {
            return match == null ? paid : paid.plus(paid.percent(match));
        }
    }

    /**
     * What came out.
     *
     * @param taken indices of the options that stand, ascending
     */
    record Mix(List<Integer> taken, Money total) {}

    private final List<Option> options;
    private final List<Money> rooms;
    private final boolean[][] excludes;
    private final List<? extends Set<Integer>> exclusions;
    private final Money[] freely;
    private List<Integer> best = List.of();
    private @Nullable Money bestTotal;
    private int forced = -1;

    /**
     * A search.
     *
     * @param rooms what each limit has left
     * @param exclusions of each set one stands
     */
    Choice(List<Option> options, List<Money> rooms, List<? extends Set<Integer>> exclusions) {
        this.options = options;
        this.rooms = rooms;
        this.excludes = new boolean[options.size()][options.size()];
        for (var set : exclusions) {
            set.forEach(one -> set.forEach(other -> excludes[one][other] |= !one.equals(other)));
        }
        this.exclusions = exclusions;
        this.freely = new Money[options.size() + 1];
        freely[options.size()] = Money.ZERO;
        for (int i = options.size() - 1; i >= 0; i--) {
            freely[i] = mayLeave(i) ? freely[i + 1] : freely[i + 1].plus(worth(i));
        }
    }

    /** The best of all. */
    Mix best() {
        return search(-1);
    }

    /** The best of those that take the option. */
    Mix bestWith(int option) {
        return search(option);
    }

    private Mix search(int with) {
        forced = with;
        bestTotal = null;
        go(0, Money.ZERO, new ArrayList<>(rooms), new boolean[options.size()]);
        return new Mix(best, bestTotal == null ? Money.ZERO : bestTotal);
    }

    private void go(int i, Money total, List<Money> left, boolean[] taken) {
        if (bestTotal != null && total.plus(atMost(i, taken)).compareTo(bestTotal) <= 0) {
            return;
        }
        if (i == options.size()) {
            best = IntStream.range(0, i).filter(j -> taken[j]).boxed().toList();
            bestTotal = total;
            return;
        }
        if (mayTake(i, taken)) {
            var option = options.get(i);
            Money paid = option.amount();
            for (int limit : option.limits()) {
                paid = paid.compareTo(left.get(limit)) <= 0 ? paid : left.get(limit);
            }
            var after = new ArrayList<>(left);
            for (int limit : option.limits()) {
                after.set(limit, left.get(limit).minus(paid));
            }
            taken[i] = true;
            go(i + 1, total.plus(option.worth(paid)), after, taken);
            taken[i] = false;
        }
        if (mayLeave(i)) {
            go(i + 1, total, left, taken);
        }
    }

    /** What the options from there on come to without any limit. */
    private Money atMost(int i, boolean[] taken) {
        Money sum = freely[i];
        for (var set : exclusions) {
            Money most = Money.ZERO;
            for (int j : set) {
                if (j >= i && mayTake(j, taken) && worth(j).compareTo(most) > 0) {
                    most = worth(j);
                }
            }
            sum = sum.plus(most);
        }
        return sum;
    }

    private Money worth(int i) {
        return options.get(i).worth(options.get(i).amount());
    }

    private boolean mayTake(int i, boolean[] taken) {
        for (int j = 0; j < i; j++) {
            if (taken[j] && excludes[i][j]) {
                return false;
            }
        }
        return forced < 0 || !excludes[i][forced];
    }

    private boolean mayLeave(int i) {
        for (boolean other : excludes[i]) {
            if (other) {
                return i != forced;
            }
        }
        return false;
    }
}
