package org.lingxing.platform.papers;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.lingxing.platform.papers.WordPage.Face;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

/** The tables of a Word file: those of the text, and the imprint at the foot of its last page. */
final class WordTables {

    private static final double WIDTH = WordPage.points(156);
    private static final double CELL = 12;
    private static final double WIDE_CELL = 10.5;

    /** Beside the words of a cell, in twentieths of a point. */
    private static final int NARROW = 40;

    private static final double IMPRINT = 14;
    private static final double IMPRINT_LINE = 24;

    /** Where the type area ends. */
    private static final double FOOT = WordPage.points(297 - 35);

    private static final int SHORT_CELL = 8;
    private static final String BLACK = "000000";

    private WordTables() {}

    static void add(XWPFDocument document, Block.Table content) {
        int heads = content.hasTwoLevels() ? 2 : 1;
        var table = document.createTable(
                content.rows().size() + heads, content.columns().size());
        fixed(table);
        var shares = content.columns().stream().mapToInt(Block.Column::share).toArray();
        double size = content.isWide() ? WIDE_CELL : CELL;
        var titles = content.columns().stream().map(Block.Column::title).toList();
        for (int i = 0; i < heads; i++) {
            table.getRow(i).setRepeatHeader(true);
            row(table.getRow(i), titles, shares, Face.HEI, size);
        }
        if (heads > 1) {
            joinHeads(table, content);
        }
        for (int i = 0; i < content.rows().size(); i++) {
            row(table.getRow(i + heads), content.rows().get(i), shares, Face.TEXT, size);
        }
        if (content.isWide()) {
            table.setCellMargins(0, NARROW, 0, NARROW);
        }
        staysTogether(table, content.isShort() ? content.rows().size() + heads - 1 : heads);
    }

    /** Joins what stands under one head across, and a head of its own downward; from the right, so that places stay. */
    private static void joinHeads(XWPFTable table, Block.Table content) {
        var upper = table.getRow(0);
        var spans = new ArrayDeque<Integer>();
        for (int at = 0; at < content.columns().size(); at += content.span(at)) {
            spans.push(at);
        }
        for (int at : spans) {
            var above = content.columns().get(at).above();
            var cell = upper.getCell(at);
            if (above == null) {
                cell.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.RESTART);
                var below = table.getRow(1).getCell(at);
                below.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
                below.getParagraphs().getFirst().removeRun(0);
                continue;
            }
            int span = content.span(at);
            double width = 0;
            for (int i = at; i < at + span; i++) {
                width += upper.getCell(i).getWidth();
            }
            for (int i = at + span - 1; i > at; i--) {
                upper.removeCell(i);
            }
            cell.setWidth(String.valueOf(Math.round(width)));
            cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(span));
            cell.getParagraphs().getFirst().getRuns().getFirst().setText(above, 0);
        }
    }

    /** So many rows from the first on each stay on the page of the next. */
    private static void staysTogether(XWPFTable table, int rows) {
        table.getRows().stream()
                .limit(rows)
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> cell.getParagraphs().stream())
                .forEach(paragraph -> paragraph.setKeepNext(true));
    }

    /** A table at the lower edge of the type area of the page it comes to stand on. */
    static void imprint(XWPFDocument document, PaperContent content, Imprint imprint) {
        var copies = content.copies();
        var table = document.createTable(copies.isEmpty() ? 1 : 2, 2);
        fixed(table);
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, BLACK);
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, BLACK);
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, BLACK);
        table.setTopBorder(XWPFBorderType.SINGLE, 8, 0, BLACK);
        table.setBottomBorder(XWPFBorderType.SINGLE, 8, 0, BLACK);
        var place = table.getCTTbl().getTblPr().addNewTblpPr();
        place.setVertAnchor(STVAnchor.PAGE);
        place.setHorzAnchor(STHAnchor.MARGIN);
        int lines = copies.isEmpty() ? 0 : linesOf(copies);
        place.setTblpY(WordPage.twips(FOOT - (lines + 1) * IMPRINT_LINE));
        document.createParagraph().setSpacingBetween(1, LineSpacingRule.EXACT);
        if (!copies.isEmpty()) {
            var row = table.getRow(0);
            width(row.getCell(0), WIDTH);
            row.getCell(0).getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.TWO);
            row.removeCell(1);
            height(row, lines);
            cell(row.getCell(0), copiesLine(copies), Face.TEXT, IMPRINT, ParagraphAlignment.LEFT);
        }
        var last = table.getRow(table.getNumberOfRows() - 1);
        height(last, 1);
        width(last.getCell(0), WIDTH / 2);
        width(last.getCell(1), WIDTH / 2);
        cell(last.getCell(0), imprint.letterhead().office(), Face.TEXT, IMPRINT, ParagraphAlignment.LEFT);
        var day = imprint.issuedOn();
        var when = (day == null ? "　　年　月　日" : Imprint.day(day)) + "印发";
        cell(last.getCell(1), when, Face.TEXT, IMPRINT, ParagraphAlignment.RIGHT);
    }

    private static String copiesLine(List<String> copies) {
        return "抄送：" + String.join("，", copies) + "。";
    }

    private static int linesOf(List<String> copies) {
        int inLine = (int) (WIDTH / IMPRINT) - 1;
        return Math.ceilDiv(copiesLine(copies).length(), inLine);
    }

    private static void height(XWPFTableRow row, int lines) {
        row.setHeight(WordPage.twips(lines * IMPRINT_LINE).intValue());
        row.getTableCells().forEach(cell -> cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER));
    }

    private static void fixed(XWPFTable table) {
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(WordPage.twips(WIDTH).intValue());
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    }

    private static void row(XWPFTableRow row, List<String> cells, int[] shares, Face face, double size) {
        row.setCantSplitRow(true);
        int all = java.util.Arrays.stream(shares).sum();
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.getCell(i);
            width(cell, WIDTH * shares[i] / all);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            boolean centred = face == Face.HEI || cells.get(i).length() <= SHORT_CELL;
            cell(cell, cells.get(i), face, size, centred ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        }
    }

    private static void width(XWPFTableCell cell, double points) {
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(WordPage.twips(points).toString());
    }

    private static void cell(XWPFTableCell cell, String text, Face face, double size, ParagraphAlignment alignment) {
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(size * 1.5, LineSpacingRule.EXACT);
        WordPage.offTheGrid(paragraph);
        var run = paragraph.createRun();
        run.setText(text);
        WordPage.set(run, face, size);
    }
}
