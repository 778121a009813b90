package org.lingxing.platform.water;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.Sample;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one that writes observations. Whoever delivers waits until his delivery is committed; deliveries that arrive while a
 * commit runs share the next one. What waits is bounded: beyond it deliveries are turned away, to be sent again.
 */
@Component
class Writer implements SmartLifecycle {

    /** So many values may wait; that is some tens of megabytes. */
    static final int MOST_WAITING = 400_000;
    /** So many values go into one commit. */
    private static final int MOST_IN_A_COMMIT = 40_000;

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final long NAP_MILLIS = 200;
    /** So often stations are listened for. */
    private static final long LISTEN_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final DataSource source;
    private final CityClock clock;
    private final Judges judges;
    private final Stations stations;
    private final Memories memories;
    private final Months months;
    private final Standstill standstill;
    private final LinkedBlockingQueue<Delivery> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile @Nullable Thread thread;
    private long listenedAt = System.nanoTime();

    private record Delivery(Station station, List<Sample> samples, int values, CompletableFuture<Accepted> done) {}

    Writer(
            DataSource source,
            CityClock clock,
            Judges judges,
            Stations stations,
            Memories memories,
            Months months,
            Standstill standstill) {
        this.source = source;
        this.clock = clock;
        this.judges = judges;
        this.stations = stations;
        this.memories = memories;
        this.months = months;
        this.standstill = standstill;
    }

    /**
     * Stores the samples of a station; returns when they are durable.
     *
     * @throws Refusal {@link WaterRefusal#TOO_MANY_OBSERVATIONS} when too much waits already; nothing was taken
     */
    Accepted write(Station station, List<Sample> samples) {
        int values = 0;
        for (var sample : samples) {
            values += sample.size();
        }
        if (values == 0) {
            return new Accepted(0, 0, 0, 0);
        }
        int before = waiting.getAndAdd(values);
        if (before > 0 && before + values > MOST_WAITING) {
            waiting.addAndGet(-values);
            throw Refusal.of(WaterRefusal.TOO_MANY_OBSERVATIONS).with("retryAfterSeconds", 1);
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
            settle(delivery);
            delivery.done().completeExceptionally(failed);
        }
    }

    private void answer(List<Delivery> deliveries) throws SQLException {
        var answers = write(deliveries);
        for (int i = 0; i < answers.size(); i++) {
            settle(deliveries.get(i));
            deliveries.get(i).done().complete(answers.get(i));
        }
    }

    private void forget(List<Delivery> deliveries) {
        deliveries.forEach(delivery -> memories.forget(delivery.station()));
        months.forget();
    }

    private void settle(Delivery delivery) {
        waiting.addAndGet(-delivery.values());
    }

    private List<Accepted> write(List<Delivery> deliveries) throws SQLException {
        Map<Integer, StationWork> works = new LinkedHashMap<>();
        for (var delivery : deliveries) {
            works.computeIfAbsent(
                    delivery.station().number(), number -> new StationWork(memories.of(delivery.station())));
        }
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var answers = write(connection, deliveries, works);
                connection.commit();
                works.values().forEach(this::follow);
                return answers;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private List<Accepted> write(Connection connection, List<Delivery> deliveries, Map<Integer, StationWork> works)
            throws SQLException {
        var now = clock.instant();
        var commit = new Commit(connection, now, judges.checks(), months);
        List<Accepted> answers = new ArrayList<>();
        for (var delivery : deliveries) {
            var work = Objects.requireNonNull(works.get(delivery.station().number()));
            answers.add(work.take(delivery.samples(), commit.stored(delivery.station(), doubtful(work, delivery))));
        }
        commit.write(works.values());
        for (var delivery : deliveries) {
            if (delivery.values() == 0) {
                var memory = Objects.requireNonNull(works.get(delivery.station().number()))
                        .memory();
                var judged = memory.judge().silence(memory.state(), now.getEpochSecond());
                commit.writeAlarms(delivery.station(), judged.alarms());
                memory.state(judged.state());
            }
        }
        return answers;
    }

    private static Set<Long> doubtful(StationWork work, Delivery delivery) {
        Set<Long> moments = new HashSet<>();
        for (var sample : delivery.samples()) {
            if (work.mayBeStored(sample.at())) {
                moments.add(sample.at());
            }
        }
        return moments;
    }

    /** The memory follows what was committed. */
    private void follow(StationWork work) {
        var memory = work.memory();
        if (work.touchesStored()) {
            memories.forget(memory.station());
            memories.of(memory.station());
            return;
        }
        var outcome = work.judge().outcome();
        if (!outcome.samples().isEmpty()) {
            memory.state(outcome.state());
            memory.follow(outcome.samples(), outcome.classes());
            memory.keepDays();
        }
    }
}
