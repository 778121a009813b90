package org.lingxing.platform.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.sheets.Template;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** Takes over the results of years that were assessed before the platform, from the office's own tables. */
@Component
class EarlierYears implements Intake<EarlierResult> {

    private final EarlierTable table;
    private final Rounds rounds;
    private final UnitNames names;
    private final Journal journal;
    private final CityClock clock;

    EarlierYears(EarlierTable table, Rounds rounds, UnitNames names, Journal journal, CityClock clock) {
        this.table = table;
        this.rounds = rounds;
        this.names = names;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Template<EarlierResult> template() {
        return EarlierResult.TEMPLATE;
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.CHIEF_OFFICE);
    }

    @Override
    public List<Held<EarlierResult>> look(List<EarlierResult> rows) {
        Map<String, EarlierResult> held = new HashMap<>();
        table.until(clock.today().getYear()).forEach(one -> held.put(key(one.year(), one.unit()), one));
        return rows.stream().map(row -> look(row, held)).toList();
    }

    private Held<EarlierResult> look(EarlierResult row, Map<String, EarlierResult> held) {
        var unit = unit(row.unit());
        if (unit.isEmpty()) {
            return new Held<>(
                    row,
                    null,
                    List.of(Fault.at(
                            EarlierResult.UNIT,
                            "“" + row.unit() + "”不是被考核单位",
                            row.unit() + " is no unit that is assessed")));
        }
        var meant = row.of(unit.get().name().zh());
        if (row.year() >= clock.today().getYear() || rounds.find(row.year()).isPresent()) {
            return new Held<>(
                    meant,
                    null,
                    List.of(Fault.at(
                            EarlierResult.YEAR,
                            row.year() + " 年度由平台考核，或还没有过完",
                            "The platform assesses " + row.year() + ", or it is not over")));
        }
        var now = held.get(key(row.year(), unit.get().code()));
        return Held.of(meant, now == null ? null : now.of(unit.get().name().zh()));
    }

    private static String key(int year, String unit) {
        return year + "/" + unit;
    }

    /** By the units of the latest round: the same sixteen. */
    private Optional<AssessedUnit> unit(String written) {
        return rounds.all().stream().findFirst().flatMap(round -> names.find(written, rounds.units(round.year())));
    }

    @Override
    public void holdStill() {
        table.holdStill();
    }

    @Override
    public void takeOver(List<Taken<EarlierResult>> rows, Taking taking) {
        take(
                rows.stream()
                        .map(Taken::row)
                        .map(row -> row.of(unit(row.unit()).orElseThrow().code()))
                        .toList(),
                taking.id().toString(),
                taking.by());
    }

    /** @param results with the codes of their units */
    void take(List<EarlierResult> results, String what, String by) {
        Map<String, Object> totals = new TreeMap<>();
        for (var result : results) {
            table.put(result, by, clock.instant());
            totals.put(key(result.year(), result.unit()), result.total().toPlainString());
        }
        journal.record(Deed.of("assessment.earlier-results-taken", what).by(by).with("totals", totals));
    }
}
