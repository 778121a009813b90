package org.lingxing.platform.water;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.rivers.Answering;
import org.lingxing.platform.rivers.ChiefLevel;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.rivers.Reaches;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** Which reach a section lies in, and who answers for it. */
@Component
class SectionChiefs {

    /** Beyond this a section is not at a reach. */
    private static final double NEAR_METRES = 2_000;

    /** Sections stand at the bounds of counties: the county's chief answers first, then whoever is above or below. */
    private static final List<ChiefLevel> FIRST =
            List.of(ChiefLevel.COUNTY, ChiefLevel.CITY, ChiefLevel.TOWNSHIP, ChiefLevel.VILLAGE);

    private final Sections sections;
    private final Reaches reaches;
    private final CityClock clock;

    SectionChiefs(Sections sections, Reaches reaches, CityClock clock) {
        this.sections = sections;
        this.reaches = reaches;
        this.clock = clock;
    }

    /**
     * Who answers.
     *
     * @param reach null where the section lies at none
     * @param chief the post that is told; null where there is none
     */
    record Chiefs(
            @Nullable Reach reach,
            @Nullable UUID chief,
            @Nullable Phrase title,
            @Nullable String name) {

        private static final Chiefs NOBODY = new Chiefs(null, null, null, null);
    }

    Chiefs of(String section) {
        return sections.find(section).flatMap(this::reach).map(this::chiefs).orElse(Chiefs.NOBODY);
    }

    private Chiefs chiefs(Reach reach) {
        var answering = reaches.answering(reach.code(), clock.today());
        return FIRST.stream()
                .flatMap(level -> answering.stream().filter(one -> one.level() == level))
                .findFirst()
                .map((Answering one) -> new Chiefs(reach, one.post(), one.title(), one.name()))
                .orElse(new Chiefs(reach, null, null, null));
    }

    /** The reach that the register names, else the nearest one, first of those in the section's county. */
    Optional<Reach> reach(Section section) {
        var named = section.reach();
        if (named != null) {
            return reaches.find(named);
        }
        var east = section.longitude();
        var north = section.latitude();
        if (east == null || north == null) {
            return Optional.empty();
        }
        var near = reaches.near(east.doubleValue(), north.doubleValue(), NEAR_METRES);
        return near.stream()
                .filter(one -> one.reach().division().value().startsWith(section.division()))
                .findFirst()
                .or(() -> near.stream().findFirst())
                .map(one -> Objects.requireNonNull(one.reach()));
    }
}
