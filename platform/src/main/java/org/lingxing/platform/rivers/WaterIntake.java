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

/** Waters taken over from a spreadsheet. What a row flows into is checked when all rows are there, by the database. */
@Component
class WaterIntake implements Intake<Water> {

    private final JdbcClient database;
    private final Waters waters;
    private final KnownDivisions divisions;

    WaterIntake(JdbcClient database, Waters waters, KnownDivisions divisions) {
        this.database = database;
        this.waters = waters;
        this.divisions = divisions;
    }

    @Override
    public Template<Water> template() {
        return WaterSheet.TEMPLATE;
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.CHIEF_OFFICE, Role.ADMINISTRATOR);
    }

    @Override
    public void holdStill() {
        database.sql("lock table rivers.water in share row exclusive mode").update();
    }

    @Override
    public List<Held<Water>> look(List<Water> rows) {
        Map<String, Water> held = waters.of(rows.stream().map(Water::code).toList()).stream()
                .collect(Collectors.toMap(Water::code, Function.identity()));
        var outlets = rows.stream().map(Water::into).collect(Collectors.toCollection(HashSet::new));
        var known = waters.known(outlets);
        rows.forEach(row -> known.add(row.code()));
        var there = divisions.among(rows.stream().map(Water::division).toList());
        return rows.stream()
                .map(row -> new Held<>(row, held.get(row.code()), objections(row, known, there)))
                .toList();
    }

    private static List<Fault> objections(Water row, Set<String> known, Set<String> divisions) {
        var faults = new ArrayList<Fault>();
        var into = row.into();
        if (into != null && into.equals(row.code())) {
            faults.add(Fault.at(WaterSheet.INTO, "水体不能汇入自己", "It cannot flow into itself"));
        } else if (into != null && !known.contains(into)) {
            faults.add(Fault.at(
                    WaterSheet.INTO,
                    "册中和本文件前后一千行内都没有编码为 " + into + " 的水体",
                    "Neither the register nor the rows around it have a water " + into));
        }
        if (!divisions.contains(row.division().value())) {
            faults.add(Fault.at(WaterSheet.DIVISION, "册中没有这个区划", "The register has no such division"));
        }
        return faults;
    }

    @Override
    public void takeOver(List<Taken<Water>> rows, Taking taking) {
        waters.putAll(rows.stream().map(Taken::row).toList());
    }
}
