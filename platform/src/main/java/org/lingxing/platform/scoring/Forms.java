package org.lingxing.platform.scoring;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.InputFault;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.sheets.Worksheet;
import org.lingxing.platform.sheets.Worksheets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sheets that come in as spreadsheets: reading them, and drafting a version of what they say. */
@Service
@Transactional
class Forms {

    private final Worksheets worksheets;
    private final Sheets sheets;
    private final SheetRows rows;
    private final Catalogue catalogue;
    private final Journal journal;

    Forms(Worksheets worksheets, Sheets sheets, SheetRows rows, Catalogue catalogue, Journal journal) {
        this.worksheets = worksheets;
        this.sheets = sheets;
        this.rows = rows;
        this.catalogue = catalogue;
        this.journal = journal;
    }

    /** How the person wants a file read; what is null the platform guesses. */
    record Asked(
            @Nullable String worksheet,
            @Nullable Integer head,
            @Nullable List<FormColumn> columns) {}

    /**
     * What a file says.
     *
     * @param worksheets the names of all it has
     * @param lines every cell that has anything in it, in the order of the rows
     * @param content null while no column holds the items
     * @param faults what the check of the sheet would find
     */
    record Reading(
            List<String> worksheets,
            String worksheet,
            int head,
            List<FormColumn> columns,
            List<Worksheet.Row> lines,
            @Nullable Sheet content,
            List<FormFinding> findings,
            List<FormReading.Passed> passed,
            List<InputFault> faults) {}

    @Transactional(readOnly = true)
    public Reading read(String sheet, byte[] file, Asked asked) {
        var head = sheets.head(sheet);
        var all = worksheets.read(new ByteArrayInputStream(file));
        var form = choose(all, asked.worksheet());
        var layout = layout(form, asked);
        var names = all.stream().map(Worksheet::name).toList();
        if (asked.columns() == null && !layout.namesItems()) {
            return new Reading(
                    names,
                    form.name(),
                    layout.head(),
                    layout.columns(),
                    form.rows(),
                    null,
                    List.of(),
                    List.of(),
                    List.of());
        }
        var measures = measures(head.subjects());
        var latest = rows.versions(sheet).stream()
                .max(Comparator.comparingInt(SheetVersion::number))
                .orElseThrow(() -> Refusal.of(ScoringRefusal.SHEET_UNKNOWN));
        var read = FormReading.of(form, layout, latest.content(), measures);
        return new Reading(
                names,
                form.name(),
                layout.head(),
                layout.columns(),
                form.rows(),
                read.content(),
                read.findings(),
                read.passed(),
                SheetCheck.faults(read.content(), head.subjects(), measures));
    }

    /**
     * Drafts what a file says.
     *
     * @param name of the file, for the journal
     * @return the number of the version
     */
    public int draft(String sheet, String name, byte[] file, Asked asked, LocalDate from, Caller by) {
        var reading = read(sheet, file, asked);
        if (reading.content() == null) {
            throw Refusal.ofInput("/columns", "请指明哪一列是评分项目", "Say which column holds the items");
        }
        int number = sheets.draft(sheet, from, reading.content(), by);
        journal.record(Deed.of("scoring.sheet-imported", sheet)
                .by(by.account())
                .with("version", number)
                .with("file", name)
                .with("sha256", hash(file))
                .with("worksheet", reading.worksheet())
                .with("columns", reading.columns().stream().map(Enum::name).collect(Collectors.joining(",")))
                .with("contradictions", reading.findings().size()));
        return number;
    }

    private Map<String, Measure.About> measures(String subjects) {
        return catalogue.about().values().stream()
                .filter(measure -> measure.subjects().equals(subjects))
                .collect(Collectors.toMap(Measure.About::name, measure -> measure));
    }

    private static Worksheet choose(List<Worksheet> all, @Nullable String name) {
        if (name == null) {
            return all.stream()
                    .filter(form -> FormLayout.guess(form).namesItems())
                    .findFirst()
                    .orElse(all.getFirst());
        }
        return all.stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.ofInput("/worksheet", "文件中没有这张工作表", "The file has no such worksheet"));
    }

    private static FormLayout layout(Worksheet form, Asked asked) {
        var guess = FormLayout.guess(form);
        return new FormLayout(
                asked.head() == null ? guess.head() : asked.head(),
                asked.columns() == null ? guess.columns() : asked.columns());
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
