package org.lingxing.platform.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both files of a paper: all words are there, in the layout of the standard, and nothing is cut. */
class FilesOfPapersTest {

    private static final double POINTS = 72 / 25.4;
    private static final double LEFT = 28 * POINTS;
    private static final double RIGHT = (210 - 26) * POINTS;
    private static final double FOOT = (297 - 35) * POINTS;

    private final PdfFile pdf = new PdfFile(new Faces());
    private final WordFile word = new WordFile();

    @TempDir
    Path folder;

    @Test
    void 文字可检索_红头文号标题主送正文附件抄送俱全() throws IOException {
        try (var paper = letter()) {
            var text = new PDFTextStripper().getText(paper).replaceAll("\\s", "");
            assertThat(text)
                    .contains(
                            "郑州市人民政府督查室",
                            "郑督函〔2019〕36号",
                            "关于办理两项任务的督办函",
                            "示例水利局：",
                            "一、办理要求。请按任务时限办理，确需延期的，应于期满前书面说明理由。",
                            "附件：现场照片2张",
                            "2019年6月17日",
                            "抄送：示例市河长制办公室。",
                            "2019年6月18日印发",
                            "校验码93d25c610e7a44f8");
        }
    }

    @Test
    void 页码单页居右双页居左_不出版心() throws IOException {
        try (var paper = longPaper()) {
            assertThat(paper.getNumberOfPages()).isGreaterThan(5);
            for (int page = 1; page <= paper.getNumberOfPages(); page++) {
                var number = foot(paper, page);
                assertThat(number.text()).isEqualTo("—" + page + "—");
                double middle = (LEFT + RIGHT) / 2;
                assertThat(number.left() > middle).as("page " + page).isEqualTo(page % 2 == 1);
                for (var glyph : glyphs(paper, page)) {
                    assertThat(glyph.getXDirAdj()).isGreaterThan((float) LEFT - 1);
                    assertThat(glyph.getXDirAdj() + glyph.getWidthDirAdj()).isLessThan((float) RIGHT + 2);
                }
            }
        }
    }

    @Test
    void 每行二十八字_每页不超过二十二行() throws IOException {
        var draft = PaperDraft.of(PaperKind.CIRCULAR, "supervision-office").title("示例");
        for (int i = 0; i < 20; i++) {
            draft = draft.say("督".repeat(200));
        }
        try (var paper = Loader.loadPDF(pdf.of(draft.content(), Samples.draftOf(PaperKind.CIRCULAR)))) {
            var lines = glyphs(paper, 2).stream()
                    .filter(glyph -> glyph.getYDirAdj() < FOOT && glyph.getYDirAdj() > 37 * POINTS)
                    .map(glyph -> Math.round(glyph.getYDirAdj()))
                    .distinct()
                    .toList();
            assertThat(lines).hasSize(22);
            var stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertThat(stripper.getText(paper)
                            .lines()
                            .mapToInt(line -> line.strip().length())
                            .max())
                    .hasValue(28);
        }
    }

    @Test
    void 附件列表长了就换页_表头重复_一字不少() throws IOException {
        try (var paper = longPaper()) {
            var text = new PDFTextStripper().getText(paper).replaceAll("\\s", "");
            for (int i = 1; i <= 40; i++) {
                assertThat(text).contains("示例〔2019〕" + i + "号第三条");
            }
            assertThat(text.split("依据", -1).length).isGreaterThan(5);
            assertThat(text).contains("附件：1.未办结任务清单2.示例照片", "附件1未办结任务清单");
        }
    }

    @Test
    void 标签样的文字照印_不当标签() throws IOException {
        var odd = Samples.letter().say("<b>1 < 2 & \"三\"</b>");
        try (var paper = Loader.loadPDF(pdf.of(odd.content(), Samples.draftOf(PaperKind.CIRCULAR)))) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s", ""))
                    .contains("<b>1<2&\"三\"</b>");
        }
    }

    @Test
    void Word同文_含表格与页码() throws IOException {
        var bytes = word.of(Samples.longPaper().content(), Samples.issued(PaperKind.CIRCULAR, "郑督通〔2019〕1号"));
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getTables()).hasSize(3);
            assertThat(document.getTables().getFirst().getRow(0).isRepeatHeader())
                    .isTrue();
            assertThat(document.getFooterList()).hasSize(2);
            assertThat(document.getParagraphs().stream().map(paragraph -> paragraph.getText()))
                    .contains("郑督通〔2019〕1号", "未办结任务清单", "关于示例任务办理情况的通报");
        }
    }

    @Test
    void 用LibreOffice打开_页数相当_文字俱全() throws Exception {
        var office = List.of("/usr/bin/soffice", "/usr/local/bin/soffice").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeThat(office)
                .as("LibreOffice is not installed: the Word file is not opened with it")
                .isPresent();
        var file = folder.resolve("paper.docx");
        Files.write(
                file,
                word.of(Samples.letter().content(), Samples.issued(PaperKind.SUPERVISION_LETTER, "郑督函〔2019〕36号")));
        var process = new ProcessBuilder(
                        office.orElseThrow().toString(),
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        try (var opened = Loader.loadPDF(folder.resolve("paper.pdf").toFile())) {
            assertThat(opened.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(opened).replaceAll("\\s", ""))
                    .contains("郑督函〔2019〕36号", "关于办理两项任务的督办函", "抄送：示例市河长制办公室。", "—1—", "—2—");
        }
    }

    private PDDocument letter() throws IOException {
        return Loader.loadPDF(
                pdf.of(Samples.letter().content(), Samples.issued(PaperKind.SUPERVISION_LETTER, "郑督函〔2019〕36号")));
    }

    private PDDocument longPaper() throws IOException {
        return Loader.loadPDF(pdf.of(Samples.longPaper().content(), Samples.draftOf(PaperKind.CIRCULAR)));
    }

    private record PageNumber(String text, double left) {}

    /** What stands 7 mm below the type area. */
    private static PageNumber foot(PDDocument paper, int page) throws IOException {
        var found = glyphs(paper, page).stream()
                .filter(glyph -> glyph.getYDirAdj() > FOOT + 7 * POINTS && glyph.getYDirAdj() < FOOT + 16 * POINTS)
                .filter(glyph -> !glyph.getUnicode().isBlank())
                .toList();
        var text = new StringBuilder();
        found.forEach(glyph -> text.append(glyph.getUnicode()));
        return new PageNumber(text.toString(), found.getFirst().getXDirAdj());
    }

    private static List<TextPosition> glyphs(PDDocument paper, int page) throws IOException {
        var all = new java.util.ArrayList<TextPosition>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
                all.add(glyph);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(paper);
        return all;
    }
}
