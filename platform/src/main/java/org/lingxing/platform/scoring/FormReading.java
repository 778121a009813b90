package org.lingxing.platform.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.scoring.FormParts.Group;
import org.lingxing.platform.scoring.FormParts.Item;
import org.lingxing.platform.scoring.FormParts.Line;
import org.lingxing.platform.scoring.FormParts.Stated;
import org.lingxing.platform.sheets.Worksheet;

/**
 * Reads a form of points as offices keep it in a spreadsheet: groups, in them items, in them the lines by which points
 * are given. Nothing of it is put right: what contradicts itself is named, what is not taken over too.
 */
final class FormReading {

    private final Worksheet form;
    private final FormLayout layout;
    private final FormFindings findings;
    private final List<Passed> passed = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private @Nullable Stated total;

    private FormReading(Worksheet form, FormLayout layout) {
        this.form = form;
        this.layout = layout;
        this.findings = new FormFindings(form.name());
    }

    /** What stands in a cell that no part of the sheet takes over. */
    record Passed(String cell, String text) {}

    /**
     * What came of it.
     *
     * @param content the sheet as it would be drafted
     */
    record Read(Sheet content, List<FormFinding> findings, List<Passed> passed) {}

    /**
     * Reads a form.
     *
     * @param head what the form does not say itself: title, points, provisions
     * @param measures those that can be asked for the subjects, by name
     */
    static Read of(Worksheet form, FormLayout layout, Sheet head, Map<String, Measure.About> measures) {
        layout.require();
        var reading = new FormReading(form, layout);
        form.rows().forEach(reading::row);
        var content = new FormSheet(reading.findings, measures).of(head, reading.groups, reading.total);
        return new Read(content, reading.findings.all(), List.copyOf(reading.passed));
    }

    private void row(Worksheet.Row row) {
        if (row.number() == layout.head()) {
            return;
        }
        if (row.number() < layout.head() || isRemark(row)) {
            pass(row, 0, row.cells().size());
            return;
        }
        passUnmapped(row);
        var first =
                row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
        if (FormText.isSum(first)) {
            sum(row, first);
            return;
        }
        var group = group(row);
        var item = item(row, group);
        if (item == null) {
            passMapped(row);
            return;
        }
        line(row, item);
    }

    private static boolean isRemark(Worksheet.Row row) {
        var said = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        return said.size() == 1 && FormText.isRemark(said.getFirst());
    }

    private void sum(Worksheet.Row row, String title) {
        var points = points(row);
        var figure = points == null ? FormText.titled(title).points() : points.figure();
        var cell = points == null ? address(row.cells().indexOf(title), row) : points.cell();
        if (figure == null) {
            findings.unreadable(cell, points == null ? title : requireNonNull(points.unreadable()));
            return;
        }
        var stated = new Stated(cell, figure, null);
        if (FormText.isSubtotal(title) && !groups.isEmpty()) {
            groups.getLast().subtotal(stated);
        } else {
            total = stated;
        }
    }

    private Group group(Worksheet.Row row) {
        int column = layout.of(FormColumn.GROUP);
        var text = row.cell(column);
        boolean same = text.isBlank()
                || form.continues(column, row.number())
                || (!groups.isEmpty() && groups.getLast().isWritten(text));
        if (groups.isEmpty() || !same) {
            var titled = FormText.titled(text);
            var cell = column < 0 ? null : address(column, row);
            if (titled.unreadable() != null && cell != null) {
                findings.unreadable(cell, titled.unreadable());
            }
            groups.add(new Group(text, titled.title(), cell, titled.points()));
        }
        return groups.getLast();
    }

    private @Nullable Item item(Worksheet.Row row, Group group) {
        int column = layout.of(FormColumn.ITEM);
        var text = row.cell(column);
        boolean continues = text.isBlank() || form.continues(column, row.number());
        if (continues && !group.items().isEmpty()) {
            return group.items().getLast();
        }
        if (text.isBlank()) {
            return null;
        }
        if (continues) {
            findings.across(address(column, row), text);
        }
        var titled = FormText.titled(text);
        var cell = address(column, row);
        if (titled.unreadable() != null) {
            findings.unreadable(cell, titled.unreadable());
        }
        var item = new Item(
                titled.title(), cell, titled.points() == null ? null : new Stated(cell, titled.points(), null));
        group.items().add(item);
        return item;
    }

    private void line(Worksheet.Row row, Item item) {
        var points = points(row);
        if (points != null && points.figure() == null) {
            findings.unreadable(points.cell(), requireNonNull(points.unreadable()));
            item.unreadable();
        }
        int column = layout.of(FormColumn.POINTS);
        boolean merged = form.continues(column, row.number());
        if (points != null && !merged) {
            item.stated(points);
        } else if (merged && item.isNew()) {
            findings.merged(block(column, row.number()), points == null ? null : points.figure(), item.title());
            item.unreadable();
        }
        item.begun();
        for (int at : layout.at(FormColumn.LOOKED_AT)) {
            if (!row.cell(at).isBlank() && !form.continues(at, row.number())) {
                var line = Line.of(address(at, row), row.cell(at));
                item.lines().add(line);
                findings.formula(line);
            }
        }
        for (int at : layout.at(FormColumn.PAPERS)) {
            if (!form.continues(at, row.number())) {
                item.papers(row.cell(at));
            }
        }
        int how = layout.of(FormColumn.HOW);
        if (!row.cell(how).isBlank() && !form.continues(how, row.number())) {
            item.how(address(how, row), row.cell(how));
        }
    }

    /** What stands in the column of points; null where nothing does. */
    private @Nullable Stated points(Worksheet.Row row) {
        int column = layout.of(FormColumn.POINTS);
        var text = row.cell(column);
        if (text.isBlank()) {
            return null;
        }
        BigDecimal figure = FormText.inCell(text).orElse(null);
        return new Stated(address(column, row), figure, figure == null ? text : null);
    }

    private String block(int column, int row) {
        return form.merged().stream()
                .filter(one -> one.column() == column && one.firstRow() <= row && row <= one.lastRow())
                .map(one -> Worksheet.address(column, one.firstRow()) + ":" + Worksheet.address(column, one.lastRow()))
                .findFirst()
                .orElseThrow();
    }

    private void passUnmapped(Worksheet.Row row) {
        for (int at = 0; at < row.cells().size(); at++) {
            if (at >= layout.columns().size() || layout.columns().get(at) == FormColumn.NONE) {
                pass(row, at, at + 1);
            }
        }
    }

    private void passMapped(Worksheet.Row row) {
        for (int at = 0; at < layout.columns().size(); at++) {
            var column = layout.columns().get(at);
            if (column != FormColumn.NONE && column != FormColumn.GROUP) {
                pass(row, at, at + 1);
            }
        }
    }

    private void pass(Worksheet.Row row, int from, int until) {
        for (int at = from; at < until; at++) {
            if (!row.cell(at).isBlank() && !form.continues(at, row.number())) {
                passed.add(new Passed(address(at, row), row.cell(at)));
            }
        }
    }

    private static String address(int column, Worksheet.Row row) {
        return Worksheet.address(column, row.number());
    }

    static Phrase both(String text) {
        return Phrase.of(text, text);
    }
}
