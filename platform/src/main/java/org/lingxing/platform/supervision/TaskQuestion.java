package org.lingxing.platform.supervision;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the list of tasks is narrowed by; null means not.
 *
 * @param agency identifier of an agency that leads
 * @param reading of the gazette that the task was taken over from
 * @param late whether something is overdue of it
 * @param words that must stand in number, heading or text
 * @param sight the agencies whose tasks the reader may see; null for all
 */
record TaskQuestion(
        @Nullable TaskState state,
        @Nullable String agency,
        @Nullable String document,
        @Nullable String leader,
        @Nullable UUID reading,
        @Nullable Boolean late,
        List<String> words,
        @Nullable List<String> sight) {

    TaskQuestion ofAnyState() {
        return new TaskQuestion(null, agency, document, leader, reading, late, words, sight);
    }

    TaskQuestion ofAnyAgency() {
        return new TaskQuestion(state, null, document, leader, reading, late, words, sight);
    }

    TaskQuestion ofAnyDocument() {
        return new TaskQuestion(state, agency, null, leader, reading, late, words, sight);
    }

    TaskQuestion ofAnyLeader() {
        return new TaskQuestion(state, agency, document, null, reading, late, words, sight);
    }
}
