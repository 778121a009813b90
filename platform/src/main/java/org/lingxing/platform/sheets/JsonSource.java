package org.lingxing.platform.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table as web pages fetch it: {@code {"thead": [...], "tbody": [[...], ...]}}, an array of arrays, or an array of objects
 * whose members are columns; also gzip. Where cells are written in HTML, their text counts; where such a cell names the
 * unrounded value beside the one it shows ({@code title='原始值：4.316'}), that one does.
 */
final class JsonSource implements Source {

    private static final int MOST_BYTES = 64 << 20;
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]*>");
    private static final Pattern UNROUNDED = Pattern.compile("title=['\"]原始值[：:]\\s*([^'\"]+)['\"]");

    private final List<Line> lines;

    private JsonSource(List<Line> lines) {
        this.lines = lines;
    }

    /** @throws Unusable when it is no JSON, or none in which a table is found */
    static Source open(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            boolean packed = in.read() == 0x1F && in.read() == 0x8B;
            in.reset();
            InputStream body = packed ? new GZIPInputStream(in) : in;
            var bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Unusable.tooMuch(MOST_BYTES >> 20);
            }
            return new JsonSource(lines(JsonMapper.shared().readTree(bytes)));
        } catch (JacksonException | ZipException broken) {
            throw noTable();
        }
    }

    private static Unusable noTable() {
        return new Unusable(
                "JSON_WITHOUT_TABLE",
                "不是表格，也不是认得的 JSON：应有 thead 和 tbody，或是一个数组，每项一行",
                "Neither a spreadsheet nor JSON as it is known: thead and tbody, or an array with an item a row");
    }

    private static List<Line> lines(JsonNode root) {
        var body = root.isArray() ? root : root.path("tbody");
        if (!body.isArray() || body.isEmpty()) {
            throw noTable();
        }
        List<List<Written>> rows = new ArrayList<>();
        if (body.get(0).isObject()) {
            Set<String> columns = new LinkedHashSet<>();
            body.forEach(row -> columns.addAll(row.propertyNames()));
            rows.add(columns.stream().map(Written::words).toList());
            body.forEach(row ->
                    rows.add(columns.stream().map(name -> cell(row.path(name))).toList()));
        } else {
            if (root.path("thead").isArray()) {
                rows.add(cells(root.path("thead")));
            }
            body.forEach(row -> rows.add(cells(row)));
        }
        List<Line> lines = new ArrayList<>();
        rows.forEach(cells -> lines.add(new Line(lines.size() + 1, cells)));
        return lines;
    }

    private static List<Written> cells(JsonNode row) {
        if (!row.isArray()) {
            throw noTable();
        }
        return row.valueStream().map(JsonSource::cell).toList();
    }

    private static Written cell(JsonNode node) {
        if (node.isNumber()) {
            return Written.figure(node.decimalValue());
        }
        if (node.isBoolean()) {
            return new Written.YesNo(node.booleanValue());
        }
        return node.isString() ? Written.words(Wording.trimmed(textOf(node.asString()))) : Written.blank();
    }

    /** The text of a cell that may be written in HTML. */
    static String textOf(String written) {
        var text = TAG.matcher(written)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .strip();
        var unrounded = UNROUNDED.matcher(written);
        return unrounded.find() && !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1))
                ? unrounded.group(1).strip()
                : text;
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
                return lines.size();
            }

            @Override
            public int cells() {
                return 0;
            }

            @Override
            public Lines open() {
                return new InOrder(lines.iterator());
            }
        });
    }

    @Override
    public void close() {
        // it was read when it was opened
    }

    private record InOrder(Iterator<Line> lines) implements Lines {

        @Override
        public boolean hasNext() {
            return lines.hasNext();
        }

        @Override
        public Line next() {
            return lines.next();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
