package org.lingxing.law;

import java.util.List;
import org.lingxing.kernel.Phrase;

/** What came of examining one condition. Nothing is ever silently "no". */
public sealed interface Finding {

    /** The condition holds. */
    record Met() implements Finding {}

    /** It does not. */
    record NotMet() implements Finding {}

    /** It cannot be told: these facts are not there. */
    record FactMissing(List<String> facts) implements Finding {

        public FactMissing {
            facts = List.copyOf(facts);
        }
    }

    /** The text leaves it to a person. */
    record ForOfficer(Phrase why) implements Finding {}

    /** Met or not met. */
    static Finding of(boolean holds) {
        return holds ? new Met() : new NotMet();
    }

    default boolean isMet() {
        return this instanceof Met;
    }

    default boolean isNotMet() {
        return this instanceof NotMet;
    }

    /** As data write it. */
    default String code() {
        return switch (this) {
            case Met met -> "MET";
            case NotMet notMet -> "NOT_MET";
            case FactMissing missing -> "FACT_MISSING";
            case ForOfficer forOfficer -> "FOR_OFFICER";
        };
    }

    /** As people read it. */
    default Phrase label() {
        return switch (this) {
            case Met met -> Phrase.of("符合", "met");
            case NotMet notMet -> Phrase.of("不符合", "not met");
            case FactMissing missing -> Phrase.of("待补", "fact missing");
            case ForOfficer forOfficer -> Phrase.of("由经办人裁量", "for the officer to weigh");
        };
    }
}
