package org.lingxing.platform.water;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.problems.NewProblem;
import org.lingxing.platform.problems.ProblemKind;
import org.lingxing.platform.problems.ProblemSource;
import org.lingxing.platform.problems.Problems;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the file of a problem for an alarm: by a person's deed, or where the rule of the alarm says so. */
@Component
class AlarmProblems {

    /** Who finds what a rule finds: no account of anybody. */
    static final String PLATFORM = "water-alarms";

    private final Problems problems;
    private final Sections sections;
    private final SectionChiefs chiefs;
    private final JdbcClient database;
    private final CityClock clock;

    AlarmProblems(Problems problems, Sections sections, SectionChiefs chiefs, JdbcClient database, CityClock clock) {
        this.problems = problems;
        this.sections = sections;
        this.chiefs = chiefs;
        this.database = database;
        this.clock = clock;
    }

    /**
     * The file of an alarm, opened where there is none yet.
     *
     * @throws Refusal where there is no such alarm, or its section has no place on the map
     */
    @Transactional
    public UUID open(UUID alarm, String account) {
        record Found(
                String section,
                @Nullable String zh,
                @Nullable String en,
                @Nullable UUID problem) {}
        Optional<Found> found =
                database.sql("""
                        select stay.section_code as section, words_zh as zh, words_en as en, problem
                          from water.alarm
                          join water.stay on stay.station = alarm.station
                                         and alarm.since >= stay.since and alarm.since < stay.until
                         where alarm.id = :id
                           for update of alarm
                        """).param("id", alarm).query(Found.class).optional();
        var one = found.orElseThrow(() -> Refusal.of(WaterRefusal.ALARM_UNKNOWN));
        if (one.problem() != null) {
            return one.problem();
        }
        var words = one.zh() == null || one.en() == null
                ? Phrase.of("水质告警", "An alarm of water")
                : Phrase.of(one.zh(), one.en());
        var opened = open(alarm, one.section(), words, account);
        if (opened == null) {
            throw Refusal.of(WaterRefusal.SECTION_WITHOUT_PLACE);
        }
        return opened;
    }

    /** Opens it in the transaction at hand; null where the section has no place on the map. */
    @Nullable
    UUID open(UUID alarm, String section, Phrase words, String account) {
        var one = sections.find(section).orElseThrow();
        var longitude = one.longitude();
        var latitude = one.latitude();
        if (longitude == null || latitude == null) {
            return null;
        }
        var reach = chiefs.reach(one).map(found -> found.code()).orElse(null);
        var problem = problems.open(NewProblem.of(
                        alarm, ProblemKind.OTHER, ProblemSource.ALARM, longitude, latitude, clock.instant(), account)
                .onReach(reach)
                .at(one.name())
                .saying(words.zh())
                .from("water.alarm/" + alarm));
        database.sql("update water.alarm set problem = :problem where id = :id")
                .param("problem", problem)
                .param("id", alarm)
                .update();
        return problem;
    }
}
