package org.lingxing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * A flood of observations, and kill -9 in the middle of it: whatever was confirmed is there afterwards. Runs some seconds;
 * {@code ./lingxing bench flood} gives it a minute three times, and kills both, the program alone, the database alone.
 */
class FloodTest {

    private static final int A_MINUTE = 60;
    private static final int SECONDS = Integer.getInteger("lingxing.flood.seconds", 3);
    private static final int STATIONS = 12;
    /** In a minute more values than may wait at a time, so that some are turned away. */
    private static final int FLOODING = 28;

    private static final int LARGE = SECONDS < A_MINUTE ? 1_000 : 20_000;
    private static final int SINGLE = 12;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Instant from = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(2));
    private final Map<String, String> keys = new HashMap<>();
    /** What was confirmed: station and second, value. */
    private final Map<String, Integer> confirmed = new ConcurrentHashMap<>();

    private final AtomicInteger moments = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final AtomicInteger deliveries = new AtomicInteger();
    private volatile boolean flooding;
    private String address = "";

    @TempDir
    Path home;

    @Test
    void 洪水中强行终止程序与数据库_已确认的值都在() throws Exception {
        var first = start();
        address = first.address();
        makeKeys();
        flood(() -> {
            first.killDatabase();
            first.kill();
        });
        assertThat(confirmed).isNotEmpty();
        if (SECONDS < A_MINUTE) {
            try (var second = start()) {
                address = second.address();
                everythingConfirmedIsThere();
            }
        } else {
            eachAlone();
        }
        System.out.printf(
                "| flood | %d deliveries confirmed with %d values, %d turned away, killed %s: all values found |%n",
                deliveries.get(), confirmed.size(), turnedAway.get(), SECONDS < A_MINUTE ? "once" : "three times");
    }

    /** The program alone is killed, then the database alone. */
    private void eachAlone() throws Exception {
        var program = start();
        address = program.address();
        everythingConfirmedIsThere();
        flood(program::kill);
        var database = start();
        address = database.address();
        everythingConfirmedIsThere();
        flood(database::killDatabase);
        database.end();
        try (var last = start()) {
            address = last.address();
            everythingConfirmedIsThere();
        }
    }

    private Program start() throws IOException {
        return Program.start(home);
    }

    /** What kills. */
    private interface Blow {
        void fall() throws IOException, InterruptedException;
    }

    private void flood(Blow blow) throws Exception {
        flooding = true;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < FLOODING; i++) {
                int number = i;
                var _ = threads.submit(() -> goOn(number, LARGE));
            }
            for (int i = 0; i < SINGLE; i++) {
                int number = i;
                var _ = threads.submit(() -> goOn(number, 1));
            }
            TimeUnit.SECONDS.sleep(SECONDS);
            blow.fall();
            flooding = false;
        }
    }

    /** Delivers one batch after the other until nobody answers any more. */
    private void goOn(int number, int size) {
        var station = "SF-%03d-A".formatted(number % STATIONS + 1);
        while (flooding) {
            int began = moments.getAndAdd(size);
            try {
                deliver(station, began, size);
            } catch (IOException dead) {
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void deliver(String station, int began, int size) throws IOException, InterruptedException {
        var lines = new StringBuilder();
        for (int i = began; i < began + size; i++) {
            lines.append("{\"at\":")
                    .append(at(i))
                    .append(",\"item\":\"chlorophyll\",\"value\":")
                    .append(i)
                    .append("}\n");
        }
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1/observations"))
                .header("Authorization", "Station " + keys.get(station))
                .header("Content-Type", "application/x-ndjson")
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString(lines.toString()))
                .build();
        while (flooding) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 429) {
                turnedAway.incrementAndGet();
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                TimeUnit.MILLISECONDS.sleep(300);
                continue;
            }
            assertThat(answer.statusCode()).as(answer.body()).isIn(202, 500);
            if (answer.statusCode() == 202) {
                deliveries.incrementAndGet();
                for (int i = began; i < began + size; i++) {
                    confirmed.put(station + at(i), i);
                }
            }
            return;
        }
    }

    private long at(int number) {
        return from.getEpochSecond() - number;
    }

    private void everythingConfirmedIsThere() throws IOException, InterruptedException {
        Map<String, Integer> found = new HashMap<>();
        for (var station : keys.keySet()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + "/api/v1/water/sections/"
                                    + station.substring(0, 6)
                                    + "/curve?item=chlorophyll&from=" + from.minus(Duration.ofDays(900)) + "&to="
                                    + from.plusSeconds(1)))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var curve = JsonMapper.shared().readTree(answer.body());
            for (int i = 0; i < curve.get("at").size(); i++) {
                found.put(
                        station + curve.get("at").get(i).asLong(),
                        new BigDecimal(curve.get("values").get(i).asString()).intValueExact());
            }
        }
        assertThat(found).containsAllEntriesOf(confirmed);
    }

    private void makeKeys() throws IOException, InterruptedException {
        var signedIn = post("/api/v1/session", "{\"account\":\"officer\",\"password\":\"lingxing-demo\"}", "");
        assertThat(signedIn.statusCode()).as(signedIn.body()).isLessThan(300);
        var cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        for (int i = 1; i <= STATIONS; i++) {
            var station = "SF-%03d-A".formatted(i);
            var key = post("/api/v1/water/stations/" + station + "/keys", "", cookie);
            assertThat(key.statusCode()).as(key.body()).isEqualTo(200);
            keys.put(
                    station, JsonMapper.shared().readTree(key.body()).get("key").asString());
        }
    }

    private HttpResponse<String> post(String path, String body, String cookie)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .header("Cookie", "XSRF-TOKEN=here; " + cookie)
                        .header("X-XSRF-TOKEN", "here")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
