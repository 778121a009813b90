package org.lingxing.platform.papers;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/** The page of a Word file in the measures of the standard, and the paragraphs on it. All lengths are in points. */
final class WordPage {

    /** Size 3 of Chinese type. */
    static final double TEXT = 16;

    /** 225 mm in 22 lines. */
    static final double LINE = 28.99;

    private static final double WIDTH = points(156);
    private static final double MILLIMETRES = 25.4;
    private static final int TWIPS = 20;
    private static final int HALVES = 2;
    private static final int EIGHTHS = 8;

    /** 28 characters of size 3 in 156 mm are a little closer than the type is wide; in twentieths of a point. */
    private static final int CHARACTER_SPACE = -4;

    private final XWPFDocument document;

    /** The faces of the standard by the names under which office machines have them. */
    enum Face {
        TEXT("仿宋"),
        TITLE("方正小标宋简体"),
        HEI("黑体"),
        KAI("楷体"),
        SONG("宋体");

        private final String name;

        Face(String name) {
            this.name = name;
        }
    }

    WordPage(XWPFDocument document) {
        this.document = document;
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(points(210)));
        size.setH(twips(points(297)));
        var margins = section.addNewPgMar();
        margins.setTop(twips(points(37)));
        margins.setBottom(twips(points(35)));
        margins.setLeft(twips(points(28)));
        margins.setRight(twips(points(26)));
        margins.setHeader(twips(points(8)));
        margins.setFooter(twips(points(5)));
        margins.setGutter(BigInteger.ZERO);
        var grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(twips(LINE));
        document.createStyles().setStyles(styles());
        document.setEvenAndOddHeadings(true);
    }

    /** Size 3 for whatever says nothing of its own. */
    private static CTStyles styles() {
        var styles = CTStyles.Factory.newInstance();
        var run = styles.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        run.addNewSz().setVal(BigInteger.valueOf(Math.round(TEXT * HALVES)));
        run.addNewLang().setEastAsia("zh-CN");
        return styles;
    }

    static double points(double millimetres) {
        return millimetres / MILLIMETRES * 72;
    }

    static BigInteger twips(double points) {
        return BigInteger.valueOf(Math.round(points * TWIPS));
    }

    /** How wide a text of size 3 is: a Chinese character one square, a Latin one half. */
    static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2E80 ? TEXT / 2 : TEXT).sum();
    }

    XWPFDocument document() {
        return document;
    }

    Paragraph paragraph() {
        return new Paragraph(document.createParagraph());
    }

    /** A paragraph being written; lines are of the grid's height unless it is {@link #free}. */
    static final class Paragraph {

        private final XWPFParagraph paragraph;

        Paragraph(XWPFParagraph paragraph) {
            this.paragraph = paragraph;
            paragraph.setSpacingAfter(0);
            paragraph.setSpacingBefore(0);
            paragraph.setSpacingBetween(LINE, LineSpacingRule.EXACT);
        }

        /** Lines as high as their type asks for. */
        Paragraph free() {
            paragraph.setSpacingBetween(1, LineSpacingRule.AUTO);
            offTheGrid(paragraph);
            return this;
        }

        Paragraph aligned(ParagraphAlignment alignment) {
            paragraph.setAlignment(alignment);
            return this;
        }

        Paragraph before(double points) {
            paragraph.setSpacingBefore((int) Math.round(points * TWIPS));
            return this;
        }

        Paragraph after(double points) {
            paragraph.setSpacingAfter((int) Math.round(points * TWIPS));
            return this;
        }

        /** The first line begins two characters further in. */
        Paragraph indented() {
            paragraph.setIndentationFirstLine((int) Math.round(2 * TEXT * TWIPS));
            return this;
        }

        Paragraph hanging(double left, double hanging) {
            paragraph.setIndentationLeft((int) Math.round(left * TWIPS));
            paragraph.setIndentationHanging((int) Math.round(hanging * TWIPS));
            return this;
        }

        /** Its middle lies so far from the right edge, or as near to that as its width allows. */
        Paragraph rightCentred(double middle, double width) {
            double right = Math.clamp(middle - width / 2, 0, WIDTH);
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
            paragraph.setIndentationRight((int) Math.round(right * TWIPS));
            return this;
        }

        /** Stays on the page of the paragraph that follows. */
        Paragraph stays() {
            paragraph.setKeepNext(true);
            return this;
        }

        Paragraph onNewPage() {
            paragraph.setPageBreak(true);
            return this;
        }

        Paragraph ruledBelow(String colour) {
            var properties = paragraph.getCTP().isSetPPr()
                    ? paragraph.getCTP().getPPr()
                    : paragraph.getCTP().addNewPPr();
            var rule = properties.addNewPBdr().addNewBottom();
            rule.setVal(STBorder.SINGLE);
            rule.setSz(BigInteger.valueOf(18));
            rule.setSpace(BigInteger.valueOf(EIGHTHS));
            rule.setColor(colour);
            return this;
        }

        Words words(String text, Face face, double size) {
            return new Words(run(text, face, size));
        }

        private XWPFRun run(String text, Face face, double size) {
            var run = paragraph.createRun();
            run.setText(text);
            set(run, face, size);
            return run;
        }
    }

    /** Type of another size does not fit the squares of the page. */
    static void offTheGrid(XWPFParagraph paragraph) {
        var written = paragraph.getCTP();
        var properties = written.isSetPPr() ? written.getPPr() : written.addNewPPr();
        properties.addNewSnapToGrid().setVal(false);
    }

    static void set(XWPFRun run, Face face, double size) {
        run.setFontSize(size);
        if (size == TEXT) {
            run.setCharacterSpacing(CHARACTER_SPACE);
        }
        for (var range : XWPFRun.FontCharRange.values()) {
            run.setFontFamily(face.name, range);
        }
    }

    /** Words of a paragraph. */
    static final class Words {

        private final XWPFRun run;

        Words(XWPFRun run) {
            this.run = run;
        }

        Words colour(String colour) {
            run.setColor(colour);
            return this;
        }

        Words framed(String colour) {
            var border = run.getCTR().getRPr().addNewBdr();
            border.setVal(STBorder.DASHED);
            border.setSz(BigInteger.valueOf(EIGHTHS));
            border.setSpace(BigInteger.ONE);
            border.setColor(colour);
            return this;
        }
    }
}
