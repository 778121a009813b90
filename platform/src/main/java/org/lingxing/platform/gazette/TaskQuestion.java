package org.lingxing.platform.gazette;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are asked for; null for any.
 *
 * @param agencyNames printed names of the agency asked for
 * @param words all of which must stand in the task, folded
 * @param confirmation rejected ones only come when asked for
 */
record TaskQuestion(
        @Nullable String leader,
        @Nullable List<String> agencyNames,
        @Nullable String document,
        CertaintyView.@Nullable State certainty,
        Confirmation.@Nullable State confirmation,
        List<String> words) {

    TaskQuestion ofAnyLeader() {
        return new TaskQuestion(null, agencyNames, document, certainty, confirmation, words);
    }

    TaskQuestion ofAnyAgency() {
        return new TaskQuestion(leader, null, document, certainty, confirmation, words);
    }

    TaskQuestion ofAnyDocument() {
        return new TaskQuestion(leader, agencyNames, null, certainty, confirmation, words);
    }

    TaskQuestion ofAnyCertainty() {
        return new TaskQuestion(leader, agencyNames, document, null, confirmation, words);
    }
}
