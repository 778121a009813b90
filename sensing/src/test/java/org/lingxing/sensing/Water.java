package org.lingxing.sensing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lingxing.decrees.Decrees;
import org.lingxing.decrees.water.ClassTable;
import org.lingxing.decrees.water.WaterBody;
import org.lingxing.law.Asked;

/** Classifiers and samples as the tests need them. */
final class Water {

    static final ClassTable TABLE = ClassTable.of(Decrees.corpus(), Asked.on(LocalDate.of(2021, 4, 1)));
    static final Classifier RIVER = new Classifier(TABLE, WaterBody.RIVER);
    static final Classifier LAKE = new Classifier(TABLE, WaterBody.LAKE);

    static final long HOUR = 3_600;
    /** A full hour. */
    static final long START = 1_617_235_200;

    private Water() {}

    /** A sample that arrives as it is taken. */
    static Sample at(long at, Item item, String value) {
        return new Sample.Builder().with(item, value).at(at, at);
    }

    /** One value an hour from the start on. */
    static List<Sample> hourly(Item item, String... values) {
        List<Sample> samples = new ArrayList<>();
        for (var value : values) {
            samples.add(at(START + samples.size() * HOUR, item, value));
        }
        return samples;
    }
}
