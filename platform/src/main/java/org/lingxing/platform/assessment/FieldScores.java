package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.scoring.Certificate;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.PutRight;
import org.lingxing.platform.scoring.SheetDesk;

/** What the units of a year have in the field, as it stands now. */
interface FieldScores {

    /** By the code of the unit, all units of the year. */
    Map<String, Field> of(int year);

    /** The same if an item that people score had other points. */
    default Map<String, Field> supposing(int year, SheetDesk.Place place, BigDecimal points) {
        throw new UnsupportedOperationException("these scores come from no sheet");
    }

    /** The same if a record were put right, on every sheet and for everybody for whom it counts. */
    default Map<String, Field> supposing(int year, Measure.Counted record, PutRight way) {
        throw new UnsupportedOperationException("these scores come from no sheet");
    }

    /**
     * The field of a unit.
     *
     * @param own what the unit itself has; null where nothing was to be scored yet
     * @param certificate how that came about; null with it
     * @param chiefs the two chiefs drawn; none before the lot
     */
    record Field(
            @Nullable BigDecimal own,
            @Nullable Certificate certificate,
            List<Drawn> chiefs,
            List<Drawn> townships,
            List<Drawn> members) {

        /** What others see until the field is closed. */
        static final Field NOT_SHOWN = new Field(null, null, List.of(), List.of(), List.of());

        public Field {
            chiefs = List.copyOf(chiefs);
            townships = List.copyOf(townships);
            members = List.copyOf(members);
        }
    }

    /**
     * One whom the lot fell on.
     *
     * @param subject as scores name it
     * @param score null where nothing was to be scored yet
     * @param certificate null with it
     */
    record Drawn(
            String subject,
            Phrase name,
            @Nullable BigDecimal score,
            @Nullable Certificate certificate) {}
}
