package org.lingxing.platform.gazette;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An extraction as it stands in the register.
 *
 * @param read what the reader said last, as JSON
 * @param correction the fields a person set, as JSON; they win over every reading
 */
record Standing(
        UUID id,
        String identity,
        ExtractionKind kind,
        Confirmation.State state,
        String read,
        @Nullable String correction,
        boolean present) {

    /** What was read, with the person's fields over it. */
    static Content effective(ExtractionKind kind, String read, @Nullable String correction) {
        ObjectNode fields = Json.object(read);
        if (correction != null) {
            fields.setAll(Json.object(correction));
        }
        return Json.bind(fields, kind.content());
    }

    /**
     * The state after another reading. A correction and a rejection survive; a confirmation does only while the reading
     * says what was confirmed.
     */
    static Confirmation.State after(Extracted extracted, @Nullable Standing before) {
        Confirmation.State fresh =
                extracted.certainty().isSure() ? Confirmation.State.NOT_NEEDED : Confirmation.State.OPEN;
        if (before == null) {
            return fresh;
        }
        return switch (before.state()) {
            case NOT_NEEDED, OPEN -> fresh;
            case CORRECTED, REJECTED -> before.state();
            case CONFIRMED -> before.says(extracted.content()) ? Confirmation.State.CONFIRMED : fresh;
        };
    }

    /** Whether the reader said this last. */
    boolean says(Content content) {
        return Json.read(read, kind.content()).equals(content);
    }
}
