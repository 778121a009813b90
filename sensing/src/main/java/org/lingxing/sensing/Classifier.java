package org.lingxing.sensing;

import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.ClassTable;
import org.lingxing.decrees.water.WaterBody;
import org.lingxing.decrees.water.WaterClass;

/** The class of values by the standard's table for one kind of water: the worst item decides. */
public final class Classifier {

    private final ClassTable table;
    private final WaterBody body;

    public Classifier(ClassTable table, WaterBody body) {
        this.table = table;
        this.body = body;
    }

    /**
     * What came out.
     *
     * @param waterClass null when nothing was measured that is judged
     * @param decisive the items of the worst class, a bit for each place in {@link Item}
     */
    public record Judged(@Nullable WaterClass waterClass, int decisive) {

        static final Judged NOTHING = new Judged(null, 0);
    }

    /** The water that is judged. */
    public WaterBody body() {
        return body;
    }

    /** The class of one item by itself, also of one that is only reported; null when the table has no limits for it. */
    public @Nullable WaterClass classOf(Item item, long counted) {
        var inStandard = item.inStandard();
        return inStandard == null || (!item.isJudged() && body == WaterBody.RIVER)
                ? null
                : table.classOf(inStandard, body, counted);
    }

    /** The class of a sample, values with a flag of the mask left out. */
    public Judged judge(Sample sample, int leftOut) {
        @Nullable WaterClass worst = null;
        int decisive = 0;
        for (int i = 0; i < sample.size(); i++) {
            var item = sample.item(i);
            var inStandard = item.inStandard();
            if (inStandard == null || !item.isJudged() || (sample.flags(i) & leftOut) != 0) {
                continue;
            }
            var found = table.classOf(inStandard, body, sample.counted(i));
            if (worst == null || found.compareTo(worst) > 0) {
                worst = found;
                decisive = 0;
            }
            if (found == worst) {
                decisive |= 1 << item.place();
            }
        }
        return worst == null ? Judged.NOTHING : new Judged(worst, decisive);
    }

    /** The limit of the target that a value is held to; null when the item has none. */
    public @Nullable Long limit(Item item, WaterClass target, long counted) {
        var inStandard = item.inStandard();
        return inStandard == null ? null : Long.valueOf(table.limit(inStandard, body, target, counted));
    }
}
