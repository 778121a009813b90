package org.lingxing.platform.papers;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.springframework.stereotype.Component;

/** Makes the PDF of a paper. */
@Component
class PdfFile {

    static {
        // It tells of every style sheet and face it loads.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final Faces faces;

    PdfFile(Faces faces) {
        this.faces = faces;
    }

    byte[] of(PaperContent content, Imprint imprint) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(Sheet.of(content, imprint), null);
        builder.withProducer("Lingxing");
        // Nothing outside the page is asked for, whatever a text says.
        builder.useUriResolver((base, address) -> address.startsWith("data:") ? address : null);
        faces.enter(builder);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF could not be made", e);
        }
        return bytes.toByteArray();
    }
}
