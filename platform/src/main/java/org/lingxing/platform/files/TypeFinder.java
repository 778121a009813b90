package org.lingxing.platform.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.lingxing.platform.http.Refusal;

/**
 * What a file is. The content decides; the name only says which of two things that look the same is meant (a table of
 * commas or a text, an old Word or an old Excel document).
 */
final class TypeFinder {

    private static final Map<String, FileType> BY_CONTENT = Map.of(
            "image/jpeg", FileType.JPEG,
            "image/png", FileType.PNG,
            "image/webp", FileType.WEBP,
            "application/pdf", FileType.PDF);

    private static final Set<FileType> OLD_OFFICE = EnumSet.of(FileType.DOC, FileType.XLS, FileType.PPT);

    private static final String UNKNOWN = "application/octet-stream";
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int SAMPLE = 1 << 16;

    /** Made when first needed: the table of signatures takes a third of a second to read. */
    private static final class Signatures {
        static final MimeTypes ALL = MimeTypes.getDefaultMimeTypes();
    }

    /** @throws Refusal {@link FilesRefusal#TYPE_REFUSED}, naming what it is where that helps */
    FileType find(Path file, String name) throws IOException {
        var voice = VoiceFormat.of(file);
        if (voice.isPresent()) {
            return voice.get();
        }
        var found = signatureOf(file);
        var type = BY_CONTENT.get(found);
        if (type != null) {
            return type;
        }
        if (found.endsWith("xml") && isGpx(file)) {
            return FileType.GPX;
        }
        if (found.equals("text/plain") || (found.equals(UNKNOWN) && isChineseText(file))) {
            return FileType.called(name).filter(FileType.CSV::equals).orElse(FileType.TEXT);
        }
        if (found.equals("application/x-tika-msoffice")) {
            return FileType.called(name)
                    .filter(OLD_OFFICE::contains)
                    .orElseThrow(
                            () -> refused(
                                    "这是旧版 Office 格式的文件，但名称不是 doc、xls、ppt，或文件已加密",
                                    "This is a file of the old Office format that is not named doc, xls or ppt, or it is encrypted"));
        }
        if (found.equals("application/zip") || found.startsWith("application/x-tika-ooxml")) {
            return ZipParts.typeOf(file);
        }
        throw refusedAs(found);
    }

    private static String signatureOf(Path file) throws IOException {
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            return Signatures.ALL.detect(content, new Metadata()).getBaseType().toString();
        }
    }

    private static boolean isGpx(Path file) throws IOException {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (var content = Files.newInputStream(file)) {
            var xml = factory.createXMLStreamReader(content);
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                // Comments and the like stand before the first element.
            }
            return xml.getLocalName().equals("gpx");
        } catch (XMLStreamException | NoSuchElementException notXml) {
            return false;
        }
    }

    /** Texts in the national encoding look like anything to who does not know it. */
    private static boolean isChineseText(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var sample = ByteBuffer.wrap(content.readNBytes(SAMPLE));
            var words = CharBuffer.allocate(SAMPLE);
            // Not the end of the input: the sample may cut a character in two.
            return !CHINESE.newDecoder().decode(sample, words, false).isError()
                    && words.flip().chars().noneMatch(sign -> sign < ' ' && "\t\r\n\f".indexOf(sign) < 0);
        }
    }

    private static Refusal refusedAs(String found) {
        return switch (found) {
            case "image/heic", "image/heif", "image/avif" ->
                refused("不接受 HEIC、AVIF 图片", "HEIC and AVIF pictures are not taken")
                        .advising("请在手机上导出为 JPEG 后再上传", "Export the picture as JPEG and upload that");
            case "image/gif", "image/tiff", "image/bmp" ->
                refused("不接受 GIF、TIFF、BMP 图片", "GIF, TIFF and BMP pictures are not taken")
                        .advising("请另存为 JPEG 或 PNG 后再上传", "Save it as JPEG or PNG and upload that");
            case String film
            when film.startsWith("video/") || film.endsWith("matroska") || film.endsWith("/mp4") ->
                refused("不接受视频", "Films are not taken")
                        .advising("请改拍照片，或只录语音", "Take pictures, or record the voice alone");
            case "image/svg+xml", "text/html", "application/xhtml+xml", "application/xml" ->
                refused("不接受网页和 SVG、XML 文件", "Web pages, SVG and XML files are not taken")
                        .advising("请导出为 PDF 后再上传", "Export it as PDF and upload that");
            case UNKNOWN -> refused("无法识别这是什么文件，可能已损坏", "What this file is cannot be told; it may be damaged");
            default -> refused("不接受这种文件（" + found + "）", "Files of this kind are not taken (" + found + ")");
        };
    }

    static Refusal refused(String zh, String en) {
        return Refusal.of(FilesRefusal.TYPE_REFUSED).saying(zh, en);
    }
}
