package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import org.lingxing.law.Asked;
import org.lingxing.law.Corpus;
import org.lingxing.law.Dated;

/**
 * What can be had, and where the grades begin: the figures of the rule on its day.
 *
 * @param sampled how many chiefs, townships and member agencies are drawn, of each
 */
record StandingScale(
        BigDecimal own,
        BigDecimal chief,
        BigDecimal township,
        BigDecimal member,
        int sampled,
        BigDecimal social,
        BigDecimal comprehensive,
        BigDecimal excellent,
        BigDecimal good,
        BigDecimal pass) {

    static StandingScale of(Corpus corpus, Asked asked) {
        return new StandingScale(
                figure("fieldOwnMost", corpus, asked),
                figure("fieldChiefMost", corpus, asked),
                figure("fieldTownshipMost", corpus, asked),
                figure("fieldMemberMost", corpus, asked),
                figure("fieldSampled", corpus, asked).intValueExact(),
                figure("socialMost", corpus, asked),
                figure("comprehensiveBase", corpus, asked),
                figure("excellentFrom", corpus, asked),
                figure("goodFrom", corpus, asked),
                figure("passFrom", corpus, asked));
    }

    private static BigDecimal figure(String name, Corpus corpus, Asked asked) {
        return corpus.parameters().stream()
                .filter(parameter -> parameter.name().equals("river/" + name))
                .flatMap(parameter -> parameter.values().stream())
                .filter(dated -> dated.counts(asked))
                .findFirst()
                .map(Dated::value)
                .map(value -> new BigDecimal(value.toString()))
                .orElseThrow(() -> new IllegalStateException("no value of river/" + name + " counts " + asked));
    }

    /** What one of a kind can have. */
    BigDecimal most(DrawnKind kind) {
        return switch (kind) {
            case CHIEF -> chief;
            case TOWNSHIP -> township;
            case MEMBER -> member;
        };
    }

    /** The most of the field assessment. */
    BigDecimal field() {
        var each = chief.add(township).add(member);
        return own.add(each.multiply(BigDecimal.valueOf(sampled)));
    }
}
