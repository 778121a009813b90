package org.lingxing.platform.gazette;

import java.util.List;
import org.lingxing.kernel.Phrase;
import tools.jackson.core.type.TypeReference;

/**
 * How far something read can be relied on.
 *
 * @param reasons why a person has to look; empty when it is sure
 */
record CertaintyView(State state, List<Phrase> reasons) {

    private static final TypeReference<List<Phrase>> PHRASES = new TypeReference<>() {};

    enum State {
        SURE,
        TO_CONFIRM
    }

    /** @param reasons as JSON */
    static CertaintyView of(String reasons) {
        List<Phrase> phrases = Json.read(reasons, PHRASES);
        return new CertaintyView(phrases.isEmpty() ? State.SURE : State.TO_CONFIRM, phrases);
    }
}
