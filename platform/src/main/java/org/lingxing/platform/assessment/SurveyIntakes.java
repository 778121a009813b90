package org.lingxing.platform.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.sheets.IntakeFamily;
import org.lingxing.platform.sheets.Template;
import org.springframework.stereotype.Component;

/**
 * The survey's file: a register {@code social-survey.2019} for each year that has a round. What it takes over is
 * proposed; it counts when another person has confirmed it.
 */
@Component
class SurveyIntakes implements IntakeFamily {

    static final String FAMILY = "social-survey.";

    private final Rounds rounds;
    private final SurveyTable table;
    private final SurveyDesk desk;
    private final YearLock lock;
    private final UnitNames names;

    SurveyIntakes(Rounds rounds, SurveyTable table, SurveyDesk desk, YearLock lock, UnitNames names) {
        this.rounds = rounds;
        this.table = table;
        this.desk = desk;
        this.lock = lock;
        this.names = names;
    }

    @Override
    public Optional<Intake<?>> find(String name) {
        if (!name.matches("social-survey\\.\\d{4}")) {
            return Optional.empty();
        }
        int year = Integer.parseInt(name.substring(FAMILY.length()));
        return rounds.find(year).map(round -> new OfYear(name, year));
    }

    /** The register of one year. */
    private final class OfYear implements Intake<SurveyLine> {

        private final Template<SurveyLine> template;
        private final int year;

        OfYear(String name, int year) {
            this.template = SurveyLine.template(name);
            this.year = year;
        }

        @Override
        public Template<SurveyLine> template() {
            return template;
        }

        @Override
        public String learntAs() {
            return "social-survey";
        }

        @Override
        public Set<Role> takers() {
            return Set.of(Role.CHIEF_OFFICE);
        }

        @Override
        public List<Held<SurveyLine>> look(List<SurveyLine> rows) {
            var confirmed = table.confirmed(year);
            var waiting = desk.waiting(year).stream().map(SurveyTable.Row::unit).toList();
            return rows.stream().map(row -> look(row, confirmed, waiting)).toList();
        }

        private Held<SurveyLine> look(SurveyLine row, Map<String, SurveyCounts> confirmed, List<String> waiting) {
            var unit = unit(row.unit()).orElse(null);
            if (unit == null) {
                return new Held<>(
                        row,
                        null,
                        List.of(Fault.at(
                                SurveyLine.UNIT,
                                year + " 年度不考核“" + row.unit() + "”",
                                row.unit() + " is not assessed in " + year)));
            }
            var name = unit.name().zh();
            var now = SurveyLine.of(name, confirmed.get(unit.code()));
            return waiting.contains(unit.code())
                    ? new Held<>(
                            row.called(name),
                            now,
                            List.of(Fault.at(
                                    SurveyLine.UNIT,
                                    "已有一份待确认，请先办理那一份",
                                    "One waits to be confirmed; decide that first")))
                    : Held.of(row.called(name), now);
        }

        private Optional<AssessedUnit> unit(String written) {
            return names.find(written, rounds.units(year));
        }

        @Override
        public void holdStill() {
            lock.hold(year);
        }

        @Override
        public void takeOver(List<Taken<SurveyLine>> rows, Taking taking) {
            for (var taken : rows) {
                var unit = unit(taken.row().unit()).orElseThrow();
                desk.propose(year, unit.code(), taken.row().counts(), "表格 " + taking.id(), taking.by());
            }
        }
    }
}
