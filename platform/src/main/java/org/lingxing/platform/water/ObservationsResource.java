package org.lingxing.platform.water;

import static org.lingxing.platform.http.Audience.PUBLIC;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where stations deliver: JSON, NDJSON or CSV, gzip if they like. Whoever has the station's key may; delivered again it
 * changes nothing. What shows a station's key comes in by {@link ShortWay}.
 */
@RestController
@RequestMapping(ObservationsResource.PATH)
@OpenTo(PUBLIC)
class ObservationsResource {

    static final String PATH = "/api/v1/observations";
    static final String SCHEME = "Station ";

    private final Stations stations;
    private final Reception reception;
    private final FaultyDeliveries faulty;

    ObservationsResource(Stations stations, Reception reception, FaultyDeliveries faulty) {
        this.stations = stations;
        this.reception = reception;
        this.faulty = faulty;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted deliver(HttpServletRequest request) throws IOException {
        var station = station(request);
        var type = Objects.requireNonNullElse(request.getContentType(), MediaType.APPLICATION_JSON_VALUE);
        var form = type.startsWith("text/csv") ? Reception.Form.CSV : Reception.Form.JSON;
        var packed = "gzip".equalsIgnoreCase(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        var came = new Remembered(request.getInputStream());
        try (var body = packed ? Reception.unpacked(came) : came) {
            return reception.take(station, body, form);
        } catch (Refusal refusal) {
            if (refusal.code() == WaterRefusal.OBSERVATIONS_FAULTY) {
                faulty.keepNowAndThen(
                        new FaultyDeliveries.Came(
                                FaultyDeliveries.Way.HTTP,
                                request.getRemoteAddr(),
                                station.code(),
                                form,
                                packed,
                                came.whole()),
                        refusal);
            }
            throw refusal;
        }
    }

    private Station station(HttpServletRequest request) {
        var header = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        if (!header.startsWith(SCHEME)) {
            throw Refusal.of(WaterRefusal.STATION_KEY_WRONG);
        }
        return stations.withKey(header.substring(SCHEME.length()).strip())
                .orElseThrow(() -> Refusal.of(WaterRefusal.STATION_KEY_WRONG));
    }
}
