package org.lingxing.platform.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of tasks is narrowed by; null means not.
 *
 * @param agency identifier of an agency that leads
 * @param late whether something is overdue of it
 * @param words that must stand in number, heading or text
 * @param sight the agencies whose tasks the reader may see; null for all
 */
record TaskQuestion(
        @Nullable TaskState state,
        @Nullable String agency,
        @Nullable String document,
        @Nullable String leader,
        @Nullable Boolean late,
        List<String> words,
        @Nullable List<String> sight) {

    TaskQuestion ofAnyState() {
        return new TaskQuestion(null, agency, document, leader, late, words, sight);
    }

    TaskQuestion ofAnyAgency() {
        return new TaskQuestion(state, null, document, leader, late, words, sight);
    }

    TaskQuestion ofAnyDocument() {
        return new TaskQuestion(state, agency, null, leader, late, words, sight);
    }

    TaskQuestion ofAnyLeader() {
        return new TaskQuestion(state, agency, document, null, late, words, sight);
    }
}
