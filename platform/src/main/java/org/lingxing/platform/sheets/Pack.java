package org.lingxing.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of an Excel file, unpacked once before anybody reads them: how large they really are, and what the streaming
 * reader does not tell, which is merged cells and the count of rows.
 *
 * @param sheets by the relation that the workbook names them with
 * @param from1904 whether its days count from 1904
 */
record Pack(Map<String, Scan> sheets, boolean from1904) {

    private static final int MEGABYTE = 1 << 20;
    private static final int MOST_MEGABYTES = 512;
    private static final int MOST_SHARED_MEGABYTES = 160;
    private static final int MOST_ENTRIES = 10_000;

    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s([^>]*)>");
    private static final Pattern ID = Pattern.compile("\\bId=\"([^\"]+)\"");
    private static final Pattern TARGET = Pattern.compile("\\bTarget=\"([^\"]+)\"");
    private static final Pattern FROM_1904 = Pattern.compile("date1904=\"(1|true|on)\"");

    /**
     * What was seen of a worksheet.
     *
     * @param merged cells merged over several rows
     */
    record Scan(int rows, int cells, List<Merged> merged) {}

    /** A block of merged cells that is higher than one row; rows from 1, the column from 0. */
    record Merged(int column, int firstRow, int lastRow) {}

    /** @throws Unusable when it is damaged, or larger unpacked than can be read */
    static Pack of(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw Unusable.tooMuch(MOST_MEGABYTES);
            }
            long left = (long) MOST_MEGABYTES * MEGABYTE;
            var scans = new HashMap<String, Scan>();
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                long most = entry.getName().endsWith("sharedStrings.xml")
                        ? Math.min(left, (long) MOST_SHARED_MEGABYTES * MEGABYTE)
                        : left;
                var scan = new SheetScan(most);
                scan.read(zip, entry);
                left -= scan.size();
                if (entry.getName().startsWith("xl/worksheets/")) {
                    scans.put(entry.getName(), scan.found());
                }
            }
            return new Pack(
                    byRelation(text(zip, "xl/_rels/workbook.xml.rels"), scans),
                    FROM_1904.matcher(text(zip, "xl/workbook.xml")).find());
        } catch (ZipException damaged) {
            throw Unusable.broken();
        }
    }

    private static Map<String, Scan> byRelation(String relations, Map<String, Scan> scans) {
        var found = new HashMap<String, Scan>();
        for (var relation = RELATION.matcher(relations); relation.find(); ) {
            var id = ID.matcher(relation.group(1));
            var target = TARGET.matcher(relation.group(1));
            if (id.find() && target.find()) {
                var path = target.group(1);
                var scan = scans.get(path.startsWith("/") ? path.substring(1) : "xl/" + path);
                if (scan != null) {
                    found.put(id.group(1), scan);
                }
            }
        }
        return found;
    }

    private static String text(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw Unusable.broken();
        }
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(4 * MEGABYTE), StandardCharsets.UTF_8);
        }
    }

    /** Runs through one entry, looking for a few words in it. */
    private static final class SheetScan {

        private static final byte[] ROW = "<row".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] CELL = "<c ".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] MERGED = "<mergeCell ".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] TYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
        private static final Pattern BLOCK = Pattern.compile("ref=\"([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})\"");
        private static final int LONGEST_WORD = 64;

        private final long most;
        private long size;
        private int rows;
        private int cells;
        private final List<Merged> merged = new ArrayList<>();

        SheetScan(long most) {
            this.most = most;
        }

        void read(ZipFile zip, ZipEntry entry) throws IOException {
            boolean sheet = entry.getName().startsWith("xl/worksheets/");
            try (var in = zip.getInputStream(entry)) {
                read(in, sheet, entry.getName().endsWith(".xml"));
            }
        }

        /** Keeps the end of each piece for words that lie across two. */
        private void read(InputStream in, boolean sheet, boolean xml) throws IOException {
            var piece = new byte[1 << 16];
            int kept = 0;
            for (int got = in.read(piece, 0, piece.length); got >= 0; got = in.read(piece, kept, piece.length - kept)) {
                if (xml && size == 0 && indexOf(piece, TYPE, got) >= 0) {
                    throw Unusable.broken();
                }
                size += got;
                if (size > most) {
                    throw Unusable.tooMuch((int) (most / MEGABYTE));
                }
                int end = kept + got;
                int keep = Math.min(LONGEST_WORD, end);
                if (sheet) {
                    look(piece, end - keep, end);
                }
                System.arraycopy(piece, end - keep, piece, 0, keep);
                kept = keep;
            }
            if (sheet) {
                look(piece, kept, kept);
            }
        }

        private void look(byte[] piece, int until, int end) {
            for (int at = 0; at < until; at++) {
                if (piece[at] != '<') {
                    continue;
                }
                if (is(piece, at, end, CELL)) {
                    cells++;
                } else if (is(piece, at, end, ROW)) {
                    rows++;
                } else if (is(piece, at, end, MERGED)) {
                    note(new String(piece, at, Math.min(LONGEST_WORD, end - at), StandardCharsets.US_ASCII));
                }
            }
        }

        private void note(String words) {
            var block = BLOCK.matcher(words);
            if (block.find()) {
                int first = Integer.parseInt(block.group(2));
                int last = Integer.parseInt(block.group(3));
                if (last > first) {
                    merged.add(new Merged(Address.column(block.group(1)), first, last));
                }
            }
        }

        private static boolean is(byte[] piece, int at, int end, byte[] word) {
            if (at + word.length > end) {
                return false;
            }
            for (int letter = 0; letter < word.length; letter++) {
                if (piece[at + letter] != word[letter]) {
                    return false;
                }
            }
            return true;
        }

        private static int indexOf(byte[] piece, byte[] word, int end) {
            for (int at = 0; at + word.length <= end; at++) {
                if (is(piece, at, end, word)) {
                    return at;
                }
            }
            return -1;
        }

        long size() {
            return size;
        }

        Scan found() {
            return new Scan(rows, cells, List.copyOf(merged));
        }
    }
}
