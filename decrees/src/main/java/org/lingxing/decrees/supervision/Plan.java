package org.lingxing.decrees.supervision;

import org.lingxing.decrees.markets.Markets;
import org.lingxing.decrees.rivers.Rivers;
import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;
import org.lingxing.law.Instrument;

/** The documents on whose work reports are owed. */
enum Plan implements Labelled {
    PROVINCE,
    CITY,
    MARKETS,
    OUTLETS;

    Instrument instrument() {
        return switch (this) {
            case PROVINCE -> Supervision.PROVINCE;
            case CITY -> Supervision.CITY;
            case MARKETS -> Markets.INSTRUMENT;
            case OUTLETS -> Rivers.INSTRUMENT;
        };
    }

    @Override
    public Phrase label() {
        return Phrase.of(
                instrument().number() + " " + instrument().title().zh(),
                instrument().title().en());
    }

    /** Data name the document by its identifier. */
    @Override
    public String code() {
        return instrument().id().value();
    }
}
