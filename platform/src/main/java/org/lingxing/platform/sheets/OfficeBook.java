package org.lingxing.platform.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * Office tables as an Excel file, a worksheet each: A4 across, as wide as the page, the heads on every page. The faces are
 * named as office machines have them.
 */
public final class OfficeBook {

    private OfficeBook() {}

    public static byte[] of(Language language, List<OfficeTable> tables) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Lingxing", "1.0")) {
            var faces = OfficeFaces.of(language);
            book.setGlobalDefaultFont(faces.text(), OfficeFaces.TEXT);
            for (var table : tables) {
                new OfficeSheet(book.newWorksheet(XlsxTable.sheetName(table.tab())), table, faces).write();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an Excel file could not be made", e);
        }
        return bytes.toByteArray();
    }
}
