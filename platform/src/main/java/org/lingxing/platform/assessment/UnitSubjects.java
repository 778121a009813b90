package org.lingxing.platform.assessment;

import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.scoring.Subjects;
import org.springframework.stereotype.Component;

/** The units of a year, as scores name them. */
@Component
class UnitSubjects implements Subjects {

    static final String KIND = "assessment.unit";

    private final Rounds rounds;

    UnitSubjects(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Phrase title() {
        return Phrase.of("被考核单位", "assessed units");
    }

    @Override
    public Role office() {
        return Role.CHIEF_OFFICE;
    }

    @Override
    public boolean scoredByDeeds() {
        return true;
    }

    @Override
    public List<Subject> in(Span span) {
        return rounds.units(span.first().getYear()).stream()
                .map(unit -> new Subject(unit.code(), unit.name().zh()))
                .toList();
    }
}
