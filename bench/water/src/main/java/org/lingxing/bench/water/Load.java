package org.lingxing.bench.water;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/**
 * Sends requests over a number of connections from one thread, so that it takes as little as it can from what it
 * measures: each connection its next one as soon as it is answered, or all together at a constant rate. At a constant rate
 * a request's time begins when it was due, not when a connection was free for it.
 */
final class Load {

    private static final long SECOND = 1_000_000_000L;
    private static final long LONGEST = 60 * SECOND;

    private final InetSocketAddress target;
    private final int connections;
    private final IntFunction<ByteBuffer> requests;
    private final Histogram times = new Histogram(LONGEST, 3);
    private final Deque<Connection> idle = new ArrayDeque<>();
    private long answered;
    private long refused;
    private long due;
    private long sent;

    /**
     * What came of it.
     *
     * @param perSecond answers with a status of success a second
     * @param refused other answers
     * @param p50 nanoseconds
     */
    record Outcome(double perSecond, long refused, long p50, long p99, long p999, long longest) {}

    /** @param requests the next request of that connection, ready to be written */
    Load(String address, int connections, IntFunction<ByteBuffer> requests) {
        var uri = URI.create(address);
        this.target = new InetSocketAddress(uri.getHost(), uri.getPort());
        this.connections = connections;
        this.requests = requests;
    }

    /** As fast as they are answered. */
    Outcome closed(int warmUpSeconds, int seconds) throws IOException {
        return run(0, warmUpSeconds, seconds);
    }

    /** So many a second. */
    Outcome constant(int perSecond, int warmUpSeconds, int seconds) throws IOException {
        return run(perSecond, warmUpSeconds, seconds);
    }

    private Outcome run(int perSecond, int warmUpSeconds, int seconds) throws IOException {
        List<Connection> all = new ArrayList<>();
        try (var selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                var connection = new Connection(i, target, selector);
                all.add(connection);
                idle.add(connection);
            }
            spend(selector, perSecond, warmUpSeconds);
            times.reset();
            answered = 0;
            refused = 0;
            double took = spend(selector, perSecond, seconds) / (double) SECOND;
            return new Outcome(
                    answered / took,
                    refused,
                    times.getValueAtPercentile(50),
                    times.getValueAtPercentile(99),
                    times.getValueAtPercentile(99.9),
                    times.getMaxValue());
        } finally {
            for (var connection : all) {
                connection.close();
            }
        }
    }

    /** How long it really took. */
    private long spend(Selector selector, int perSecond, int seconds) throws IOException {
        long began = System.nanoTime();
        long end = began + seconds * SECOND;
        due = 0;
        sent = 0;
        long now = began;
        while (now < end) {
            due = perSecond == 0 ? Long.MAX_VALUE : (now - began) * perSecond / SECOND;
            while (sent < due && !idle.isEmpty()) {
                var connection = idle.remove();
                long since = perSecond == 0 ? System.nanoTime() : began + sent * SECOND / perSecond;
                sent++;
                connection.send(requests.apply(connection.number()), since);
            }
            selector.select(this::take, 1);
            now = System.nanoTime();
        }
        return now - began;
    }

    private void take(SelectionKey key) {
        var connection = (Connection) key.attachment();
        try {
            if (key.isWritable()) {
                connection.goOnSending();
            }
            if (key.isReadable() && connection.isAnswered()) {
                times.recordValue(Math.min(LONGEST, System.nanoTime() - connection.since()));
                if (connection.status() / 100 == 2) {
                    answered++;
                } else {
                    refused++;
                }
                idle.add(connection);
            }
        } catch (IOException broken) {
            throw new IllegalStateException("the connection broke while it was loaded", broken);
        }
    }
}
