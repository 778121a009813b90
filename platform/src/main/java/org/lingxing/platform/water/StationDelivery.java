package org.lingxing.platform.water;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Millionths;
import org.lingxing.sensing.Sample;
import org.springframework.stereotype.Component;

/**
 * What modules behind this one deliver for a station: the same way in as {@code POST /api/v1/observations}, checked,
 * classed, counted once. What they read stands in the views {@code water.open_*}.
 */
@Component
public class StationDelivery {

    private final Stations stations;
    private final Writer writer;
    private final CityClock clock;

    StationDelivery(Stations stations, Writer writer, CityClock clock) {
        this.stations = stations;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Whose a key is.
     *
     * @param number by which the station stands in {@code water.open_station}
     */
    public record Sender(int number, String code) {}

    /**
     * A value of one item at one second.
     *
     * @param value in the item's unit
     */
    public record Observed(Item item, Instant at, BigDecimal value) {}

    public Optional<Sender> withKey(String key) {
        return stations.withKey(key).map(station -> new Sender(station.number(), station.code()));
    }

    /**
     * Stores values; they are durable when this returns. The same value again changes nothing, another is its new version.
     *
     * @throws ArithmeticException when a value is beyond every measurement; nothing was stored
     * @throws Refusal when there is no such station, or values come too fast; nothing was stored
     */
    public void deliver(int station, List<Observed> values) {
        var found = stations.all().stream()
                .filter(one -> one.number() == station)
                .findFirst()
                .orElseThrow(() -> Refusal.of(WaterRefusal.STATION_UNKNOWN));
        long received = clock.instant().getEpochSecond();
        writer.write(
                found, values.stream().map(value -> sample(value, received)).toList());
    }

    private static Sample sample(Observed value, long received) {
        return new Sample.Builder()
                .with(value.item(), Millionths.of(value.value()), 0)
                .at(value.at().getEpochSecond(), received);
    }
}
