package org.lingxing.platform.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.Month;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lingxing.law.Asked;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.rules.Rules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The standings as they are now, and what a deed would make of them. */
@Service
@Transactional
class StandingDesk {

    private final CityYears years;
    private final Rules rules;

    StandingDesk(CityYears years, Rules rules) {
        this.years = years;
        this.rules = rules;
    }

    /**
     * What a deed would change.
     *
     * @param mark of the facts as they would be: whoever does the deed says which preview they saw
     * @param changes units that come to stand otherwise
     */
    record Effects(String mark, List<StandingChange> changes) {

        Effects {
            changes = List.copyOf(changes);
        }
    }

    /** By the records of this moment. */
    Standings now(int year) {
        return of(years.of(year)).withHighest(years.fieldOpen(year), rules::outcome);
    }

    Standings of(CityYear facts) {
        return Standings.of(facts, scale(facts.year()), rules::outcome);
    }

    StandingScale scale(int year) {
        return StandingScale.of(
                rules.corpus(), new Asked(LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength()), null));
    }

    Effects effects(int year, UnaryOperator<CityYear> deed) {
        var facts = years.of(year);
        var after = of(deed.apply(facts));
        return new Effects(mark(after), StandingChange.between(of(facts), after));
    }

    /**
     * Goes on only when the deed does what its preview said.
     *
     * @param seen the mark of the preview
     * @throws Refusal {@link StandingRefusal#PREVIEW_MOVED} with what it would change now
     */
    void requireSeen(String seen, int year, UnaryOperator<CityYear> deed) {
        var effects = effects(year, deed);
        if (!effects.mark().equals(seen)) {
            throw Refusal.of(StandingRefusal.PREVIEW_MOVED);
        }
    }

    /** The same facts have the same mark. */
    static String mark(Standings standings) {
        return sha256(RecountFile.text(standings.question()));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
