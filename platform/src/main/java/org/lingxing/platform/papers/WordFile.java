package org.lingxing.platform.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.lingxing.platform.papers.WordPage.Face;
import org.springframework.stereotype.Component;

/**
 * Makes the Word file of a paper, for whoever edits it further or seals it in a system of their own. It names the faces of
 * the standard (仿宋, 小标宋, 黑体, 楷体), which office machines have; the PDF is what counts.
 */
@Component
class WordFile {

    private static final String RED = "C8161D";
    private static final double HEAD = 38;
    private static final double TITLE = 22;
    private static final double TEXT = WordPage.TEXT;

    byte[] of(PaperContent content, Imprint imprint) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            var properties = document.getProperties().getCoreProperties();
            properties.setTitle(content.title());
            properties.setCreator(imprint.letterhead().office());
            var page = new WordPage(document);
            WordMargins.of(document, imprint);
            head(page, content, imprint);
            body(page, content, imprint);
            annexes(page, content);
            WordTables.imprint(document, content, imprint);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a Word file could not be made", e);
        }
    }

    private static void head(WordPage page, PaperContent content, Imprint imprint) {
        page.paragraph().words(content.urgency().printed(), Face.HEI, TEXT);
        var head = page.paragraph().aligned(ParagraphAlignment.CENTER).before(WordPage.points(35) - WordPage.LINE);
        head.free().words(imprint.letterhead().head(), Face.TITLE, HEAD).colour(RED);
        if (imprint.kind().inHead()) {
            page.paragraph()
                    .aligned(ParagraphAlignment.CENTER)
                    .free()
                    .words(imprint.kind().title().zh(), Face.TITLE, HEAD)
                    .colour(RED);
        }
        page.paragraph()
                .aligned(ParagraphAlignment.CENTER)
                .before(2 * WordPage.LINE)
                .ruledBelow(RED)
                .words(imprint.numberOrPlace(), Face.TEXT, TEXT);
        boolean first = true;
        for (var line : content.title().split("\n", -1)) {
            var title = page.paragraph().aligned(ParagraphAlignment.CENTER).free();
            (first ? title.before(2 * WordPage.LINE) : title).words(line, Face.TITLE, TITLE);
            first = false;
        }
        if (!content.addressees().isEmpty()) {
            page.paragraph().before(WordPage.LINE).words(String.join("，", content.addressees()) + "：", Face.TEXT, TEXT);
        }
    }

    private static void body(WordPage page, PaperContent content, Imprint imprint) {
        var blocks = content.body();
        for (int i = 0; i < blocks.size(); i++) {
            block(page, blocks.get(i), i == blocks.size() - 1);
        }
        annexNames(page, content.annexes());
        var date = imprint.dateOrPlace();
        var office = imprint.letterhead().office();
        double middle = 4 * TEXT + WordPage.width(date) / 2;
        page.paragraph()
                .before(WordPage.LINE)
                .stays()
                .rightCentred(middle, 3 * 10)
                .words("印章位", Face.HEI, 10)
                .colour(RED)
                .framed(RED);
        page.paragraph().stays().rightCentred(middle, WordPage.width(office)).words(office, Face.TEXT, TEXT);
        page.paragraph().rightCentred(middle, WordPage.width(date)).words(date, Face.TEXT, TEXT);
    }

    private static void annexNames(WordPage page, List<Annex> annexes) {
        for (int i = 0; i < annexes.size(); i++) {
            var number = annexes.size() == 1 ? "" : (i + 1) + ". ";
            var paragraph = page.paragraph().stays();
            if (i == 0) {
                paragraph
                        .before(WordPage.LINE)
                        .hanging(5 * TEXT, 3 * TEXT)
                        .words("附件：" + number + annexes.get(i).title(), Face.TEXT, TEXT);
            } else {
                paragraph.hanging(5 * TEXT, 0).words(number + annexes.get(i).title(), Face.TEXT, TEXT);
            }
        }
    }

    private static void annexes(WordPage page, PaperContent content) {
        for (int i = 0; i < content.annexes().size(); i++) {
            var annex = content.annexes().get(i);
            if (annex.blocks().isEmpty()) {
                continue;
            }
            var name = content.annexes().size() == 1 ? "附件" : "附件" + (i + 1);
            page.paragraph().onNewPage().words(name, Face.HEI, TEXT);
            page.paragraph()
                    .aligned(ParagraphAlignment.CENTER)
                    .free()
                    .before(WordPage.LINE)
                    .after(WordPage.LINE)
                    .words(annex.title(), Face.TITLE, TITLE);
            annex.blocks().forEach(block -> block(page, block, false));
        }
    }

    private static void block(WordPage page, Block block, boolean stays) {
        switch (block) {
            case Block.Words words -> words(page, words.text(), stays);
            case Block.Table table -> WordTables.add(page.document(), table);
        }
    }

    private static void words(WordPage page, String text, boolean stays) {
        var level = Level.of(text);
        int lead = level.lead(text);
        var paragraph = page.paragraph().aligned(ParagraphAlignment.BOTH).indented();
        if (stays || Block.announces(text)) {
            paragraph.stays();
        }
        if (lead > 0) {
            paragraph.words(text.substring(0, lead), level == Level.FIRST ? Face.HEI : Face.KAI, TEXT);
        }
        paragraph.words(text.substring(lead), Face.TEXT, TEXT);
    }
}
