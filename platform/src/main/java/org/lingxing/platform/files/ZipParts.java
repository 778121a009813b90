package org.lingxing.platform.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Which of the formats that are zip archives inside a file has. Nothing of it is unpacked but one short line. */
final class ZipParts {

    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int SIZE_OF_LIST = 12;
    private static final int LONGEST_COMMENT = 0xffff;
    /** The list of a real document's parts is far shorter; a longer one is made to fill the memory. */
    private static final long LONGEST_LIST = 4 << 20;

    private static final int LONGEST_LINE = 100;

    private static final Map<String, FileType> BY_PART = Map.of(
            "word/document.xml", FileType.DOCX,
            "xl/workbook.xml", FileType.XLSX,
            "ppt/presentation.xml", FileType.PPTX,
            "OFD.xml", FileType.OFD);

    private static final Map<String, FileType> BY_LINE = Map.of(
            FileType.ODT.mime(), FileType.ODT,
            FileType.ODS.mime(), FileType.ODS,
            FileType.ODP.mime(), FileType.ODP);

    private ZipParts() {}

    static FileType typeOf(Path file) throws IOException {
        var end = lengthOfList(file);
        if (end < 0 || end > LONGEST_LIST) {
            throw TypeFinder.refused("这个压缩格式的文件已损坏", "This file is a damaged archive");
        }
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.stream().anyMatch(part -> part.getName().endsWith("vbaProject.bin"))) {
                throw TypeFinder.refused("不接受含宏的文档", "Documents with macros are not taken")
                        .advising("请另存为不含宏的格式后再上传", "Save it without macros and upload that");
            }
            for (var part : BY_PART.entrySet()) {
                if (zip.getEntry(part.getKey()) != null) {
                    return part.getValue();
                }
            }
            var type = BY_LINE.get(firstLine(zip));
            if (type != null) {
                return type;
            }
        } catch (ZipException broken) {
            throw TypeFinder.refused("这个压缩格式的文件已损坏", "This file is a damaged archive");
        }
        throw TypeFinder.refused("不接受压缩包", "Archives are not taken")
                .advising("请解压后逐个上传", "Unpack it and upload the files themselves");
    }

    private static @Nullable String firstLine(ZipFile zip) throws IOException {
        var entry = zip.getEntry("mimetype");
        if (entry == null) {
            return "";
        }
        try (var line = zip.getInputStream(entry)) {
            return new String(line.readNBytes(LONGEST_LINE), StandardCharsets.US_ASCII).strip();
        }
    }

    /** As the record at the end of the archive says; negative where there is none. */
    private static long lengthOfList(Path file) throws IOException {
        try (var archive = new RandomAccessFile(file.toFile(), "r")) {
            var length = (int) Math.min(archive.length(), END_RECORD + LONGEST_COMMENT);
            var tail = new byte[length];
            archive.seek(archive.length() - length);
            archive.readFully(tail);
            var bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_RECORD; at >= 0; at--) {
                if (bytes.getInt(at) == END_SIGNATURE) {
                    return Integer.toUnsignedLong(bytes.getInt(at + SIZE_OF_LIST));
                }
            }
            return -1;
        }
    }
}
