package org.lingxing.platform.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For modules that score by deeds of their own: which sheet counts for a span, fixing it, and the points that came out. */
@Service
@Transactional
public class SheetDesk {

    private final Sheets sheets;
    private final SheetRows rows;
    private final PointsGiven points;

    SheetDesk(Sheets sheets, SheetRows rows, PointsGiven points) {
        this.sheets = sheets;
        this.rows = rows;
        this.points = points;
    }

    /**
     * What counts for a span.
     *
     * @param version its number
     * @param frozen whether the span keeps it
     */
    public record InForce(int version, Sheet content, boolean frozen) {}

    /** An item of a sheet for a span, for a subject. */
    public record Place(String sheet, Span span, String subject, String item) {}

    /** @throws Refusal where no version is signed that counts for the span */
    @Transactional(readOnly = true)
    public InForce inForce(String sheet, Span span) {
        var version = sheets.inForce(sheet, span);
        boolean frozen = rows.frozen(sheet).stream().anyMatch(one -> one.span().equals(span.written()));
        return new InForce(version.number(), version.content(), frozen);
    }

    /**
     * Fixes the version by which a span is scored.
     *
     * @return its number
     */
    public int freeze(String sheet, Span span, Caller by) {
        return sheets.freeze(sheet, span, by);
    }

    /**
     * Points that came out by deeds of the module, which has seen to who may give them; they need not be in the steps of
     * the item, since the mean of two scorers may lie between.
     */
    public void settle(Place place, BigDecimal settled, String ground, Caller by) {
        points.put(
                new PointsGiven.Place(place.sheet(), place.span(), place.subject(), place.item()),
                settled,
                ground,
                by,
                false);
    }

    /**
     * A draft of a sheet as it was read elsewhere, with whatever faults it has.
     *
     * @return the number of the version
     */
    public int draft(String sheet, LocalDate from, Sheet content, Caller by) {
        return sheets.draft(sheet, from, content, by);
    }
}
