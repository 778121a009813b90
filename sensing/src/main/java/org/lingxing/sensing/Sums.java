package org.lingxing.sensing;

/**
 * Sums of values by item: what a day keeps. They are whole numbers, so that adding one by one gives to the last digit what
 * a recount gives.
 */
public final class Sums {

    private final int[] counts = new int[Item.COUNT];
    private final long[] sums = new long[Item.COUNT];
    private final long[] least = new long[Item.COUNT];
    private final long[] most = new long[Item.COUNT];

    /** Adds the values of a sample that are not left out. */
    public Sums add(Sample sample, int leftOut) {
        for (int i = 0; i < sample.size(); i++) {
            if ((sample.flags(i) & leftOut) == 0) {
                add(sample.item(i), 1, sample.counted(i), sample.counted(i), sample.counted(i));
            }
        }
        return this;
    }

    /** Adds what was summed up before. */
    public Sums add(Item item, int count, long sum, long itsLeast, long itsMost) {
        int place = item.place();
        if (count > 0) {
            boolean first = counts[place] == 0;
            least[place] = first ? itsLeast : Math.min(least[place], itsLeast);
            most[place] = first ? itsMost : Math.max(most[place], itsMost);
            sums[place] = Math.addExact(sums[place], sum);
            counts[place] += count;
        }
        return this;
    }

    /** How many values. */
    public int count(Item item) {
        return counts[item.place()];
    }

    public long sum(Item item) {
        return sums[item.place()];
    }

    public long least(Item item) {
        return least[item.place()];
    }

    public long most(Item item) {
        return most[item.place()];
    }

    /** The mean, rounded to the decimals of the item; a single value stays as it was measured. */
    public long mean(Item item) {
        int count = count(item);
        return count == 1 ? sum(item) : Millionths.mean(sum(item), count, item.decimals());
    }
}
