package org.lingxing.platform.water;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.Sample;
import org.springframework.stereotype.Component;

/** Takes deliveries in, whichever way they came: over HTTP, from a broker, from a folder. */
@Component
class Reception {

    private final Admission admission;
    private final Writer writer;
    private final Figures figures;
    private final CityClock clock;

    /** How a delivery is written. */
    enum Form {
        /** An object, an array of them or one a line. */
        JSON,
        CSV
    }

    Reception(Admission admission, Writer writer, Figures figures, CityClock clock) {
        this.admission = admission;
        this.writer = writer;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * Reads what a station delivers and stores it; returns when it is durable.
     *
     * @throws Refusal naming every fault when there is one, or that too much is inside; nothing was taken then
     */
    Accepted take(Station station, InputStream body, Form form) throws IOException {
        try (var ticket = admission.enter()) {
            var keptFrom = Samples.startOf(Figures.keptFrom(figures.edition()));
            var batch = new Batch(station.code(), clock.instant().getEpochSecond(), keptFrom, ticket);
            List<Sample> samples = form == Form.CSV ? CsvBatch.read(body, batch) : JsonBatch.read(body, batch);
            return writer.write(station, samples);
        }
    }

    /** The body unpacked. */
    static InputStream unpacked(InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed);
        } catch (ZipException broken) {
            throw Refusal.of(WaterRefusal.OBSERVATIONS_FAULTY).withFault("", "不是 gzip", "this is not gzip");
        }
    }
}
