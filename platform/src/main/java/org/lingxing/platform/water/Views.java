package org.lingxing.platform.water;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.platform.water.SectionView.ExceedanceView;
import org.lingxing.platform.water.SectionView.LatestView;
import org.lingxing.platform.water.SectionView.MeanView;
import org.lingxing.platform.water.SectionView.Named;
import org.lingxing.platform.water.SectionView.PeriodView;
import org.lingxing.platform.water.SectionView.ValueView;
import org.lingxing.sensing.Classifier;
import org.lingxing.sensing.Flag;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Millionths;
import org.lingxing.sensing.PeriodClass;
import org.lingxing.sensing.Target;

/** What the judge found, in the words of the interface. */
final class Views {

    private Views() {}

    static @Nullable LatestView latest(Station station, StationMemory.Latest latest, Classifier classifier) {
        var sample = latest.sample();
        if (sample == null) {
            return null;
        }
        var judged = latest.judged();
        return new LatestView(
                station.code(),
                Instant.ofEpochSecond(sample.at()),
                judged == null ? null : Named.of(judged.waterClass()),
                judged == null ? List.of() : items(judged.decisive()),
                latest.values().stream().map(value -> value(value, classifier)).toList());
    }

    static ValueView value(StationMemory.Value value, Classifier classifier) {
        boolean below = Flag.BELOW_DETECTION.in(value.flags());
        var item = value.item();
        return new ValueView(
                item.memberName(),
                item.label(),
                item.unit(),
                Millionths.decimal(value.value()),
                below,
                Named.of(classifier.classOf(item, below ? value.value() / 2 : value.value())),
                flags(value.flags()),
                Instant.ofEpochSecond(value.at()));
    }

    static PeriodView period(String name, PeriodClass period, @Nullable WaterClass target, Classifier classifier) {
        return new PeriodView(
                name,
                Named.of(period.waterClass()),
                period.decisive().stream().map(Item::memberName).toList(),
                period.basis().label(),
                period.parts(),
                (target == null || period.waterClass() == null) ? null : Target.isMet(period, target),
                period.means().stream()
                        .map(mean -> new MeanView(
                                mean.item().memberName(),
                                mean.item().label(),
                                mean.item().unit(),
                                Millionths.decimal(mean.value()),
                                mean.count(),
                                Named.of(mean.waterClass())))
                        .toList(),
                target == null
                        ? List.of()
                        : Target.exceedances(period, target, classifier).stream()
                                .map(one -> new ExceedanceView(
                                        one.item().memberName(),
                                        one.item().label(),
                                        Millionths.decimal(one.value()),
                                        Millionths.decimal(one.limit()),
                                        one.multiple()))
                                .toList());
    }

    static List<Named> flags(int mask) {
        return Flag.of(mask).stream()
                .filter(flag -> flag != Flag.BELOW_DETECTION)
                .map(flag -> new Named(flag.name(), flag.label()))
                .toList();
    }

    /** Names of the items whose bits are set. */
    static List<String> items(int mask) {
        List<String> names = new ArrayList<>();
        for (int left = mask; left != 0; left &= left - 1) {
            names.add(Item.at(Integer.numberOfTrailingZeros(left)).memberName());
        }
        return names;
    }
}
