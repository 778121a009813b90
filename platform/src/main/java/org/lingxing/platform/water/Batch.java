package org.lingxing.platform.water;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.sensing.Flag;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Millionths;
import org.lingxing.sensing.Sample;

/** A batch being read: values become samples, faults are gathered with where they stand. */
final class Batch {

    /** More are not named: whoever sends such a batch has one fault, many times. */
    private static final int MOST_FAULTS = 20;

    private static final int MOST_SAMPLES = 100_000;

    private static final long NOT_SAID = Long.MIN_VALUE;
    /** Stands for what was written as a moment and is none. */
    private static final long NO_MOMENT = NOT_SAID + 1;

    private static final Map<String, Item> ITEMS = new HashMap<>();

    static {
        for (var item : Item.values()) {
            ITEMS.put(item.memberName(), item);
            ITEMS.put(item.name().toLowerCase(Locale.ROOT), item);
            ITEMS.put(item.label().zh(), item);
        }
    }

    private final String station;
    private final long received;
    private final long keptFrom;
    private final Admission.Ticket ticket;
    private final List<Sample> samples = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    /** The observation being read, whose moment may come behind its values. */
    private final Sample.Builder builder = new Sample.Builder();

    private long at = NOT_SAID;
    /** Observations of one moment that follow each other are one sample. */
    private final Sample.Builder gathered = new Sample.Builder();

    private long gatheredAt = NOT_SAID;

    private record Fault(String pointer, String zh, String en) {}

    /**
     * A batch of that station.
     *
     * @param received the second at which it arrived
     * @param keptFrom samples of before are not kept one by one any more, and not taken
     * @param ticket told of every sample that is read
     */
    Batch(String station, long received, long keptFrom, Admission.Ticket ticket) {
        this.station = station;
        this.received = received;
        this.keptFrom = keptFrom;
        this.ticket = ticket;
    }

    /** The item of that name; null when there is none. */
    static @Nullable Item item(String name) {
        return ITEMS.get(name);
    }

    /** The observation is of this moment. */
    void moment(String written, String pointer) {
        try {
            moment(Moment.of(written));
        } catch (DateTimeException notOne) {
            at = NO_MOMENT;
            fault(pointer, "时间应写成 2019-06-18T08:00:00+08:00", "a moment is written 2019-06-18T08:00:00+08:00");
        }
    }

    void moment(long seconds) {
        at = seconds;
    }

    /** Whoever names another station than that of the key has mixed them up. */
    void ofStation(String code, String pointer) {
        if (!code.equals(station)) {
            fault(pointer, "密钥是站点 " + station + " 的", "the key is that of station " + station);
        }
    }

    void value(Item item, long millionths, int flags) {
        builder.with(item, millionths, flags);
    }

    /** A value as text: a number, one below the detection limit, or a mark that nothing was measured. */
    void value(Item item, String written, @Nullable String unit, String pointer) {
        var read = Measured.read(written);
        if (read == null) {
            fault(pointer, "“" + written + "”不是数值", "“" + written + "” is no value");
        } else if (read.isPresent()) {
            scaled(item, read.value(), read.flags(), unit);
        }
    }

    /** A number in a unit, which may be another than that in which the item is kept. */
    void scaled(Item item, long millionths, int flags, @Nullable String unit) {
        if (unit == null || Measured.isUnitOf(item, unit)) {
            value(item, millionths, flags);
        } else if (Measured.isThousandthOf(item, unit)) {
            value(item, Millionths.mean(millionths, 1_000, 6), flags);
        } else {
            value(item, millionths, flags | Flag.UNIT.bit());
        }
    }

    void fault(String pointer, String zh, String en) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(pointer, zh, en));
        }
    }

    /** An observation ends. */
    void end(String pointer) {
        if (at == NOT_SAID) {
            fault(pointer + "/at", "缺少时间", "the moment is missing");
        } else if (at < keptFrom && at != NO_MOMENT) {
            var day = Samples.dayOf(keptFrom);
            fault(pointer + "/at", "早于保存期限 " + day + "，不收", "before " + day + ", from when samples are kept");
        }
        if (at != gatheredAt) {
            flush();
            gatheredAt = at;
        }
        builder.moveTo(gathered);
        at = NOT_SAID;
        if (samples.size() > MOST_SAMPLES) {
            throw Refusal.of(WaterRefusal.OBSERVATIONS_FAULTY)
                    .withFault(
                            pointer, "一批最多 " + MOST_SAMPLES + " 个样品", "at most " + MOST_SAMPLES + " samples a batch");
        }
    }

    /**
     * The samples.
     *
     * @throws Refusal naming every fault, when there is one
     */
    List<Sample> samples() {
        flush();
        if (!faults.isEmpty()) {
            var refusal = Refusal.of(WaterRefusal.OBSERVATIONS_FAULTY);
            for (var fault : faults) {
                refusal = refusal.withFault(fault.pointer(), fault.zh(), fault.en());
            }
            throw refusal;
        }
        return samples;
    }

    private void flush() {
        if (!gathered.isEmpty()) {
            var sample = gathered.at(gatheredAt, received);
            ticket.more(sample.size());
            samples.add(sample);
        }
    }
}
