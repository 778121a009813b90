package org.lingxing.platform.water;

import org.lingxing.decrees.water.WaterBody;
import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/**
 * What sends values of a section.
 *
 * @param number by which samples name it
 * @param body of its section
 */
record Station(int number, String code, String name, String section, WaterBody body, Kind kind) {

    /** Who measures. */
    enum Kind implements Labelled {
        AUTOMATIC("自动站", "automatic station"),
        /** People take samples, a laboratory analyses them. */
        SAMPLING("人工采样", "sampled by people");

        private final Phrase label;

        Kind(String zh, String en) {
            this.label = Phrase.of(zh, en);
        }

        @Override
        public Phrase label() {
            return label;
        }
    }
}
