package org.lingxing.bench.water;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures the flows of water, ours and the comparison program's in turn, on one database server and the same cores,
 * this load generator included. Prints a row a flow.
 */
final class WaterBench {

    private static final int STATIONS = 64;
    private static final int BATCH_CONNECTIONS = 8;
    private static final List<String> FLOWS = List.of("samples", "values", "posts", "latest", "curve");
    private static final String PEER = "peer";
    private static final int HOURS_OF_A_YEAR = 8_760;
    private static final int FILL_SECONDS = 6;
    private static final int POSTS_PER_SECOND = 20_000;
    private static final int LATEST_PER_SECOND = 25_000;
    /** The constant rate is at most this part of what can be answered, so that no queue grows without end. */
    private static final double ROOM = 0.8;

    private static final String FROM = """
            select coalesce(max(extract(epoch from at)::bigint) + 1, extract(epoch from current_date)::bigint - 7 * 86400)
              from water.sample join water.station on station.number = sample.station
             where station.section = 'bench' and at > '2026-02-01Z'
            """;

    private static final String CURVE = """
            delete from water.sample where station = (select number from water.station where code = 'bench-0');
            select water.make_month(month::date)
              from generate_series(timestamp '2025-01-01', timestamp '2026-01-01', interval '1 month') month;
            insert into water.sample (station, at, received, items, vals, flags, class, decisive)
            select station.number, at, at, '{0,1,2,3,4,5,6,7,8}',
                   array[17000000, 7800000 + (extract(epoch from at)::bigint / 3600 % 100) * 10000, 8100000, 640000000,
                         21000000, 4200000, 410000, 110000, 3400000]::bigint[],
                   array_fill(0::smallint, array[9]), 3, 64
              from water.station, generate_series(timestamptz '2025-01-01Z', timestamptz '2025-12-31 23:00Z', interval '1 hour') at
             where code = 'bench-0';
            """;

    private final Server server;
    private final String ours;
    private final int warmUp;
    private final int seconds;
    private final List<String> asked;
    /** Each flow's samples follow those of the flow before, also of an earlier run; some days hold them all. */
    private long from;

    private WaterBench(Server server, String ours, int warmUp, int seconds, List<String> asked, long from) {
        this.server = server;
        this.ours = ours;
        this.warmUp = warmUp;
        this.seconds = seconds;
        this.asked = asked;
        this.from = from;
    }

    /** Arguments: data home of a running platform, its address, seconds of warm-up, seconds measured, flows (all unless named). */
    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var asked = flows(List.of(arguments).subList(4, arguments.length));
        var server = Server.of(home);
        server.enterStations(STATIONS);
        server.writeLogAround();
        new WaterBench(
                        server,
                        arguments[1],
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]),
                        asked,
                        server.number("lingxing", FROM))
                .run(home);
    }

    /** All unless some are named; the comparison alone is that of batches of samples. */
    private static List<String> flows(List<String> named) {
        for (var flow : named) {
            if (!flow.equals(PEER) && !FLOWS.contains(flow)) {
                throw new IllegalArgumentException("no flow " + flow + "; there are " + FLOWS + " and " + PEER);
            }
        }
        if (named.isEmpty()) {
            return Stream.concat(FLOWS.stream(), Stream.of(PEER)).toList();
        }
        return named.equals(List.of(PEER)) ? List.of(FLOWS.getFirst(), PEER) : named;
    }

    private void run(Path home) throws Exception {
        try (var peer = asked(PEER) ? Peer.start(server, home) : null) {
            if (asked("posts")) {
                posts(peer);
            }
            if (asked("latest")) {
                latest(peer);
            }
            if (asked("curve")) {
                curve();
            }
            if (asked("samples")) {
                batches("batches of 1,000 values in nine-item samples", Feed.Form.SAMPLES, peer);
            }
            if (asked("values")) {
                batches("batches of 1,000 single values", Feed.Form.SINGLE_VALUES, peer);
            }
        }
    }

    private boolean asked(String flow) {
        return asked.contains(flow);
    }

    private void batches(String what, Feed.Form form, @Nullable Peer peer) throws Exception {
        var mine = closed(ours, BATCH_CONNECTIONS, form);
        tell(what + ", ours", mine, Feed.VALUES);
        if (peer != null) {
            beside(what, mine, closed(peer.address(), BATCH_CONNECTIONS, form), Feed.VALUES);
        }
    }

    private void posts(@Nullable Peer peer) throws Exception {
        var what = "single durable POST, 64 connections";
        var most = closed(ours, STATIONS, Feed.Form.ONE);
        tell(what + ", ours", most, 1);
        int rate = (int) Math.min(POSTS_PER_SECOND, most.perSecond() * ROOM);
        tell(what + ", ours, at a constant " + rate + "/s", constant(ours, STATIONS, Feed.Form.ONE, rate), 1);
        if (peer != null) {
            beside(what, most, closed(peer.address(), STATIONS, Feed.Form.ONE), 1);
        }
    }

    private void latest(@Nullable Peer peer) throws Exception {
        var what = "latest values of a station, 64 connections";
        fill(ours);
        var most = reading(ours).closed(warmUp, seconds);
        tell(what + ", ours", most, 1);
        int rate = (int) Math.min(LATEST_PER_SECOND, most.perSecond() * ROOM);
        tell(what + ", ours, at a constant " + rate + "/s", reading(ours).constant(rate, warmUp, seconds), 1);
        if (peer != null) {
            fill(peer.address());
            beside(what, most, reading(peer.address()).closed(warmUp, seconds), 1);
        }
    }

    /** What latest values are asked of: samples of every station, so few at a time that all are in when asking begins. */
    private void fill(String address) throws IOException {
        load(address, BATCH_CONNECTIONS, Feed.Form.SAMPLES).closed(0, FILL_SECONDS);
    }

    private void curve() throws IOException, SQLException {
        server.execute("lingxing", CURVE);
        var path = get(
                "/api/v1/water/sections/bench/curve?station=bench-0&item=ph&from=2025-01-01T00:00:00Z&to=2026-01-01T00:00:00Z");
        tell(
                "curve of one item over a year, " + HOURS_OF_A_YEAR + " values, ours",
                new Load(ours, 1, number -> path.duplicate()).closed(warmUp, seconds),
                1);
    }

    /** What was written before is on the disk when a flow of writing begins, so that none pays for another. */
    private Load.Outcome closed(String address, int connections, Feed.Form form) throws IOException, SQLException {
        server.execute("postgres", "checkpoint");
        return load(address, connections, form).closed(warmUp, seconds);
    }

    private Load.Outcome constant(String address, int connections, Feed.Form form, int rate)
            throws IOException, SQLException {
        server.execute("postgres", "checkpoint");
        return load(address, connections, form).constant(rate, warmUp, seconds);
    }

    /** Each connection speaks for its stations in turn, so that what one station sends comes in order. */
    private Load load(String address, int connections, Feed.Form form) {
        List<List<Feed>> feeds = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            feeds.add(new ArrayList<>());
        }
        for (int i = 0; i < STATIONS; i++) {
            feeds.get(i % connections).add(new Feed(head("bench-" + i), form, from));
        }
        var turns = new int[connections];
        return new Load(address, connections, number -> {
            var its = feeds.get(number);
            var feed = its.get(turns[number]++ % its.size());
            var request = feed.request();
            from = Math.max(from, feed.next());
            return request;
        });
    }

    private static Load reading(String address) {
        IntFunction<ByteBuffer> paths = number -> get("/api/v1/water/stations/bench-" + number + "/latest");
        var requests = new ByteBuffer[STATIONS];
        for (int i = 0; i < STATIONS; i++) {
            requests[i] = paths.apply(i);
        }
        return new Load(address, STATIONS, number -> requests[number].rewind());
    }

    private static String head(String station) {
        return "POST /api/v1/observations HTTP/1.1\r\nHost: localhost\r\nAuthorization: Station "
                + Server.keyOf(station) + "\r\nContent-Type: application/json\r\n";
    }

    private static ByteBuffer get(String path) {
        var bytes = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).rewind();
    }

    private void beside(String what, Load.Outcome mine, Load.Outcome its, int each) {
        tell(what + ", JPA", its, each);
        System.out.printf(
                Locale.ROOT,
                "%s, ours over JPA in this run | %s | %s%n",
                what,
                its.perSecond() == 0
                        ? "JPA answered nothing"
                        : String.format(Locale.ROOT, "%.1f ×", mine.perSecond() / its.perSecond()),
                "each after " + warmUp + " s of warm-up, " + seconds + " s");
    }

    private static void tell(String what, Load.Outcome outcome, int each) {
        System.out.printf(
                Locale.ROOT,
                "%s | %,.0f/s%s | p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, longest %.0f ms%n",
                what,
                outcome.perSecond() * each,
                outcome.refused() == 0 ? "" : " and " + outcome.refused() + " refused",
                outcome.p50() / 1e6,
                outcome.p99() / 1e6,
                outcome.p999() / 1e6,
                outcome.longest() / 1e6);
    }
}
