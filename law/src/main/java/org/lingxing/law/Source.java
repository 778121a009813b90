package org.lingxing.law;

import java.util.List;
import org.lingxing.kernel.DocumentId;
import org.lingxing.kernel.HolidayNotice;

/** Where a figure of an explanation comes from. */
public sealed interface Source {

    /**
     * The facts given.
     *
     * @param member name of the member, parts joined with {@code /}: {@code cost}, {@code units/0/unit}
     */
    record Given(String member) implements Source {

        /** Its JSON pointer in the input. */
        public String pointer() {
            return "/" + member;
        }
    }

    /**
     * A time of the question itself.
     *
     * @param member {@code asOf} or {@code knownOn}
     */
    record OfQuestion(String member) implements Source {}

    /** A value of a parameter. */
    record OfParameter(Parameter<?> parameter, Dated<?> dated) implements Source {}

    /**
     * The result of an earlier step.
     *
     * @param number from 1
     */
    record OfStep(int number, Step step) implements Source {}

    /** A date of a document itself: when it came into force. */
    record OfDocument(DocumentId document) implements Source {}

    /** Days that notices of the State Council set apart from the week. */
    record OfNotices(List<HolidayNotice> notices) implements Source {}

    /** A number of arithmetic itself, never of a decree: zero, one hundred per cent. */
    record Fixed() implements Source {}
}
