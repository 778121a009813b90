package org.lingxing.decrees.incentives;

import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.law.Figure;

/**
 * Why a claim does not stand.
 *
 * @param by the result of the step that says so; its provision is the reason's
 * @param document the document that is not in force; null where that is not the reason
 */
record Refusal(Figure<?> by, @Nullable Figure<String> document, Phrase reason) {

    static Refusal of(Figure<?> by, Phrase reason) {
        return new Refusal(by, null, reason);
    }
}
