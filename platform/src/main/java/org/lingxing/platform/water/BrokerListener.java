package org.lingxing.platform.water;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientState;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.store.Health;
import org.lingxing.platform.store.HealthPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes what stations publish at a broker. A message is confirmed to the broker after the commit and not before, so that
 * the broker keeps what the platform did not store, also while it does not run; so many unconfirmed ones and no more are
 * handed over at a time. A message that cannot be understood is confirmed too, and put among the faulty deliveries.
 */
@Component
class BrokerListener implements SmartLifecycle, HealthPart {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerListener.class);
    /** Messages of one station are worked on one after the other, those of different ones beside each other. */
    private static final int LANES = 16;

    private static final long KEPT_BY_BROKER_SECONDS = TimeUnit.DAYS.toSeconds(7);
    private static final long PAUSE_SECONDS = 1;
    private static final String TLS = "mqtts";
    private static final int PORT = 1_883;
    private static final int TLS_PORT = 8_883;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    private final WaterSettings settings;
    private final Stations stations;
    private final Reception reception;
    private final FaultyDeliveries faulty;
    private final List<ExecutorService> lanes = new ArrayList<>();
    private volatile @Nullable Mqtt5AsyncClient client;
    private volatile boolean listens;

    BrokerListener(WaterSettings settings, Stations stations, Reception reception, FaultyDeliveries faulty) {
        this.settings = settings;
        this.stations = stations;
        this.reception = reception;
        this.faulty = faulty;
    }

    @Override
    public void start() {
        var broker = settings.broker();
        if (broker == null) {
            return;
        }
        for (int i = 0; i < LANES; i++) {
            lanes.add(Executors.newSingleThreadExecutor(
                    Thread.ofVirtual().name("broker-" + i).factory()));
        }
        var connecting = client(broker);
        client = connecting;
        connecting.publishes(MqttGlobalPublishFilter.ALL, this::came, true);
        var _ = connecting
                .connectWith()
                .cleanStart(false)
                .sessionExpiryInterval(KEPT_BY_BROKER_SECONDS)
                .restrictions()
                .receiveMaximum(broker.atATime())
                .applyRestrictions()
                .send()
                .thenCompose(_ -> connecting
                        .subscribeWith()
                        .topicFilter(broker.topic())
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .send())
                .whenComplete((_, failed) -> {
                    listens = failed == null;
                    if (failed != null) {
                        LOG.warn(
                                "the broker {} does not let us listen to {}", broker.address(), broker.topic(), failed);
                    }
                });
    }

    private static Mqtt5AsyncClient client(WaterSettings.Broker broker) {
        var address = broker.address();
        boolean tls = TLS.equals(address.getScheme());
        int usual = tls ? TLS_PORT : PORT;
        var builder = MqttClient.builder()
                .useMqttVersion5()
                .identifier(broker.client())
                .serverHost(address.getHost())
                .serverPort(address.getPort() < 0 ? usual : address.getPort())
                .automaticReconnectWithDefaultConfig();
        if (tls) {
            builder = builder.sslWithDefaultConfig();
        }
        var user = broker.user();
        var password = broker.password();
        if (user != null && password != null) {
            builder = builder.simpleAuth()
                    .username(user)
                    .password(password.getBytes(StandardCharsets.UTF_8))
                    .applySimpleAuth();
        }
        return builder.buildAsync();
    }

    private void came(Mqtt5Publish message) {
        var levels = message.getTopic().getLevels();
        var code = levels.get(levels.size() - 1);
        lanes.get(Math.floorMod(code.hashCode(), LANES)).execute(() -> take(code, message));
    }

    private void take(String code, Mqtt5Publish message) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                takeOnce(code, message);
                message.acknowledge();
                return;
            } catch (Refusal refusal) {
                if (refusal.code() != WaterRefusal.TOO_MANY_OBSERVATIONS) {
                    faulty.keep(came(code, message), refusal);
                    message.acknowledge();
                    return;
                }
            } catch (IOException | RuntimeException failed) {
                LOG.warn("what {} sent over the broker is tried again", code, failed);
            }
            pause();
        }
    }

    private void takeOnce(String code, Mqtt5Publish message) throws IOException {
        var station = stations.known(code).orElseThrow(() -> Refusal.of(WaterRefusal.STATION_UNKNOWN));
        var came = came(code, message);
        var plain = new ByteArrayInputStream(message.getPayloadAsBytes());
        try (var body = came.packed() ? Reception.unpacked(plain) : plain) {
            reception.take(station, body, came.form());
        }
    }

    private static FaultyDeliveries.Came came(String code, Mqtt5Publish message) {
        var bytes = message.getPayloadAsBytes();
        boolean packed = bytes.length > 1 && bytes[0] == GZIP[0] && bytes[1] == GZIP[1];
        var type = message.getContentType().map(Object::toString).orElse("");
        var form = type.startsWith("text/csv") ? Reception.Form.CSV : Reception.Form.JSON;
        return new FaultyDeliveries.Came(
                FaultyDeliveries.Way.BROKER, message.getTopic().toString(), code, form, packed, bytes);
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        var there = client;
        client = null;
        listens = false;
        if (there != null) {
            var _ = there.disconnect();
            lanes.forEach(ExecutorService::shutdownNow);
            lanes.clear();
        }
    }

    @Override
    public boolean isRunning() {
        return client != null;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public Health look() {
        var there = client;
        if (there == null) {
            return Health.up("没有设置 MQTT 代理", "No MQTT broker is set");
        }
        if (there.getState() != MqttClientState.CONNECTED) {
            return Health.atRisk("MQTT 代理未连接，正在重连", "The MQTT broker is not connected; it is tried again");
        }
        return listens
                ? Health.up("已连接 MQTT 代理", "The MQTT broker is connected")
                : Health.atRisk("已连接 MQTT 代理，尚未订阅主题", "The MQTT broker is connected, but does not let us listen yet");
    }
}
