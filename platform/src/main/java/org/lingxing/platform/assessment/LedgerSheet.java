package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Language;
import org.lingxing.platform.sheets.OfficeTable;
import org.lingxing.platform.sheets.OfficeTable.Column;
import org.lingxing.platform.sheets.OfficeTable.Look;
import org.lingxing.platform.sheets.OfficeTable.Row;
import org.lingxing.platform.sheets.Written;

/** 综合评定计分台账: the entries that counted for some standings, by unit in the order these stand. */
final class LedgerSheet {

    private LedgerSheet() {}

    /**
     * The entries that counted then.
     *
     * @param entries all of the year
     */
    static List<LedgerEntry> counted(List<LedgerEntry> entries, Instant asOf) {
        var struck = new HashSet<>();
        entries.stream()
                .filter(entry -> decided(entry, asOf) && entry.strikes() != null)
                .forEach(entry -> struck.add(entry.strikes()));
        return entries.stream()
                .filter(entry -> decided(entry, asOf) && entry.strikes() == null && !struck.contains(entry.id()))
                .toList();
    }

    private static boolean decided(LedgerEntry entry, Instant asOf) {
        var at = entry.hands().decidedAt();
        return entry.hands().state() == TwoHands.State.CONFIRMED && at != null && !at.isAfter(asOf);
    }

    static OfficeTable of(
            StandingIssue issue,
            List<LedgerEntry> entries,
            LedgerPoints points,
            Function<LedgerEntry, @Nullable String> evidence,
            Language language) {
        Map<String, List<LedgerEntry>> byUnit = new HashMap<>();
        entries.forEach(entry ->
                byUnit.computeIfAbsent(entry.unit(), none -> new ArrayList<>()).add(entry));
        List<Row> rows = new ArrayList<>();
        for (var line : issue.lines()) {
            for (var entry : byUnit.getOrDefault(line.unit(), List.of()).reversed()) {
                rows.add(Row.of(cells(rows.size() + 1, line, entry, points, evidence.apply(entry), language)));
            }
        }
        return new OfficeTable(
                language.of(Phrase.of("综合评定台账", "Ledger")),
                SummaryTable.title(
                        issue.year(),
                        Phrase.of(
                                "河湖（库）长制工作市级考核综合评定计分台账", "Assessment of the river chief system: comprehensive ledger"),
                        language),
                SummaryTable.office(language) + language.of(Phrase.of("　单位：分", ", in points")),
                language.of(issue.status()),
                columns(language),
                rows,
                List.of(
                        language.of(
                                rows.isEmpty()
                                        ? Phrase.of("本年度没有计分的条目。", "No entry counts in this year.")
                                        : Phrase.of(
                                                "注：只列已确认且未撤销的条目；分值为对初始分的增减。",
                                                "Entries that were confirmed and not struck; the points are those of the initial score."))),
                List.of());
    }

    private static List<Column> columns(Language language) {
        return List.of(
                Column.of(language.of(Phrase.of("序号", "No.")), 5, Look.CENTRED),
                Column.of(language.of(Phrase.of("被考核单位", "Unit")), 14, Look.CENTRED),
                Column.of(language.of(Phrase.of("类别", "Kind")), 16, Look.CENTRED),
                Column.of(language.of(Phrase.of("级别", "Level")), 9, Look.CENTRED),
                Column.of(language.of(Phrase.of("日期", "Day")), 12, Look.DAY),
                Column.of(language.of(Phrase.of("内容", "What")), 44, Look.WORDS),
                Column.of(language.of(Phrase.of("证明材料", "Paper")), 30, Look.WORDS),
                Column.of(language.of(Phrase.of("分值", "Points")), 9, Look.POINTS));
    }

    private static List<Written> cells(
            int number,
            StandingLine line,
            LedgerEntry entry,
            LedgerPoints points,
            @Nullable String evidence,
            Language language) {
        var tier = entry.tier();
        return List.of(
                new Written.Figure(BigDecimal.valueOf(number)),
                Written.words(language.of(line.name())),
                Written.words(language.of(entry.kind().title())),
                Written.words(tier == null ? "—" : language.of(tier.title())),
                new Written.Day(entry.day()),
                Written.words(entry.words()),
                Written.words(evidence == null ? "—" : evidence),
                SummaryTable.points(points.of(entry.kind(), tier)));
    }
}
