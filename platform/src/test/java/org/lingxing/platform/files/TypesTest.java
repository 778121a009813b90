package org.lingxing.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.platform.http.Refusal;

/** What a file is, is found from its content; the name only tells like from like. */
class TypesTest {

    @TempDir
    Path folder;

    private final TypeFinder types = new TypeFinder();

    @ParameterizedTest
    @CsvSource({
        "word/document.xml,    DOCX",
        "xl/workbook.xml,      XLSX",
        "ppt/presentation.xml, PPTX",
        "OFD.xml,              OFD"
    })
    void 压缩格式的文档按其部件识别(String part, FileType type) throws IOException {
        assertThat(find(zip("[Content_Types].xml", part), "随便.bin")).isEqualTo(type);
    }

    @Test
    void ODF_按首行识别() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(FileType.ODS.mime().getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(find(bytes.toByteArray(), "a")).isEqualTo(FileType.ODS);
    }

    @ParameterizedTest
    @CsvSource({"report.doc, DOC", "sheet.XLS, XLS", "talk.dps, PPT"})
    void 旧版_Office_按名称区分(String name, FileType type) throws IOException {
        assertThat(find(oldOffice(), name)).isEqualTo(type);
        assertThatThrownBy(() -> find(oldOffice(), "setup.msi")).hasMessageContaining("TYPE_REFUSED");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030", "UTF-16"})
    void 各种编码的纯文本都收(String charset) throws IOException {
        var bytes = "序号,名称\n1,示例河\n2,示例湖\n".repeat(20).getBytes(Charset.forName(charset));
        assertThat(find(bytes, "名册.csv")).isEqualTo(FileType.CSV);
        assertThat(find(bytes, "名册.exe")).isEqualTo(FileType.TEXT);
    }

    @Test
    void 名称再像图片_内容不是就不收() {
        for (var content : new byte[][] {
            "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8),
            "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
            "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8),
            Base64.getDecoder().decode("TVqQAAMAAAAEAAAA//8AALgAAAAAAAAAQAAAAAAAAAAAAAAA"),
            "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1),
            "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1),
            new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0}
        }) {
            assertThatThrownBy(() -> find(content, "照片.jpg"))
                    .as(new String(content, StandardCharsets.ISO_8859_1))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("TYPE_REFUSED");
        }
    }

    @Test
    void 录音按内容识别_带画面的不收() throws IOException {
        var webm = "\u001aE\u00df\u00a3\u009fB\u0086\u0081\u0001B\u0082\u0084webm";
        assertThat(find(bytes(webm + "\u0086\u0086A_OPUS"), "语音 12 秒.webm")).isEqualTo(FileType.WEBM);
        assertThatThrownBy(() -> find(bytes(webm + "\u0086\u0086A_OPUS\u0086\u0085V_VP8"), "语音.webm"))
                .hasMessageContaining("Films");
        assertThat(find(bytes("OggS\0\2" + "\0".repeat(22) + "OpusHead"), "a.ogg"))
                .isEqualTo(FileType.OGG);
        assertThat(find(film("soun"), "a.m4a")).isEqualTo(FileType.M4A);
        assertThatThrownBy(() -> find(film("soun", "vide"), "a.m4a")).hasMessageContaining("Films");
    }

    @Test
    void 轨迹文件按首个元素识别() throws IOException {
        var gpx = "<?xml version='1.0'?><!-- 手持机 --><gpx version='1.1'><trk/></gpx>";
        assertThat(find(gpx.getBytes(StandardCharsets.UTF_8), "a.xml")).isEqualTo(FileType.GPX);
        assertThat(find(("\ufeff" + gpx).getBytes(StandardCharsets.UTF_8), "a.gpx"))
                .isEqualTo(FileType.GPX);
    }

    private static byte[] film(String... tracks) {
        var list = new StringBuilder("xxxxmoov");
        for (var track : tracks) {
            list.append("xxxxhdlr").append("\0".repeat(8)).append(track);
        }
        return bytes("\0\0\0\u0010ftypM4A \0\0\0\0" + "\0\0\0" + (char) list.length() + list.substring(4));
    }

    /** One byte for each character. */
    private static byte[] bytes(String characters) {
        return characters.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void 压缩包_宏_残缺的压缩格式都不收() throws IOException {
        assertThatThrownBy(() -> find(zip("a.txt"), "材料.docx")).hasMessageContaining("Archives");
        assertThatThrownBy(() -> find(zip("word/document.xml", "word/vbaProject.bin"), "a.docx"))
                .hasMessageContaining("macros");
        var whole = zip("word/document.xml");
        assertThatThrownBy(() -> find(Arrays.copyOf(whole, whole.length - 30), "a.docx"))
                .hasMessageContaining("damaged");
    }

    @Test
    void 名称去掉路径与不可见字符_后缀与内容相符() {
        assertThat(FileName.clean("C:\\fakepath\\照片\u202egpj.exe")).isEqualTo("照片gpj.exe");
        assertThat(FileName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.clean(" \n ")).isEqualTo("未命名");
        assertThat(FileName.clean("长".repeat(400) + ".pdf")).hasSize(150).endsWith(".pdf");
        assertThat(FileType.JPEG.fittingName("照片.JPG")).isEqualTo("照片.JPG");
        assertThat(FileType.JPEG.fittingName("照片.exe")).isEqualTo("照片.exe.jpg");
    }

    private FileType find(byte[] content, String name) throws IOException {
        return types.find(Files.write(folder.resolve("file"), content), name);
    }

    private static byte[] zip(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] oldOffice() {
        var file = new byte[1536];
        var signature =
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(signature, 0, file, 0, signature.length);
        return file;
    }
}
