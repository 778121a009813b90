package org.lingxing.decrees.parking;

import static org.lingxing.law.Compute.all;
import static org.lingxing.law.Compute.any;
import static org.lingxing.law.Compute.holds;
import static org.lingxing.law.Compute.isEqual;

import java.util.List;
import org.lingxing.law.Figure;
import org.lingxing.law.Finding;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Says;

/** The lots that articles 19 and 23 speak of: public, temporary, and dedicated ones open to others. */
final class OpenLots {

    private final Says kind;
    private final Says open;
    private final Says covered;

    /** As that article of the decree names them. */
    OpenLots(String article) {
        var at = Parking.INSTRUMENT.at(article);
        kind = Says.of(at, "停车场是{named}：{result}", "the lot is a {named}: {result}");
        open = Says.of(at, "专用停车场对外开放：{result}", "the dedicated lot is open to others: {result}");
        covered =
                Says.of(at, "属于公共停车场、对外开放的专用停车场或临时停车场：{result}", "a public, temporary or open dedicated lot: {result}");
    }

    Figure<Finding> covers(LotKind lotKind, boolean openToPublic, Reasoning because) {
        var lot = because.given("lotKind", lotKind);
        var isPublic = because.step("isPublic", kind, isEqual(lot, Figure.fixed("named", LotKind.PUBLIC)));
        var isTemporary = because.step("isTemporary", kind, isEqual(lot, Figure.fixed("named", LotKind.TEMPORARY)));
        var isDedicated = because.step("isDedicated", kind, isEqual(lot, Figure.fixed("named", LotKind.DEDICATED)));
        var isOpen = because.step("isOpen", open, holds(because.given("openToPublic", openToPublic)));
        var opened = because.step("openDedicated", open, all(List.of(isDedicated, isOpen)));
        return because.step("covered", covered, any(List.of(isPublic, isTemporary, opened)));
    }
}
