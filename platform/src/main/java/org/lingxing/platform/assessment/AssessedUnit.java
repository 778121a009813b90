package org.lingxing.platform.assessment;

import java.util.UUID;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;

/**
 * A unit that is assessed in a year.
 *
 * @param code of its division: {@code 410105}; what scores and rules name it by
 * @param agency the government or committee, as the register of agencies names it
 * @param group the number of the group that assesses it
 * @param post whoever holds it answers for the unit: hands the self-assessment in
 */
record AssessedUnit(String code, Phrase name, UnitKind kind, String agency, int group, UUID post) {

    DivisionCode division() {
        return DivisionCode.of(code);
    }
}
