package org.lingxing.platform.assessment;

import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.scoring.Subjects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Those on whom the lot fell, as scores name them; nobody before the lot. */
record DrawnSubjects(DrawnKind drawn, CandidateTable candidates) implements Subjects {

    @Override
    public String kind() {
        return drawn.subjects();
    }

    @Override
    public Phrase title() {
        return Phrase.of("抽中的" + drawn.title().zh(), drawn.title().en() + " drawn");
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
        return candidates.drawn(span.first().getYear(), drawn).stream()
                .map(one -> new Subject(one.id(), one.name().zh()))
                .toList();
    }

    /** One bean a kind. */
    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Subjects drawnChiefs(CandidateTable candidates) {
            return new DrawnSubjects(DrawnKind.CHIEF, candidates);
        }

        @Bean
        Subjects drawnTownships(CandidateTable candidates) {
            return new DrawnSubjects(DrawnKind.TOWNSHIP, candidates);
        }

        @Bean
        Subjects drawnMembers(CandidateTable candidates) {
            return new DrawnSubjects(DrawnKind.MEMBER, candidates);
        }
    }
}
