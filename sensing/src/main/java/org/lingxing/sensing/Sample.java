package org.lingxing.sensing;

import java.util.Arrays;

/**
 * The values of a station at one moment, by item in the order of {@link Item}. Values of a sample never change; flags that
 * the judge finds stand in a new sample.
 */
public final class Sample {

    private final long at;
    private final long received;
    private final byte[] items;
    private final long[] values;
    private final short[] flags;

    private Sample(long at, long received, byte[] items, long[] values, short[] flags) {
        this.at = at;
        this.received = received;
        this.items = items;
        this.values = values;
        this.flags = flags;
    }

    /** Puts a sample together; an item given twice has the value given last. */
    public static final class Builder {

        private final long[] values = new long[Item.COUNT];
        private final short[] flags = new short[Item.COUNT];
        private int present;

        /** A value in millionths with what is known about it already. */
        public Builder with(Item item, long value, int flagged) {
            present |= 1 << item.place();
            values[item.place()] = value;
            flags[item.place()] = (short) flagged;
            return this;
        }

        public Builder with(Item item, String value) {
            return with(item, Millionths.of(value), 0);
        }

        /** Below the detection limit, which is kept as the value. */
        public Builder below(Item item, String limit) {
            return with(item, Millionths.of(limit), Flag.BELOW_DETECTION.bit());
        }

        public boolean isEmpty() {
            return present == 0;
        }

        /** Gives everything to another builder, whose values of the same items are replaced; this one is empty then. */
        public void moveTo(Builder other) {
            other.present |= present;
            for (int left = present; left != 0; left &= left - 1) {
                int item = Integer.numberOfTrailingZeros(left);
                other.values[item] = values[item];
                other.flags[item] = flags[item];
            }
            present = 0;
        }

        /** The sample; the builder is empty then. */
        public Sample at(long at, long received) {
            int count = Integer.bitCount(present);
            var itemsPresent = new byte[count];
            var valuesPresent = new long[count];
            var flagsPresent = new short[count];
            int left = present;
            for (int i = 0; i < count; i++) {
                int item = Integer.numberOfTrailingZeros(left);
                left &= left - 1;
                itemsPresent[i] = (byte) item;
                valuesPresent[i] = values[item];
                flagsPresent[i] = flags[item];
            }
            present = 0;
            return new Sample(at, received, itemsPresent, valuesPresent, flagsPresent);
        }
    }

    /** The same with other flags, one for each value. */
    Sample flagged(short[] others) {
        return new Sample(at, received, items, values, others);
    }

    /** When it was taken. */
    public long at() {
        return at;
    }

    /** When it arrived. */
    public long received() {
        return received;
    }

    /** How many values it has. */
    public int size() {
        return items.length;
    }

    public Item item(int index) {
        return Item.at(items[index]);
    }

    /** In millionths of the item's unit; the detection limit where the flag says that it is below. */
    public long value(int index) {
        return values[index];
    }

    public int flags(int index) {
        return flags[index];
    }

    /** The value that counts in classes and means: half of the detection limit where it is below. */
    public long counted(int index) {
        return Flag.BELOW_DETECTION.in(flags[index]) ? values[index] / 2 : values[index];
    }

    /** Where the item stands; negative when it was not measured. */
    public int find(Item item) {
        return Arrays.binarySearch(items, (byte) item.place());
    }

    int place(int index) {
        return items[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sample sample
                && at == sample.at
                && Arrays.equals(items, sample.items)
                && Arrays.equals(values, sample.values)
                && Arrays.equals(flags, sample.flags);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(at) * 31 + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("Sample at ").append(at);
        for (int i = 0; i < items.length; i++) {
            text.append(' ').append(item(i).memberName()).append('=').append(Millionths.text(values[i]));
            text.append(Flag.of(flags[i]));
        }
        return text.toString();
    }
}
