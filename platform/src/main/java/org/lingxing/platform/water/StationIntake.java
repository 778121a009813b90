package org.lingxing.platform.water;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.sheets.Template;
import org.springframework.stereotype.Component;

/** The register of stations, filled from spreadsheets. */
@Component
class StationIntake implements Intake<StationRow> {

    private final Stations stations;
    private final Sections sections;

    StationIntake(Stations stations, Sections sections) {
        this.stations = stations;
        this.sections = sections;
    }

    @Override
    public Template<StationRow> template() {
        return StationRow.TEMPLATE;
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.OFFICER, Role.CHIEF_OFFICE);
    }

    @Override
    public List<Held<StationRow>> look(List<StationRow> rows) {
        Map<String, StationRow> held = new HashMap<>();
        stations.register().forEach(station -> held.put(station.code(), station));
        Set<String> there = new HashSet<>();
        sections.all(null).forEach(section -> there.add(section.code()));
        return rows.stream()
                .map(row -> new Held<>(
                        row,
                        held.get(row.code()),
                        there.contains(row.section())
                                ? List.of()
                                : List.of(
                                        Fault.at(StationRow.SECTION, "册中没有这个断面", "The register has no such section"))))
                .toList();
    }

    @Override
    public void holdStill() {
        stations.holdStill();
    }

    @Override
    public void takeOver(List<Taken<StationRow>> rows, Taking taking) {
        rows.forEach(taken -> {
            var row = taken.row();
            stations.put(row.code(), row.name(), row.section(), row.kind());
            stations.use(row.code(), row.inUse());
        });
    }
}
