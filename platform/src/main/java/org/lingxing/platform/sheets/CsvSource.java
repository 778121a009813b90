package org.lingxing.platform.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * Text with a separator. In UTF-8 where all of it reads as such, else in GB 18030, as Excel in China saves it; with a
 * mark also in UTF-16. The separator is the one of comma, semicolon and tab that the first lines have most of.
 */
final class CsvSource implements Source {

    private static final int LONGEST_FIELD = 1 << 20;
    private static final int FIRST_LINES = 20;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Path file;
    private final Charset charset;
    private final char separator;
    private final int rows;

    private CsvSource(Path file, Charset charset, char separator, int rows) {
        this.file = file;
        this.charset = charset;
        this.separator = separator;
        this.rows = rows;
    }

    static Source open(Path file) throws IOException {
        for (var charset : candidates(file)) {
            try {
                int rows = lines(file, charset);
                return new CsvSource(file, charset, separator(file, charset), rows);
            } catch (CharacterCodingException notThis) {
                // the next one, then
            }
        }
        throw new Unusable(
                "LETTERS_UNKNOWN",
                "文字的编码既不是 UTF-8 也不是 GB18030，没有读取；请在 Excel 或 WPS 中另存为 .xlsx 再导入",
                "The text is neither UTF-8 nor GB 18030 and was not read; save it as .xlsx in Excel or WPS and import that");
    }

    private static List<Charset> candidates(Path file) throws IOException {
        byte[] mark;
        try (var in = Files.newInputStream(file)) {
            mark = in.readNBytes(2);
        }
        boolean wide = mark.length == 2 && (mark[0] & 0xFF) + (mark[1] & 0xFF) == 0xFF + 0xFE;
        return wide ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, GB18030);
    }

    /** How many lines it has; reads all of it, so that a wrong letter at its end is found now. */
    private static int lines(Path file, Charset charset) throws IOException {
        int lines = 1;
        var piece = new char[1 << 16];
        try (var reader = reader(file, charset)) {
            for (int got = reader.read(piece); got >= 0; got = reader.read(piece)) {
                for (int at = 0; at < got; at++) {
                    if (piece[at] == '\n') {
                        lines++;
                    }
                }
            }
        }
        return lines;
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        var strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), strict), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static char separator(Path file, Charset charset) throws IOException {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        try (var reader = new BufferedReader(reader(file, charset))) {
            for (int line = 0; line < FIRST_LINES; line++) {
                var text = reader.readLine();
                if (text == null) {
                    break;
                }
                commas += count(text, ',');
                semicolons += count(text, ';');
                tabs += count(text, '\t');
            }
        }
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    private static int count(String text, char sign) {
        return (int) text.chars().filter(letter -> letter == sign).count();
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part() {

            @Override
            public String name() {
                return "";
            }

            @Override
            public int rows() {
                return rows;
            }

            @Override
            public int cells() {
                return 0;
            }

            @Override
            public Lines open() throws IOException {
                return new Records(CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .maxBufferSize(LONGEST_FIELD)
                        .ofCsvRecord(reader(file, charset)));
            }
        });
    }

    @Override
    public void close() {}

    private static final class Records implements Lines {

        private final CsvReader<CsvRecord> reader;
        private final Iterator<CsvRecord> records;
        private int number;

        Records(CsvReader<CsvRecord> reader) {
            this.reader = reader;
            this.records = reader.iterator();
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (CsvParseException | UncheckedIOException torn) {
                throw torn();
            }
        }

        @Override
        public Line next() {
            try {
                var record = records.next();
                number++;
                return new Line(
                        number,
                        record.getFields().stream()
                                .map(field -> Written.words(CsvTable.meant(Wording.trimmed(field))))
                                .toList());
            } catch (CsvParseException | UncheckedIOException torn) {
                throw torn();
            }
        }

        private Unusable torn() {
            return new Unusable(
                    "TEXT_TORN",
                    "第 " + (number + 1) + " 行起引号没有配对或单元格过长，没有读取；请检查该行的双引号",
                    "From row " + (number + 1)
                            + " on a quotation mark is not closed or a cell is too long; check the quotation marks there");
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
