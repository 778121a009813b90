package org.lingxing.platform.gazette;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lingxing.reader.Reader;
import org.lingxing.reader.Warning;
import org.springframework.stereotype.Component;

/** Readings of files; the last one is kept, as it mostly is taken over next. */
@Component
class Preparation {

    private final Sources sources;
    private final AtomicReference<@Nullable Prepared> last = new AtomicReference<>();

    Preparation(Sources sources) {
        this.sources = sources;
    }

    Prepared of(String sha256, String fileName) {
        Prepared known = last.get();
        if (known != null && known.sha256().equals(sha256) && known.fileName().equals(fileName)) {
            return known;
        }
        var reading = Reader.read(sources.bytesOf(sha256), fileName);
        var prepared = new Prepared(sha256, fileName, reading.text(), ReadDocument.of(reading), reading.warnings());
        last.set(prepared);
        return prepared;
    }

    /** @param text the decoded source: passages count in it */
    record Prepared(
            String sha256, String fileName, String text, List<ReadDocument> documents, List<Warning> warnings) {}
}
