package org.lingxing.platform.rivers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.sheets.Template;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reaches taken over from a spreadsheet or from GeoJSON. */
@Component
class ReachIntake implements Intake<ReachRow> {

    private final JdbcClient database;
    private final Waters waters;
    private final KnownDivisions divisions;

    ReachIntake(JdbcClient database, Waters waters, KnownDivisions divisions) {
        this.database = database;
        this.waters = waters;
        this.divisions = divisions;
    }

    @Override
    public Template<ReachRow> template() {
        return ReachSheet.TEMPLATE;
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.CHIEF_OFFICE, Role.ADMINISTRATOR);
    }

    @Override
    public void holdStill() {
        database.sql("lock table rivers.reach in share row exclusive mode").update();
    }

    @Override
    public List<Held<ReachRow>> look(List<ReachRow> rows) {
        Map<String, ReachRow> held = waters
                .rowsOf(rows.stream().map(ReachRow::code).toList())
                .stream()
                .collect(Collectors.toMap(ReachRow::code, Function.identity()));
        var known = waters.known(rows.stream().map(ReachRow::water).collect(Collectors.toCollection(HashSet::new)));
        var there = divisions.among(rows.stream().map(ReachRow::division).toList());
        return rows.stream()
                .map(row -> new Held<>(row, held.get(row.code()), objections(row, known, there)))
                .toList();
    }

    private static List<Fault> objections(ReachRow row, Set<String> known, Set<String> divisions) {
        var faults = new ArrayList<Fault>();
        if (!known.contains(row.water())) {
            faults.add(Fault.at(
                    ReachSheet.WATER, "册中没有这个水体，请先导入水体名册", "The register has no such water; import the waters first"));
        }
        if (!divisions.contains(row.division().value())) {
            faults.add(Fault.at(ReachSheet.DIVISION, "册中没有这个区划", "The register has no such division"));
        }
        return faults;
    }

    @Override
    public void takeOver(List<Taken<ReachRow>> rows, Taking taking) {
        waters.putReaches(rows.stream().map(Taken::row).toList());
    }
}
