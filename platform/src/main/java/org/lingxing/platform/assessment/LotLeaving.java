package org.lingxing.platform.assessment;

import java.util.UUID;

/**
 * Somebody whom the lot fell on is to be left out.
 *
 * @param name as it stands in the list
 * @param ground why, without what is nobody's business
 */
record LotLeaving(UUID id, int year, String unit, DrawnKind kind, String name, String ground, TwoHands hands) {

    LotFollowers.Place place() {
        return new LotFollowers.Place(unit, kind, name);
    }
}
