package org.lingxing.platform.assessment;

import java.util.List;
import java.util.UUID;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Appointment;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares the round of a year: units, groups, terms. Posts of an earlier year go on. */
@Service
@Transactional
class RoundPreparing {

    private final RoundTable table;
    private final Posts posts;
    private final Journal journal;
    private final CityClock clock;

    RoundPreparing(RoundTable table, Posts posts, Journal journal, CityClock clock) {
        this.table = table;
        this.posts = posts;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refusal where the year has a round already */
    void prepare(int year, Caller by) {
        Rounds.requireOffice(by);
        var terms = RoundTerms.of(year);
        if (!table.add(year, terms, by.account(), clock.instant())) {
            throw Refusal.of(AssessmentRefusal.ROUND_THERE_ALREADY);
        }
        var before = table.all().stream()
                .filter(round -> round.year() != year)
                .findFirst()
                .map(Round::year);
        var groups = before.map(table::groups).orElseGet(this::decreedGroups);
        groups.forEach(group -> table.addGroup(year, group));
        var units = before.map(table::units).orElseGet(this::decreedUnits);
        for (int place = 0; place < units.size(); place++) {
            table.addUnit(year, place + 1, units.get(place));
        }
        journal.record(Deed.of("assessment.round-prepared", Integer.toString(year))
                .by(by.account())
                .with("units", units.stream().map(AssessedUnit::code).toList())
                .with("selfDue", terms.selfDue())
                .with("groupsDue", terms.groupsDue())
                .with("summaryDue", terms.summaryDue()));
    }

    private List<Group> decreedGroups() {
        return DecreedUnits.numbers().mapToObj(this::decreedGroup).toList();
    }

    private Group decreedGroup(int number) {
        var bureau = DecreedUnits.BUREAUS.get(number - 1);
        var title = Phrase.of(
                "河湖长制考核第" + number + "组组长（" + bureau.name().zh() + "）",
                "Leader of assessment group " + number + ", " + bureau.name().en());
        return new Group(number, bureau.agency(), bureau.name(), post(title, bureau.agency(), City.DIVISION));
    }

    private List<AssessedUnit> decreedUnits() {
        return java.util.stream.IntStream.range(0, DecreedUnits.UNITS.size())
                .mapToObj(this::decreedUnit)
                .toList();
    }

    private AssessedUnit decreedUnit(int place) {
        var unit = DecreedUnits.UNITS.get(place);
        var title = Phrase.of(
                unit.name().zh() + "河湖长制考核联络人",
                "Liaison for the assessment, " + unit.name().en());
        return new AssessedUnit(
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.agency(),
                DecreedUnits.groupOf(place),
                post(title, unit.agency(), DivisionCode.of(unit.code())));
    }

    /** A post without a role: what its holder may do here follows from holding it. */
    private UUID post(Phrase title, String agency, DivisionCode division) {
        return posts.create(new Appointment(title, agency, division, List.of()));
    }
}
