package org.lingxing.decrees;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.aluminium.Aluminium;
import org.lingxing.decrees.calendar.Holidays;
import org.lingxing.decrees.countryside.Countryside;
import org.lingxing.decrees.employment.Employment;
import org.lingxing.decrees.gongyi.Gongyi;
import org.lingxing.decrees.incentives.Incentives;
import org.lingxing.decrees.land.Land;
import org.lingxing.decrees.markets.Markets;
import org.lingxing.decrees.methods.Methods;
import org.lingxing.decrees.parking.Parking;
import org.lingxing.decrees.patrols.Patrols;
import org.lingxing.decrees.rail.Rail;
import org.lingxing.decrees.rehab.Rehabilitation;
import org.lingxing.decrees.reorganisation.Reorganisation;
import org.lingxing.decrees.residues.Residues;
import org.lingxing.decrees.rivers.Rivers;
import org.lingxing.decrees.supervision.Supervision;
import org.lingxing.decrees.water.Water;
import org.lingxing.law.Corpus;
import org.lingxing.law.Instrument;
import org.lingxing.law.Rule;
import org.lingxing.law.RuleId;

/** Every decree that is held, by an explicit list. */
public final class Decrees {

    private static final List<Instrument> INSTRUMENTS = List.of(
            Holidays.INSTRUMENT, //
            Patrols.INSTRUMENT,
            Land.INSTRUMENT,
            Markets.INSTRUMENT,
            Rail.INSTRUMENT,
            Parking.INSTRUMENT,
            Rehabilitation.INSTRUMENT,
            Employment.INSTRUMENT,
            Reorganisation.INSTRUMENT,
            Methods.INSTRUMENT,
            Water.STANDARD,
            Rivers.INSTRUMENT,
            Countryside.INSTRUMENT,
            Gongyi.INSTRUMENT,
            Aluminium.INSTRUMENT,
            Residues.INSTRUMENT,
            Supervision.PROVINCE,
            Supervision.CITY);

    private Decrees() {}

    /** The examples of the rule, a JSON array to be closed by the caller; null when it has none. */
    public static @Nullable InputStream examples(RuleId rule) {
        return Decrees.class.getResourceAsStream("examples/" + rule + ".json");
    }

    /** The corpus as shipped. */
    public static Corpus corpus() {
        var rules = Stream.of(
                        Holidays.rules(), //
                        Patrols.rules(),
                        Countryside.rules(),
                        Land.rules(),
                        Markets.rules(),
                        Rail.rules(),
                        Parking.rules(),
                        Rehabilitation.rules(),
                        Employment.rules(),
                        Reorganisation.rules(),
                        Methods.rules(),
                        Water.rules(),
                        Rivers.rules(),
                        Supervision.rules(),
                        Incentives.rules())
                .<Rule<?, ?>>flatMap(List::stream)
                .toList();
        return Corpus.of(Holidays.calendar(), INSTRUMENTS, rules);
    }
}
