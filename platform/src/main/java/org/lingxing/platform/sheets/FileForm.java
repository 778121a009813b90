package org.lingxing.platform.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, found from its content; everything that cannot be read has its own sentence. */
enum FileForm {
    XLSX,
    TEXT,
    JSON;

    private static final int BEGINNING = 4096;
    /** A bracket alone begins many a head of a column. */
    private static final Pattern JSON_ARRAY = Pattern.compile("\\[\\s*[\\[{]");

    /** @throws Unusable when it is neither */
    static FileForm of(Path file) throws IOException {
        byte[] begin;
        try (var in = Files.newInputStream(file)) {
            begin = in.readNBytes(BEGINNING);
        }
        if (begin.length == 0) {
            throw new Unusable("FILE_EMPTY", "文件是空的；请导入填好的表格", "The file is empty; import one that is filled in");
        }
        if (startsWith(begin, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw ofOldContainer(file);
        }
        if (startsWith(begin, 'P', 'K')) {
            return ofZip(file);
        }
        if (startsWith(begin, 0x1F, 0x8B)) {
            return JSON;
        }
        return ofText(begin);
    }

    private static FileForm ofText(byte[] begin) {
        boolean marked = startsWith(begin, 0xFF, 0xFE) || startsWith(begin, 0xFE, 0xFF);
        for (byte one : begin) {
            if (one == 0 && !marked) {
                throw Unusable.notASpreadsheet();
            }
        }
        var text = new String(begin, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("%pdf-") || text.startsWith("{\\rtf")) {
            throw Unusable.notASpreadsheet();
        }
        if (text.startsWith("<") || text.startsWith("ï»¿<") || text.startsWith("mime-version:")) {
            throw new Unusable(
                    "WEB_PAGE",
                    "这是存成表格名字的网页，不是真正的表格；请在 Excel 或 WPS 中打开后另存为 .xlsx 再导入",
                    "This is a web page under a spreadsheet's name; open it in Excel or WPS, save it as .xlsx and import that");
        }
        return text.startsWith("{") || JSON_ARRAY.matcher(text).lookingAt() ? JSON : TEXT;
    }

    private static FileForm ofZip(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                return XLSX;
            }
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw otherFormat("xlsb");
            }
            var type = zip.getEntry("mimetype");
            if (type != null) {
                try (var in = zip.getInputStream(type)) {
                    if (new String(in.readNBytes(100), StandardCharsets.US_ASCII)
                            .contains("opendocument.spreadsheet")) {
                        throw otherFormat("ods");
                    }
                }
            }
            throw Unusable.notASpreadsheet();
        } catch (ZipException damaged) {
            throw Unusable.broken();
        }
    }

    /** Files of the years before 2007, and new ones behind a password. */
    private static Unusable ofOldContainer(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            var root = container.getRoot();
            if (root.hasEntry("EncryptedPackage") || root.hasEntry("EncryptionInfo")) {
                return new Unusable(
                        "FILE_ENCRYPTED",
                        "文件设有打开密码；请在 Excel 或 WPS 中去掉密码后再导入",
                        "The file is locked with a password; take the password off in Excel or WPS and import it again");
            }
            if (root.hasEntry("Workbook") || root.hasEntry("Book")) {
                return otherFormat("xls");
            }
            return Unusable.notASpreadsheet();
        } catch (IOException | RuntimeException damaged) {
            return Unusable.broken();
        }
    }

    private static Unusable otherFormat(String ending) {
        return new Unusable(
                "FORMAT_NOT_READ",
                "不读取 ." + ending + " 格式；请在 Excel 或 WPS 中打开后另存为 .xlsx 再导入",
                "The format ." + ending + " is not read; open it in Excel or WPS, save it as .xlsx and import that");
    }

    private static boolean startsWith(byte[] bytes, int... signs) {
        if (bytes.length < signs.length) {
            return false;
        }
        for (int at = 0; at < signs.length; at++) {
            if ((bytes[at] & 0xFF) != signs[at]) {
                return false;
            }
        }
        return true;
    }
}
