package org.lingxing.bench.water.peer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.bench.water.peer.ObservationService.Delivered;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The same addresses as the platform's. Its keys name their station and are looked up nowhere. */
@RestController
@RequestMapping("/api/v1")
class ObservationController {

    private static final String KEY = "Station key of ";

    private final ObservationService service;
    private final Observations observations;

    /** A value as it is given out. */
    record ValueView(
            String item,
            Instant at,
            BigDecimal value,
            int flags,
            @Nullable String waterClass) {}

    ObservationController(ObservationService service, Observations observations) {
        this.service = service;
        this.observations = observations;
    }

    @PostMapping("/observations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Integer> take(@RequestHeader("Authorization") String key, @RequestBody List<Delivered> delivered) {
        if (!key.startsWith(KEY)) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        return Map.of("changed", service.take(key.substring(KEY.length()), delivered));
    }

    @GetMapping("/water/stations/{station}/latest")
    List<ValueView> latest(@PathVariable String station) {
        Map<String, Observation> latest = new LinkedHashMap<>();
        observations.findTop20ByStationOrderByAtDesc(station).forEach(one -> latest.putIfAbsent(one.item(), one));
        return views(List.copyOf(latest.values()));
    }

    @GetMapping("/water/sections/{section}/curve")
    List<ValueView> curve(
            @PathVariable String section,
            @RequestParam String station,
            @RequestParam String item,
            @RequestParam Instant from,
            @RequestParam Instant to) {
        return views(observations.findByStationAndItemAndAtBetweenOrderByAt(station, item, from, to));
    }

    private static List<ValueView> views(List<Observation> found) {
        return found.stream()
                .map(one -> new ValueView(one.item(), one.at(), one.value(), one.flags(), one.waterClass()))
                .toList();
    }
}
