package org.lingxing.platform.supervision;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.gazette.TargetBook;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.places.Divisions;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.sheets.Template;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single cases taken over from a spreadsheet. */
@Component
class TargetEntryIntake implements Intake<TargetEntry> {

    private static final String HELD = """
            select e.number, e.document, e.measure, e.division, e.happened_on as day, e.quantity, e.note
              from unnest(:documents::text[], :measures::text[], :numbers::text[]) as asked (document, measure, number)
              join supervision.target_entry e
                on e.document = asked.document and e.measure = asked.measure and e.number = asked.number
            """;

    private static final String PUT = """
            insert into supervision.target_entry (
                   document, measure, number, division, happened_on, quantity, note, by_account, entered_at)
            select document, measure, number, division, day, quantity, note, :by, :at
              from unnest(:documents::text[], :measures::text[], :numbers::text[], :divisions::text[],
                          :days::date[], :quantities::numeric[], :notes::text[])
                   as piece (document, measure, number, division, day, quantity, note)
                on conflict (document, measure, number)
                do update set division = excluded.division, happened_on = excluded.happened_on,
                              quantity = excluded.quantity, note = excluded.note,
                              by_account = excluded.by_account, entered_at = excluded.entered_at
            """;

    private final JdbcClient database;
    private final TargetBook book;
    private final Divisions divisions;
    private final CityClock clock;

    TargetEntryIntake(JdbcClient database, TargetBook book, Divisions divisions, CityClock clock) {
        this.database = database;
        this.book = book;
        this.divisions = divisions;
        this.clock = clock;
    }

    @Override
    public Template<TargetEntry> template() {
        return TargetEntry.TEMPLATE;
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.OFFICER);
    }

    @Override
    public void holdStill() {
        database.sql("lock table supervision.target_entry in share row exclusive mode")
                .update();
    }

    @Override
    public List<Held<TargetEntry>> look(List<TargetEntry> rows) {
        List<Quantity> targets = book.all();
        Map<String, Optional<DivisionCode>> codes = new HashMap<>();
        List<TargetEntry> meant =
                rows.stream().map(row -> meant(row, targets, codes)).toList();
        Map<List<String>, TargetEntry> held = new HashMap<>();
        Rows.of(bound(HELD, meant).query(TargetEntry.class)).forEach(entry -> held.put(key(entry), entry));
        var said = new ArrayList<Held<TargetEntry>>(rows.size());
        for (TargetEntry row : meant) {
            said.add(new Held<>(row, held.get(key(row)), objections(row, targets)));
        }
        return said;
    }

    private List<Fault> objections(TargetEntry row, List<Quantity> targets) {
        var objections = new ArrayList<Fault>();
        if (targets.stream().noneMatch(target -> target.document().equals(row.document()))) {
            objections.add(Fault.at(TargetEntry.DOCUMENT, "这份文件没有目标", "This document sets no targets"));
        } else if (targets.stream()
                .noneMatch(target -> target.document().equals(row.document())
                        && target.name().equals(row.measure()))) {
            objections.add(Fault.at(TargetEntry.MEASURE, "这份文件没有这项目标", "The document sets no such target"));
        }
        if (!row.division().matches("\\d{6}")) {
            objections.add(Fault.at(TargetEntry.DIVISION, "册中没有这个县区", "The register has no such division"));
        }
        if (row.day().isAfter(clock.today())) {
            objections.add(Fault.at(TargetEntry.DAY, "在今天之后", "It lies ahead"));
        }
        return objections;
    }

    private TargetEntry meant(TargetEntry row, List<Quantity> targets, Map<String, Optional<DivisionCode>> codes) {
        String document = targets.stream()
                .filter(target -> row.document().equals(target.documentNumber()))
                .map(Quantity::document)
                .findFirst()
                .orElse(row.document());
        String division = codes.computeIfAbsent(row.division(), name -> code(name, row.day()))
                .map(DivisionCode::value)
                .orElse(row.division());
        return new TargetEntry(row.number(), document, row.measure(), division, row.day(), row.quantity(), row.note());
    }

    private Optional<DivisionCode> code(String name, LocalDate day) {
        return name.matches("\\d{6}")
                ? divisions.find(DivisionCode.of(name)).map(found -> found.code())
                : divisions.called(name, day);
    }

    private static List<String> key(TargetEntry entry) {
        return List.of(entry.document(), entry.measure(), entry.number());
    }

    @Override
    public void takeOver(List<Taken<TargetEntry>> rows, Taking taking) {
        List<Quantity> targets = book.all();
        Map<String, Optional<DivisionCode>> codes = new HashMap<>();
        List<TargetEntry> meant =
                rows.stream().map(taken -> meant(taken.row(), targets, codes)).toList();
        bound(PUT, meant)
                .param("divisions", texts(meant, TargetEntry::division))
                .param("days", texts(meant, row -> row.day().toString()))
                .param("quantities", texts(meant, row -> row.quantity().toPlainString()))
                .param("notes", texts(meant, row -> Objects.requireNonNullElse(row.note(), "")))
                .param("by", taking.by())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec bound(String statement, List<TargetEntry> rows) {
        return database.sql(statement)
                .param("documents", texts(rows, TargetEntry::document))
                .param("measures", texts(rows, TargetEntry::measure))
                .param("numbers", texts(rows, TargetEntry::number));
    }

    private interface Text {

        @Nullable
        String of(TargetEntry row);
    }

    private static String[] texts(List<TargetEntry> rows, Text text) {
        return rows.stream().map(text::of).toArray(String[]::new);
    }
}
