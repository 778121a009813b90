package org.lingxing.platform.gazette;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lingxing.kernel.Passage;
import org.lingxing.reader.Certainty;

/**
 * One thing read out of a document.
 *
 * @param identity what makes it the same thing at the next import: kind, document, place, name
 * @param provision path of the provision it stands in; empty for the document itself
 * @param position among the things of its kind in the document, from 0
 */
record Extracted(
        String identity,
        ExtractionKind kind,
        String document,
        String provision,
        int position,
        Content content,
        Certainty certainty,
        Passage passage) {

    /** The same at every import and on every machine, so that addresses stay. */
    UUID id() {
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
    }
}
