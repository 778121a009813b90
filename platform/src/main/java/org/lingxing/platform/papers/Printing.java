package org.lingxing.platform.papers;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.papers.IssuedFiles.Format;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Papers as they look: what was issued from its kept bytes, everything else made for the one who asks. */
@Component
class Printing {

    /** Dots an inch of a page on a screen: 900 across. */
    private static final int SCREEN = 109;

    private final PdfFile pdf;
    private final WordFile word;
    private final IssuedFiles files;
    private final boolean demonstration;

    Printing(PdfFile pdf, WordFile word, IssuedFiles files, @Value("${lingxing.mode:production}") String mode) {
        this.pdf = pdf;
        this.word = word;
        this.files = files;
        this.demonstration = mode.equals("demonstration");
    }

    /** @param text its words in the order they are read, for whoever cannot see the picture */
    record PageView(int number, String text) {}

    byte[] pdfOf(PaperRow paper) {
        return isOut(paper) ? files.bytes(paper.id(), Format.PDF) : pdf.of(paper.text(), imprint(paper, null, null));
    }

    byte[] pdfOf(PaperDraft draft, Letterhead letterhead) {
        return pdf.of(draft.content(), imprint(draft, letterhead));
    }

    byte[] wordOf(PaperDraft draft, Letterhead letterhead) {
        return word.of(draft.content(), imprint(draft, letterhead));
    }

    private Imprint imprint(PaperDraft draft, Letterhead letterhead) {
        return new Imprint(letterhead, draft.kind(), null, null, null, null, demonstration);
    }

    byte[] wordOf(PaperRow paper) {
        return isOut(paper) ? files.bytes(paper.id(), Format.WORD) : word.of(paper.text(), imprint(paper, null, null));
    }

    /** Both files of a paper that is being issued. */
    Pair made(PaperRow paper, String number, java.time.LocalDate day, Imprint.Check check) {
        var imprint = new Imprint(paper.of(), paper.kind(), number, paper.signedOn(), day, check, demonstration);
        var bytes = pdf.of(paper.text(), imprint);
        return new Pair(bytes, word.of(paper.text(), imprint), pages(bytes));
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Pair(byte[] pdf, byte[] word, int pages) {}

    List<PageView> pagesOf(PaperRow paper) {
        try (var document = Loader.loadPDF(pdfOf(paper))) {
            var views = new ArrayList<PageView>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                views.add(new PageView(page, textOf(document, page)));
            }
            return views;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the page as PNG */
    byte[] picture(PaperRow paper, int page) {
        try (var document = Loader.loadPDF(pdfOf(paper))) {
            if (page < 1 || page > document.getNumberOfPages()) {
                throw Refusal.of(PaperRefusal.PAGE_UNKNOWN);
            }
            var bytes = new ByteArrayOutputStream();
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page - 1, SCREEN, ImageType.RGB);
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Imprint imprint(PaperRow paper, @Nullable String number, Imprint.@Nullable Check check) {
        return new Imprint(paper.of(), paper.kind(), number, paper.signedOn(), null, check, demonstration);
    }

    private static boolean isOut(PaperRow paper) {
        return paper.number() != null;
    }

    private static String textOf(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).strip();
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
