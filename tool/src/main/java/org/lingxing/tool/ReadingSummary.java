package org.lingxing.tool;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lingxing.kernel.Phrase;
import org.lingxing.reader.Certainty;
import org.lingxing.reader.Document;
import org.lingxing.reader.ProvisionKind;
import org.lingxing.reader.Reading;

/** What was read from a file, as a table for people. */
final class ReadingSummary {

    private static final List<Column> COLUMNS = List.of(
            new Column("编号", 22),
            new Column("日期", 12),
            new Column("节点", 6),
            new Column("条", 5),
            new Column("任务", 6),
            new Column("目标", 6),
            new Column("名单", 6),
            new Column("待确认", 8),
            new Column("标题", 0));

    private ReadingSummary() {}

    /**
     * One column.
     *
     * @param width in half-width cells; 0 for the last, which takes what is left
     */
    private record Column(String head, int width) {}

    static void print(String file, Reading reading, PrintStream out) {
        List<String> doubts = doubts(reading);
        out.printf(
                "%s：%d 份文件，%d 项任务，%d 个目标，%d 份名单，%d 项待确认，%d 条提示%n",
                file,
                reading.documents().size(),
                reading.tasks().size(),
                reading.targets().size(),
                reading.rosters().size(),
                doubts.size(),
                reading.warnings().size());
        if (!reading.documents().isEmpty()) {
            line(COLUMNS.stream().map(Column::head).toList(), out);
            reading.documents().forEach(document -> line(cells(document, reading, doubts), out));
        }
        section("待确认 To confirm", doubts, out);
        section(
                "提示 Warnings",
                reading.warnings().stream()
                        .map(warning -> "第 " + warning.line() + " 行：" + both(warning.says()))
                        .toList(),
                out);
    }

    private static List<String> cells(Document document, Reading reading, List<String> doubts) {
        String id = document.id();
        return List.of(
                id,
                document.date() == null ? "—" : document.date().toString(),
                Integer.toString(ReadingJson.count(document.provisions())),
                Integer.toString(ReadingJson.count(document.provisions(), ProvisionKind.ARTICLE)),
                count(reading.tasks(), task -> task.document(), id),
                count(reading.targets(), target -> target.document(), id),
                count(reading.rosters(), roster -> roster.document(), id),
                Long.toString(doubts.stream()
                        .filter(doubt -> doubt.startsWith(id + " ") || doubt.startsWith(id + "#"))
                        .count()),
                document.title());
    }

    private static <T> String count(List<T> things, Function<T, String> document, String id) {
        return Long.toString(things.stream()
                .filter(thing -> document.apply(thing).equals(id))
                .count());
    }

    private static List<String> doubts(Reading reading) {
        var doubts = new ArrayList<String>();
        reading.documents().forEach(document -> add(doubts, document.id() + " 文件", document.certainty()));
        reading.tasks()
                .forEach(task -> add(
                        doubts,
                        task.document() + "#" + task.provision() + " 任务：" + brief(task.text()),
                        task.certainty()));
        reading.targets()
                .forEach(target -> add(
                        doubts,
                        target.document() + "#" + target.provision() + " 目标：" + brief(target.name()) + " "
                                + target.value().toPlainString() + " " + target.unit()
                                + (target.division() == null ? "" : "（" + target.division() + "）"),
                        target.certainty()));
        reading.rosters()
                .forEach(roster -> add(doubts, roster.document() + " 名单：" + roster.name(), roster.certainty()));
        return doubts;
    }

    private static void add(List<String> doubts, String what, Certainty certainty) {
        if (!certainty.isSure()) {
            doubts.add(what + " —— "
                    + String.join(
                            "；", certainty.reasons().stream().map(Phrase::zh).toList()));
        }
    }

    private static void section(String head, List<String> lines, PrintStream out) {
        if (!lines.isEmpty()) {
            out.println(head);
            lines.forEach(line -> out.println("  " + line));
        }
    }

    private static String both(Phrase phrase) {
        return phrase.zh() + " " + phrase.en();
    }

    private static String brief(String words) {
        return words.length() <= 24 ? words : words.substring(0, 23) + "…";
    }

    private static void line(List<String> cells, PrintStream out) {
        var line = new StringBuilder("  ");
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(cell);
            line.repeat(
                    ' ', Math.max(i + 1 < cells.size() ? 1 : 0, COLUMNS.get(i).width() - width(cell)));
        }
        out.println(line.toString().stripTrailing());
    }

    /** Chinese characters take two cells. */
    private static int width(String words) {
        return words.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
    }
}
