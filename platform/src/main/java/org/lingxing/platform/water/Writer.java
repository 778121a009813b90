package org.lingxing.platform.water;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.AlarmChange;
import org.lingxing.sensing.Checks;
import org.lingxing.sensing.Sample;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one that writes observations. Whoever delivers waits until his delivery is committed; deliveries that arrive while a
 * commit runs share the next one. How much may wait {@link Admission} bounds.
 */
@Component
class Writer implements SmartLifecycle {

    /** So many values go into one commit. */
    private static final int MOST_IN_A_COMMIT = 40_000;

    private static final Accepted NOTHING = new Accepted(0, 0, 0, 0);
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final long NAP_MILLIS = 200;
    /** So often the sums of days are written while much comes and nobody asks for them; deliveries wait meanwhile. */
    private static final long PAY_NANOS = TimeUnit.SECONDS.toNanos(5);
    /** So often stations are listened for. */
    private static final long LISTEN_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final DataSource source;
    private final CityClock clock;
    private final Stations stations;
    private final Memories memories;
    private final Months months;
    private final Standstill standstill;
    private final LinkedBlockingQueue<Delivery> queue = new LinkedBlockingQueue<>();
    private final DaySums sums;
    private volatile @Nullable Thread thread;
    private volatile boolean owing;
    private int forgotten;

    private long listenedAt = System.nanoTime();
    private long paidAt = System.nanoTime() - PAY_NANOS;

    /** @param station null for somebody who only waits until the sums are written */
    private record Delivery(
            @Nullable Station station, List<Sample> samples, int values, CompletableFuture<Accepted> done) {}

    Writer(
            DataSource source,
            CityClock clock,
            Stations stations,
            Memories memories,
            Months months,
            Standstill standstill) {
        this.source = source;
        this.clock = clock;
        this.stations = stations;
        this.memories = memories;
        this.months = months;
        this.standstill = standstill;
        this.sums = new DaySums(Checks.USUALLY_LEFT_OUT);
    }

    /** Stores the samples of a station; returns when they are durable. */
    Accepted write(Station station, List<Sample> samples) {
        int values = 0;
        for (var sample : samples) {
            values += sample.size();
        }
        if (values == 0) {
            return NOTHING;
        }
        var delivery = new Delivery(station, samples, values, new CompletableFuture<>());
        queue.add(delivery);
        try {
            return delivery.done().join();
        } catch (CompletionException failed) {
            throw new IllegalStateException(
                    "observations of " + station.code() + " were not stored", failed.getCause());
        }
    }

    /** Returns when the sums of days hold every sample that is stored. */
    void settle() {
        if (owing && isRunning()) {
            var nothing = new Delivery(null, List.of(), 0, new CompletableFuture<>());
            queue.add(nothing);
            nothing.done().join();
        }
    }

    /** Notices stations that fell silent. */
    private void listen() {
        for (var station : stations.all()) {
            var memory = memories.of(station);
            var judged = memory.judge().silence(memory.state(), clock.instant().getEpochSecond());
            if (!judged.alarms().isEmpty()) {
                queue.add(new Delivery(memory.station(), List.of(), 0, new CompletableFuture<>()));
            }
        }
    }

    @Override
    public void start() {
        try (var connection = source.getConnection()) {
            sums.readOwed(connection);
            owing = sums.areOwed();
        } catch (SQLException failed) {
            throw new IllegalStateException("which sums of days are owed cannot be read", failed);
        }
        var writing = Thread.ofPlatform().name("observations").daemon().unstarted(this::run);
        thread = writing;
        writing.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
        for (var left = queue.poll(); left != null; left = queue.poll()) {
            left.done().completeExceptionally(new IllegalStateException("the platform stops"));
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                var first = queue.poll(NAP_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    var together = gather(first);
                    standstill.during(() -> commit(together));
                } else if (sums.areOwed()) {
                    standstill.during(() -> commit(List.of()));
                }
                if (System.nanoTime() - listenedAt > LISTEN_NANOS) {
                    listenedAt = System.nanoTime();
                    listen();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("the writer of observations goes on after a fault", failed);
            }
        }
    }

    private List<Delivery> gather(Delivery first) {
        List<Delivery> together = new ArrayList<>();
        together.add(first);
        int values = first.values();
        while (values < MOST_IN_A_COMMIT) {
            var next = queue.poll();
            if (next == null) {
                break;
            }
            together.add(next);
            values += next.values();
        }
        return together;
    }

    /**
     * What fails is tried once more, one by one: a connection may have broken, and one bad delivery must not spoil the
     * others.
     */
    private void commit(List<Delivery> deliveries) {
        try {
            answer(deliveries);
        } catch (SQLException | RuntimeException | Error failed) {
            LOG.warn("a commit of observations failed and is tried again one by one", failed);
            forget(deliveries);
            deliveries.forEach(this::commitAlone);
        }
    }

    private void commitAlone(Delivery delivery) {
        try {
            answer(List.of(delivery));
        } catch (SQLException | RuntimeException | Error failed) {
            forget(List.of(delivery));
            delivery.done().completeExceptionally(failed);
        }
    }

    private void answer(List<Delivery> deliveries) throws SQLException {
        var answers = write(deliveries);
        for (int i = 0; i < answers.size(); i++) {
            deliveries.get(i).done().complete(answers.get(i));
        }
    }

    private void forget(List<Delivery> deliveries) {
        Set<Integer> numbers = new HashSet<>();
        for (var delivery : deliveries) {
            var station = delivery.station();
            if (station != null) {
                memories.forget(station);
                numbers.add(station.number());
            }
        }
        sums.forget(numbers);
        months.forget();
    }

    private List<Accepted> write(List<Delivery> deliveries) throws SQLException {
        Map<Integer, StationWork> works = new LinkedHashMap<>();
        Map<Station, List<AlarmChange>> quiet = new LinkedHashMap<>();
        List<Accepted> answers = new ArrayList<>();
        var now = clock.instant();
        if (forgotten != memories.forgotten()) {
            forgotten = memories.forgotten();
            sums.forgetAll();
        }
        sums.forget(memories.takeWrittenByOthers());
        try (var connection = source.getConnection()) {
            var commit = new Commit(connection, now, months, sums);
            for (var delivery : deliveries) {
                var station = delivery.station();
                if (station == null || delivery.values() == 0) {
                    answers.add(NOTHING);
                    if (station != null) {
                        quiet.put(station, List.of());
                    }
                } else {
                    var work = works.computeIfAbsent(station.number(), number -> new StationWork(memories.of(station)));
                    answers.add(work.take(delivery.samples(), commit.stored(station, mustAsk(work, delivery))));
                }
            }
            quiet.keySet().removeIf(station -> works.containsKey(station.number()));
            quiet.replaceAll((station, none) -> silence(station, now));
            boolean pay = mustPay(deliveries);
            commit.write(works.values(), quiet, pay);
            owing = sums.areOwed();
        }
        works.values().forEach(this::follow);
        quiet.keySet().forEach(memories::forget);
        return answers;
    }

    /** Whoever waits for the sums gets them; else they are written when there is time or they have waited long enough. */
    private boolean mustPay(List<Delivery> deliveries) {
        boolean asked = deliveries.isEmpty() || deliveries.stream().anyMatch(delivery -> delivery.station() == null);
        long now = System.nanoTime();
        if (asked || now - paidAt >= PAY_NANOS) {
            paidAt = now;
            return true;
        }
        return false;
    }

    private List<AlarmChange> silence(Station station, Instant now) {
        var memory = memories.of(station);
        return memory.judge().silence(memory.state(), now.getEpochSecond()).alarms();
    }

    private static Set<Long> mustAsk(StationWork work, Delivery delivery) {
        Set<Long> moments = new HashSet<>();
        for (var sample : delivery.samples()) {
            if (work.mustAsk(sample.at())) {
                moments.add(sample.at());
            }
        }
        return moments;
    }

    /** The memory follows what was committed. */
    private void follow(StationWork work) {
        var memory = work.memory();
        var judged = work.judge();
        boolean restsOnThem = judged.rows().stream()
                .anyMatch(row -> memory.restsOn(row.sample().at()));
        boolean goesOn = !memory.state().hasSeen()
                || judged.state().latest() != memory.state().latest();
        if (restsOnThem || !memories.holds(memory)) {
            memories.forget(memory.station());
            return;
        }
        memory.follow(judged.rows());
        memory.state(judged.state());
        if (goesOn) {
            memory.before(judged.before());
        }
    }
}
