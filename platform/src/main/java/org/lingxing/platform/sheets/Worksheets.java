package org.lingxing.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.lingxing.platform.http.Refusal;
import org.springframework.stereotype.Component;

/** Reads a spreadsheet whole, for a module that makes its own sense of a form; registers come in through {@link Intake}. */
@Component
public class Worksheets {

    private static final int MOST_ROWS = 2_000;

    Worksheets() {}

    /**
     * Its worksheets that are not hidden and not empty.
     *
     * @throws Refusal when it is no spreadsheet that can be read, has nothing in it, or a worksheet has more than 2,000
     *     rows
     */
    public List<Worksheet> read(InputStream content) {
        try {
            var file = Files.createTempFile("lingxing-form", null);
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                return read(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (Unusable unusable) {
            throw Refusal.of(SheetsRefusal.FILE_UNUSABLE)
                    .saying(unusable.why().zh(), unusable.why().en());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Worksheet> read(Path file) throws IOException {
        var sheets = new ArrayList<Worksheet>();
        try (var source = Source.open(file)) {
            for (var part : source.parts()) {
                var rows = rows(part);
                if (!rows.isEmpty()) {
                    sheets.add(new Worksheet(part.name(), rows, part.merged()));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw Refusal.of(SheetsRefusal.FILE_EMPTY);
        }
        return sheets;
    }

    private static List<Worksheet.Row> rows(Source.Part part) throws IOException {
        var rows = new ArrayList<Worksheet.Row>();
        try (var lines = part.open()) {
            while (lines.hasNext()) {
                var line = lines.next();
                if (line.isBlank()) {
                    continue;
                }
                if (rows.size() == MOST_ROWS) {
                    throw new Unusable(
                            "TOO_MANY_ROWS",
                            "工作表超过 " + MOST_ROWS + " 行，不像一张表单",
                            "The worksheet has more than " + MOST_ROWS + " rows, which is no form");
                }
                rows.add(new Worksheet.Row(
                        line.number(), line.cells().stream().map(Written::text).toList()));
            }
        }
        return rows;
    }
}
