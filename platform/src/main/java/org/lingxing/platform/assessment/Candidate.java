package org.lingxing.platform.assessment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * Somebody on whom a lot may fall.
 *
 * @param id as scores name it: the post of a chief or an agency, the code of a township, else a number of its own
 * @param name as it stands in the list that is drawn from
 * @param post whose duties are counted; null where none is known
 * @param division whose duties are counted; null for chiefs and agencies
 * @param drawn the place the lot gave, from 1; null for those not drawn
 */
record Candidate(
        String id,
        String unit,
        DrawnKind kind,
        Phrase name,
        @Nullable UUID post,
        @Nullable String division,
        @Nullable Integer drawn) {}
