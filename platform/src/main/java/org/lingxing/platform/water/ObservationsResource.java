package org.lingxing.platform.water;

import static org.lingxing.platform.http.Audience.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.Sample;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where stations deliver: JSON, NDJSON or CSV, gzip if they like. Whoever has the station's key may; delivered again it
 * changes nothing.
 */
@RestController
@RequestMapping("/api/v1/observations")
@OpenTo(PUBLIC)
class ObservationsResource {

    private static final String SCHEME = "Station ";

    private final Stations stations;
    private final Writer writer;
    private final CityClock clock;

    ObservationsResource(Stations stations, Writer writer, CityClock clock) {
        this.stations = stations;
        this.writer = writer;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted deliver(HttpServletRequest request) throws IOException {
        var station = station(request);
        var batch = new Batch(station.code(), clock.instant().getEpochSecond());
        return writer.write(station, read(request, batch));
    }

    private Station station(HttpServletRequest request) {
        var header = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        if (!header.startsWith(SCHEME)) {
            throw Refusal.of(WaterRefusal.STATION_KEY_WRONG);
        }
        return stations.withKey(header.substring(SCHEME.length()).strip())
                .orElseThrow(() -> Refusal.of(WaterRefusal.STATION_KEY_WRONG));
    }

    private static List<Sample> read(HttpServletRequest request, Batch batch) throws IOException {
        var type = Objects.requireNonNullElse(request.getContentType(), MediaType.APPLICATION_JSON_VALUE);
        try (var body = body(request)) {
            return type.startsWith("text/csv") ? CsvBatch.read(body, batch) : JsonBatch.read(body, batch);
        }
    }

    private static InputStream body(HttpServletRequest request) throws IOException {
        var packed = "gzip".equalsIgnoreCase(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        try {
            return packed ? new GZIPInputStream(request.getInputStream()) : request.getInputStream();
        } catch (java.util.zip.ZipException broken) {
            throw Refusal.of(WaterRefusal.OBSERVATIONS_FAULTY).withFault("", "不是 gzip", "this is not gzip");
        }
    }
}
