package org.lingxing.reader;

import java.util.List;
import org.lingxing.kernel.Phrase;

/**
 * How far an extracted thing can be relied on without a person's look.
 *
 * @param reasons why an officer has to confirm it; empty when the reading is sure
 */
public record Certainty(List<Phrase> reasons) {

    public static final Certainty SURE = new Certainty(List.of());

    public Certainty {
        reasons = List.copyOf(reasons);
    }

    public static Certainty toConfirm(Phrase reason) {
        return new Certainty(List.of(reason));
    }

    public boolean isSure() {
        return reasons.isEmpty();
    }
}
