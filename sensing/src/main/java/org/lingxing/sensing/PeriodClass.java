package org.lingxing.sensing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/**
 * The class of a day, a month or a year by the mean of each item, as the ministry's method of 2011 has it: one sample counts
 * as it is, several as their arithmetic mean.
 *
 * @param basis which mean it is
 * @param parts of how many samples, days or months, at most over the items
 * @param means the items measured, in their order
 * @param waterClass null when nothing was measured that is judged
 * @param decisive the items of the worst class
 */
public record PeriodClass(
        Basis basis, int parts, List<Mean> means, @Nullable WaterClass waterClass, List<Item> decisive) {

    /** Which mean was used. */
    public enum Basis implements Labelled {
        SINGLE_SAMPLE("单次监测值", "the one sample"),
        MEAN_OF_SAMPLES("各次监测值的算术平均", "arithmetic mean of the samples"),
        MEAN_OF_DAYS("各日均值的算术平均", "arithmetic mean of the daily means"),
        MEAN_OF_MONTHS("各月均值的算术平均", "arithmetic mean of the monthly means");

        private final Phrase label;

        Basis(String zh, String en) {
            this.label = Phrase.of(zh, en);
        }

        @Override
        public Phrase label() {
            return label;
        }
    }

    /**
     * One item over the period.
     *
     * @param value in millionths
     * @param count of so many values
     * @param waterClass of the item by itself; null when the table has no limits for it
     */
    public record Mean(
            Item item, long value, int count, @Nullable WaterClass waterClass) {}

    public PeriodClass {
        means = List.copyOf(means);
        decisive = List.copyOf(decisive);
    }

    /** Of samples, of one day or however many: the mean of all. */
    public static PeriodClass ofSamples(Sums samples, Classifier classifier) {
        return of(samples, Basis.MEAN_OF_SAMPLES, classifier);
    }

    /** Of days: each day's mean counts once, however many samples it had. */
    public static PeriodClass ofDays(Collection<Sums> days, Classifier classifier) {
        return days.size() == 1
                ? ofSamples(days.iterator().next(), classifier)
                : ofParts(days, Basis.MEAN_OF_DAYS, classifier);
    }

    /** Of months, each of which is given by its means. */
    public static PeriodClass ofMonths(List<PeriodClass> months, Classifier classifier) {
        List<Sums> sums = new ArrayList<>();
        for (var month : months) {
            var of = new Sums();
            month.means().forEach(mean -> of.add(mean.item(), 1, mean.value(), mean.value(), mean.value()));
            sums.add(of);
        }
        return ofParts(sums, Basis.MEAN_OF_MONTHS, classifier);
    }

    /** The mean of that item; null when it was not measured. */
    public @Nullable Mean find(Item item) {
        return means.stream().filter(mean -> mean.item() == item).findFirst().orElse(null);
    }

    private static PeriodClass ofParts(Collection<Sums> parts, Basis basis, Classifier classifier) {
        var together = new Sums();
        for (var part : parts) {
            for (var item : Item.values()) {
                if (part.count(item) > 0) {
                    together.add(item, 1, part.mean(item), part.mean(item), part.mean(item));
                }
            }
        }
        return of(together, basis, classifier);
    }

    private static PeriodClass of(Sums sums, Basis basis, Classifier classifier) {
        List<Mean> means = new ArrayList<>();
        @Nullable WaterClass worst = null;
        int most = 0;
        for (var item : Item.values()) {
            if (sums.count(item) > 0) {
                long mean = sums.mean(item);
                var found = classifier.classOf(item, mean);
                means.add(new Mean(item, mean, sums.count(item), found));
                most = Math.max(most, sums.count(item));
                if (found != null && item.isJudged() && (worst == null || found.compareTo(worst) > 0)) {
                    worst = found;
                }
            }
        }
        var decides = worst;
        var decisive = means.stream()
                .filter(mean -> decides != null && mean.item().isJudged() && mean.waterClass() == decides)
                .map(Mean::item)
                .toList();
        return new PeriodClass(
                most == 1 && basis == Basis.MEAN_OF_SAMPLES ? Basis.SINGLE_SAMPLE : basis,
                most,
                means,
                worst,
                decisive);
    }
}
