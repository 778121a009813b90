package org.lingxing.bench.water.peer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.Decrees;
import org.lingxing.decrees.water.ClassTable;
import org.lingxing.decrees.water.WaterBody;
import org.lingxing.law.Asked;
import org.lingxing.sensing.Checks;
import org.lingxing.sensing.Classifier;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Judge;
import org.lingxing.sensing.Millionths;
import org.lingxing.sensing.Sample;
import org.lingxing.sensing.StationState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes values in: known ones are left, corrected ones changed, new ones checked, classed and saved. */
@Service
class ObservationService {

    private static final Map<String, Item> ITEMS = new HashMap<>();

    static {
        for (var item : Item.values()) {
            ITEMS.put(item.memberName(), item);
        }
    }

    private final Observations observations;
    private final Judge judge;
    private final Map<String, StationState> states = new ConcurrentHashMap<>();

    /**
     * What comes: a sample with its values, or one value.
     *
     * @param values null for one value
     */
    record Delivered(
            Instant at,
            @Nullable Map<String, BigDecimal> values,
            @Nullable String item,
            @Nullable BigDecimal value) {

        Map<String, BigDecimal> all() {
            return values != null || item == null || value == null ? notNull() : Map.of(item, value);
        }

        private Map<String, BigDecimal> notNull() {
            return values == null ? Map.of() : values;
        }
    }

    ObservationService(Observations observations) {
        this.observations = observations;
        var table = ClassTable.of(
                Decrees.corpus(),
                Asked.on(java.time.LocalDate.ofInstant(Instant.now(), java.time.ZoneId.of("Asia/Shanghai"))));
        this.judge = new Judge(Checks.usual(), new Classifier(table, WaterBody.RIVER), List.of());
    }

    /** How many values were new or corrected. */
    @Transactional
    public int take(String station, List<Delivered> delivered) {
        var received = Instant.now();
        Map<String, Observation> there = new HashMap<>();
        for (var one : observations.findByStationAndAtIn(
                station, delivered.stream().map(Delivered::at).toList())) {
            there.put(one.at() + one.item(), one);
        }
        Map<Instant, List<Observation>> byMoment = new TreeMap<>();
        int changed = 0;
        for (var sample : delivered) {
            for (var value : sample.all().entrySet()) {
                var old = there.get(sample.at() + value.getKey());
                if (old == null) {
                    byMoment.computeIfAbsent(sample.at(), at -> new ArrayList<>())
                            .add(new Observation(station, sample.at(), value.getKey(), value.getValue(), received));
                    changed++;
                } else if (old.value().compareTo(value.getValue()) != 0) {
                    old.correct(value.getValue());
                    changed++;
                }
            }
        }
        List<Observation> fresh = new ArrayList<>();
        byMoment.values().forEach(fresh::addAll);
        judge(station, byMoment, received);
        observations.saveAll(fresh);
        return changed;
    }

    private void judge(String station, Map<Instant, List<Observation>> byMoment, Instant received) {
        List<Sample> samples = new ArrayList<>();
        byMoment.forEach((at, values) -> {
            var builder = new Sample.Builder();
            values.sort(Comparator.comparingInt(value -> item(value).place()));
            values.forEach(value -> builder.with(item(value), Millionths.of(value.value()), 0));
            samples.add(builder.at(at.getEpochSecond(), received.getEpochSecond()));
        });
        var judged = judge.judge(states.getOrDefault(station, judge.blank()), samples);
        states.put(station, judged.state());
        int next = 0;
        for (var values : byMoment.values()) {
            var sample = judged.samples().get(next);
            var found = judged.classes().get(next++).waterClass();
            for (int i = 0; i < values.size(); i++) {
                values.get(i).judged(sample.flags(i), found == null ? null : found.name());
            }
        }
    }

    private static Item item(Observation value) {
        var item = ITEMS.get(value.item());
        if (item == null) {
            throw new IllegalArgumentException("no item " + value.item());
        }
        return item;
    }
}
