package org.lingxing.platform.operation;

import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about scheduled backups.
 *
 * @param folder where they go; none are made without it
 * @param at when, by the city's time
 * @param daily of how many days the last one is kept
 * @param weekly of how many weeks the last one is kept
 */
@ConfigurationProperties("lingxing.backup")
record BackupSettings(
        @Nullable Path folder,
        @DefaultValue("02:30") LocalTime at,
        @DefaultValue("7") int daily,
        @DefaultValue("4") int weekly) {

    Rotation rotation() {
        return new Rotation(daily, weekly);
    }
}
