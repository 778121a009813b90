package org.lingxing.platform.water;

import org.lingxing.decrees.water.WaterBody;
import org.lingxing.sensing.Checks;
import org.lingxing.sensing.Classifier;
import org.lingxing.sensing.Judge;
import org.springframework.stereotype.Component;

/** The judges of stations: the checks, the standard as it stands, the rules of alarm. */
@Component
class Judges {

    private final AlarmRules rules;
    private final Figures figures;

    Judges(AlarmRules rules, Figures figures) {
        this.rules = rules;
        this.figures = figures;
    }

    /** Another number for every change of a figure: whoever judges by older ones must ask again. */
    int edition() {
        return figures.edition().number();
    }

    Checks checks() {
        return figures.edition().checks();
    }

    Classifier classifier(WaterBody body) {
        return new Classifier(figures.edition().table(), body);
    }

    /** Samples that people take are held to what is possible, and watched by the rules that are meant for them. */
    Judge judge(Station station) {
        boolean byHand = station.kind() == Station.Kind.SAMPLING;
        return new Judge(
                byHand ? checks().ofSamplesByHand() : checks(), classifier(station.body()), rules.of(station.kind()));
    }
}
