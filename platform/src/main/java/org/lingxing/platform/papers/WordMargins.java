package org.lingxing.platform.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.lingxing.platform.papers.WordPage.Face;

/** What stands outside the type area of a Word file: page numbers on the outer side, the check code, the strip. */
final class WordMargins {

    private static final double NUMBER = 14;
    private static final double NOTE = 9;
    private static final int CODE = 38;

    private WordMargins() {}

    static void of(XWPFDocument document, Imprint imprint) {
        footer(document.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT, imprint);
        footer(document.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT, imprint);
        if (!imprint.strip().isEmpty()) {
            note(document.createHeader(HeaderFooterType.DEFAULT), imprint.strip());
            note(document.createHeader(HeaderFooterType.EVEN), imprint.strip());
        }
    }

    private static void footer(XWPFFooter footer, ParagraphAlignment side, Imprint imprint) {
        var line = only(footer);
        line.setAlignment(side);
        int indent = (int) Math.round(NUMBER * 20);
        if (side == ParagraphAlignment.RIGHT) {
            line.setIndentationRight(indent);
        } else {
            line.setIndentationLeft(indent);
        }
        words(line, "— ");
        var field = line.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var number = new XWPFRun(field.addNewR(), (IRunBody) line);
        number.setText("1");
        WordPage.set(number, Face.SONG, NUMBER);
        words(line, " —");
        var check = imprint.check();
        if (check != null) {
            picture(footer.createParagraph(), check.address());
            note(footer, imprint.checkLine());
        }
    }

    private static void words(XWPFParagraph line, String text) {
        var run = line.createRun();
        run.setText(text);
        WordPage.set(run, Face.SONG, NUMBER);
    }

    private static void picture(XWPFParagraph paragraph, String address) {
        tight(paragraph);
        try {
            paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(SquareCode.png(address)),
                            PictureType.PNG,
                            "check.png",
                            Units.toEMU(CODE),
                            Units.toEMU(CODE));
        } catch (InvalidFormatException | IOException e) {
            throw new UncheckedIOException("the square code could not be placed", new IOException(e));
        }
    }

    private static void note(XWPFHeaderFooter margin, String text) {
        var paragraph = margin instanceof XWPFFooter ? margin.createParagraph() : only(margin);
        tight(paragraph);
        var run = paragraph.createRun();
        run.setText(text);
        run.setColor("555555");
        WordPage.set(run, Face.HEI, NOTE);
    }

    private static void tight(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(1, LineSpacingRule.AUTO);
    }

    private static XWPFParagraph only(XWPFHeaderFooter margin) {
        return margin.getParagraphs().isEmpty()
                ? margin.createParagraph()
                : margin.getParagraphs().getFirst();
    }
}
