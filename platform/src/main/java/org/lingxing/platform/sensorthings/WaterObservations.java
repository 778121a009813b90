package org.lingxing.platform.sensorthings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.water.StationDelivery;
import org.lingxing.sensing.Item;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Observations of stations of water: they go the way of everything a station delivers, checked, classed, once. */
@Component
class WaterObservations {

    private final StationDelivery delivery;
    private final CityClock clock;

    WaterObservations(StationDelivery delivery, CityClock clock) {
        this.delivery = delivery;
        this.clock = clock;
    }

    /**
     * Takes an observation in. It is durable when this returns.
     *
     * @param feature what it says it is of; null where it does not
     * @return its number
     */
    long take(Draft draft, long datastream, @Nullable Long feature, Author author) {
        int station = Waters.stationOf(datastream);
        if (!author.speaksFor(station)) {
            throw Refusal.of(SensorThingsRefusal.NOT_YOURS);
        }
        if (feature != null && !Waters.holds(EntityType.FEATURE_OF_INTEREST, feature)) {
            throw fault("/FeatureOfInterest", "站点的监测值属于它的断面", "values of a station are those of its section");
        }
        for (var property : draft.values().keySet()) {
            switch (property.name()) {
                case "phenomenonTime", "result", "resultTime" -> {}
                default -> throw fault("/" + property.name(), "站点的监测值不存此项", "this is not kept of a station's values");
            }
        }
        return deliver(new Waters.Observed(station, at(draft), Waters.itemOf(datastream)), value(draft));
    }

    /** A correction: the new value is a new version. */
    void correct(Waters.Observed observed, JsonNode result, Author author) {
        if (!author.speaksFor(observed.station())) {
            throw Refusal.of(SensorThingsRefusal.NOT_YOURS);
        }
        deliver(observed, number(result));
    }

    private long deliver(Waters.Observed observed, BigDecimal value) {
        try {
            delivery.deliver(
                    observed.station(),
                    List.of(new StationDelivery.Observed(Item.at(observed.item()), observed.at(), value)));
        } catch (ArithmeticException beyond) {
            throw fault("/result", "超出任何监测的范围", "this is beyond every measurement");
        }
        return Waters.idOf(observed);
    }

    private Instant at(Draft draft) {
        var written = draft.values()
                .get(EntityType.OBSERVATION.property("phenomenonTime").orElseThrow());
        if (written == null || written.isNull()) {
            return clock.instant().truncatedTo(ChronoUnit.SECONDS);
        }
        var at = Times.instant(written.asString());
        if (at == null || at.getNano() != 0 || at.getEpochSecond() < 0) {
            throw fault("/phenomenonTime", "应为整秒的时刻", "a moment in whole seconds is expected here");
        }
        return at;
    }

    private static BigDecimal value(Draft draft) {
        var result =
                draft.values().get(EntityType.OBSERVATION.property("result").orElseThrow());
        if (result == null) {
            throw fault("/result", "缺少", "this is missing");
        }
        return number(result);
    }

    private static BigDecimal number(JsonNode result) {
        if (!result.isNumber()) {
            throw fault("/result", "应为数", "a number is expected here");
        }
        return result.decimalValue();
    }

    private static Refusal fault(String pointer, String zh, String en) {
        return Refusal.of(SensorThingsRefusal.ENTITY_FAULTY).withFault(pointer, zh, en);
    }
}
