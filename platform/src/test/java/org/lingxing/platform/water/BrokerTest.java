package org.lingxing.platform.water;

import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.store.Health;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stations publish at a real broker is stored, also what came while the platform did not run. */
@PlatformTest
class BrokerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static int numbers;

    @Autowired
    JdbcClient database;

    @Autowired
    Stations stations;

    @Autowired
    Reception reception;

    @Autowired
    FaultyDeliveries faulty;

    @Autowired
    Memories memories;

    @Autowired
    CityClock clock;

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private Station station;
    private Instant now;
    private WaterSettings settings;
    private Mqtt5BlockingClient sender;

    @BeforeEach
    void 一个代理_一个站点() throws Exception {
        memories.forgetAll();
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        broker.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("mqtt", "tcp://127.0.0.1:" + port + "?protocols=MQTT"));
        broker.start();
        station = stations.put("broker-" + numbers++, "测试站", "SF-001", Station.Kind.AUTOMATIC);
        now = clock.instant().minus(Duration.ofHours(3));
        settings = new WaterSettings(
                new WaterSettings.Broker(
                        URI.create("mqtt://127.0.0.1:" + port), "observations/+", "test", null, null, 8),
                null);
        sender = MqttClient.builder()
                .useMqttVersion5()
                .serverHost("127.0.0.1")
                .serverPort(port)
                .buildBlocking();
        sender.connect();
    }

    @AfterEach
    void 停止() throws Exception {
        sender.disconnect();
        broker.stop();
    }

    @Test
    void 发布即入库_未运行时的随后补收_看不懂的另存() throws Exception {
        var listener = listener();
        publish(station.code(), json(0, 7.1).getBytes(StandardCharsets.UTF_8), "");
        publish(station.code(), gzip(json(1, 7.2)), "");
        publish(
                station.code(),
                ("at,ph\n" + now.plusSeconds(2) + ",7.3\n").getBytes(StandardCharsets.UTF_8),
                "text/csv");
        publish(station.code(), "{\"at\":".getBytes(StandardCharsets.UTF_8), "");
        publish("nobody", json(3, 7).getBytes(StandardCharsets.UTF_8), "");
        await(() -> samples() == 3 && faulty.since(Instant.EPOCH) == 2);
        assertThat(faulty.latest())
                .extracting(FaultyDeliveries.Faulty::station)
                .containsExactlyInAnyOrder(station.code(), "nobody");
        assertThat(listener.look().state()).isEqualTo(Health.State.UP);
        listener.stop();

        for (int i = 10; i < 40; i++) {
            publish(station.code(), json(i, 7).getBytes(StandardCharsets.UTF_8), "");
        }
        var again = listener();
        await(() -> samples() == 33);
        again.stop();
        assertThat(faulty.since(Instant.EPOCH)).isEqualTo(2);
    }

    private BrokerListener listener() {
        var listener = new BrokerListener(settings, stations, reception, faulty);
        listener.start();
        await(() -> listener.look().state() == Health.State.UP);
        return listener;
    }

    private void publish(String code, byte[] payload, String type) {
        var message = sender.publishWith()
                .topic("observations/" + code)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(payload);
        (type.isEmpty() ? message : message.contentType(type)).send();
    }

    private String json(int second, double ph) {
        return "{\"at\":\"%s\",\"values\":{\"ph\":%s}}".formatted(now.plusSeconds(second), ph);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private long samples() {
        return database.sql("select count(*) from water.sample where station = :station")
                .param("station", station.number())
                .query(Long.class)
                .single();
    }

    private static void await(BooleanSupplier there) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it does not come").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
