package org.lingxing.platform.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.agencies.Agencies;
import org.lingxing.platform.agencies.AgencyRef;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.sheets.Template;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.supervision.TaskTable.NewTask;
import org.lingxing.platform.time.CityClock;
import org.lingxing.reader.AgencyRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks taken over from a spreadsheet. Those that are under supervision already are never changed by one. */
@Component
class TaskIntake implements Intake<TaskSheetRow> {

    private static final String THERE = """
            select document, number
              from supervision.task
             where document = any(:documents) and number = any(:numbers)
             order by document, number
            """;

    private final JdbcClient database;
    private final TaskTable table;
    private final TaskTaking taking;
    private final TaskSources sources;
    private final Agencies agencies;
    private final CityClock clock;

    TaskIntake(
            JdbcClient database,
            TaskTable table,
            TaskTaking taking,
            TaskSources sources,
            Agencies agencies,
            CityClock clock) {
        this.database = database;
        this.table = table;
        this.taking = taking;
        this.sources = sources;
        this.agencies = agencies;
        this.clock = clock;
    }

    private record Key(String document, String number) {}

    @Override
    public Template<TaskSheetRow> template() {
        return TaskSheetRow.TEMPLATE;
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.OFFICER);
    }

    @Override
    public void holdStill() {
        database.sql("lock table supervision.task in share row exclusive mode").update();
    }

    @Override
    public List<Held<TaskSheetRow>> look(List<TaskSheetRow> rows) {
        var there = there(rows);
        var said = new ArrayList<Held<TaskSheetRow>>(rows.size());
        for (TaskSheetRow row : rows) {
            var faults = new ArrayList<Fault>();
            Map<String, AgencyRef> known = agencies.resolve(names(row), clock.today());
            check(row.lead(), known, TaskSheetRow.LEAD, faults);
            row.assisting().forEach(name -> check(name, known, TaskSheetRow.ASSISTING, faults));
            row.carrying().forEach(name -> check(name, known, TaskSheetRow.CARRYING, faults));
            boolean taken = there.contains(
                    new Key(sources.of(row.document(), row.title()).id(), row.number()));
            if (taken) {
                faults.add(Fault.at(
                        TaskSheetRow.NUMBER,
                        "这份文件的第 " + row.number() + " 项已在册，请从表中去掉这一行",
                        "Task " + row.number() + " of this document is there already; take this row out"));
            }
            said.add(new Held<>(row, null, faults));
        }
        return said;
    }

    private Set<Key> there(List<TaskSheetRow> rows) {
        var documents = rows.stream()
                .map(row -> sources.of(row.document(), row.title()).id())
                .distinct()
                .toArray(String[]::new);
        return Set.copyOf(Rows.of(database.sql(THERE)
                .param("documents", documents)
                .param(
                        "numbers",
                        rows.stream().map(TaskSheetRow::number).distinct().toArray(String[]::new))
                .query(Key.class)));
    }

    private static List<String> names(TaskSheetRow row) {
        return Stream.concat(Stream.of(row.lead()), Stream.concat(row.assisting().stream(), row.carrying().stream()))
                .toList();
    }

    private static void check(
            String name,
            Map<String, AgencyRef> known,
            org.lingxing.platform.sheets.Column<?, ?> column,
            List<Fault> faults) {
        if (!known.containsKey(name)) {
            faults.add(Fault.at(column, "机关名册不认得“" + name + "”", "The register of agencies does not know " + name));
        }
    }

    @Override
    public void takeOver(List<Taken<TaskSheetRow>> rows, Taking deed) {
        rows.forEach(taken -> add(taken.row(), deed.by()));
    }

    private void add(TaskSheetRow row, String by) {
        var source = sources.of(row.document(), row.title());
        UUID id = table.add(
                        new NewTask(
                                TaskOrigin.SHEET,
                                null,
                                source.id(),
                                source.number(),
                                source.title(),
                                source.date(),
                                null,
                                row.position(),
                                row.number(),
                                Objects.requireNonNullElse(row.heading(), ""),
                                row.text(),
                                row.leaders(),
                                row.office(),
                                row.term(),
                                row.due()),
                        by)
                .orElseThrow();
        Map<String, AgencyRef> known = agencies.resolve(names(row), clock.today());
        var parts = new ArrayList<TaskTable.Part>();
        add(parts, row.lead(), known.get(row.lead()), AgencyRole.LEAD);
        row.assisting().forEach(name -> add(parts, name, known.get(name), AgencyRole.ASSIST));
        row.carrying().forEach(name -> add(parts, name, known.get(name), AgencyRole.CARRY_OUT));
        table.putAgencies(id, parts);
        table.putResponsible(id, row.responsible());
        taking.begin(id, row.due(), TaskOrigin.SHEET, by);
    }

    private static void add(List<TaskTable.Part> parts, String name, @Nullable AgencyRef agency, AgencyRole role) {
        parts.add(new TaskTable.Part(parts.size(), agency == null ? null : agency.id(), name, role));
    }
}
