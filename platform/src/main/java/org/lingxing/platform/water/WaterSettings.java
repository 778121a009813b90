package org.lingxing.platform.water;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator can set about water.
 *
 * @param broker where stations publish over MQTT; null for nowhere
 * @param folder where files of stations are put; null for nowhere
 */
@ConfigurationProperties("lingxing.water")
record WaterSettings(@Nullable Broker broker, @Nullable Folder folder) {

    /**
     * A broker that speaks MQTT 5.
     *
     * @param address {@code mqtt://host:1883}, or {@code mqtts://host:8883} with TLS
     * @param topic the filter of topics; the last level of a topic is the code of its station
     * @param client under which name the platform is known to the broker, which keeps what it misses
     * @param atATime so many messages are handed over before the first is confirmed
     */
    record Broker(
            URI address,
            @DefaultValue("observations/+") String topic,
            @DefaultValue("lingxing") String client,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("64") int atATime) {}

    /**
     * A folder with one folder a station, named by its code.
     *
     * @param every how often is looked; a file that did not change since the last time is whole
     */
    record Folder(Path path, @DefaultValue("10s") Duration every) {}
}
