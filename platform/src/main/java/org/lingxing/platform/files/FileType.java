package org.lingxing.platform.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lingxing.kernel.Phrase;

/** What is taken in. Anything that runs, or that a browser would run, is not among it. */
public enum FileType {
    JPEG("image/jpeg", "JPEG 图片", "JPEG picture", "jpg jpeg jpe jfif"),
    PNG("image/png", "PNG 图片", "PNG picture", "png"),
    WEBP("image/webp", "WebP 图片", "WebP picture", "webp"),
    PDF("application/pdf", "PDF 文档", "PDF document", "pdf"),
    OFD("application/ofd", "OFD 版式文档", "OFD document", "ofd"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word 文档", "Word document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel 表格", "Excel workbook", "xlsx"),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "PowerPoint 演示文稿",
            "PowerPoint presentation",
            "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "ODF 文档", "OpenDocument text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ODF 表格", "OpenDocument spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "ODF 演示文稿", "OpenDocument presentation", "odp"),
    DOC("application/msword", "Word 97–2003 文档", "Word 97–2003 document", "doc wps"),
    XLS("application/vnd.ms-excel", "Excel 97–2003 表格", "Excel 97–2003 workbook", "xls et"),
    PPT("application/vnd.ms-powerpoint", "PowerPoint 97–2003 演示文稿", "PowerPoint 97–2003 presentation", "ppt dps"),
    WEBM("audio/webm", "WebM 录音", "WebM recording", "webm weba"),
    OGG("audio/ogg", "Ogg 录音", "Ogg recording", "ogg oga opus"),
    M4A("audio/mp4", "MPEG-4 录音", "MPEG-4 recording", "m4a mp4"),
    GPX("application/gpx+xml", "GPX 轨迹", "GPX track", "gpx"),
    CSV("text/csv", "CSV 表格", "CSV table", "csv"),
    TEXT("text/plain", "纯文本", "Plain text", "txt md log");

    private final String mime;
    private final Phrase title;
    /** Endings of names, the usual one first. */
    private final String endings;

    FileType(String mime, String zh, String en, String endings) {
        this.mime = mime;
        this.title = Phrase.of(zh, en);
        this.endings = endings;
    }

    public String mime() {
        return mime;
    }

    public Phrase title() {
        return title;
    }

    public boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    /** Whether it is a recorded voice: played, and never published. */
    public boolean isVoice() {
        return this == WEBM || this == OGG || this == M4A;
    }

    /** The name with the ending that says what the file is, whatever it was called. */
    String fittingName(String name) {
        return endings().contains(endingOf(name))
                ? name
                : name + "." + endings().getFirst();
    }

    /** The type usually called so. */
    static Optional<FileType> called(String name) {
        var ending = endingOf(name);
        return Arrays.stream(values())
                .filter(type -> type.endings().contains(ending))
                .findFirst();
    }

    private List<String> endings() {
        return List.of(endings.split(" ", -1));
    }

    private static String endingOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
