package org.lingxing.platform;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.StartFailure;

/**
 * What the operator decides about scheduled backups. In production they go into the data home unless another folder is
 * named; in a demonstration there are none unless one is.
 *
 * @param folder where they go ({@code LINGXING_BACKUP_FOLDER}, {@code none} for no backups); null for none
 * @param at when, by the city's time ({@code LINGXING_BACKUP_TIME})
 * @param daily of how many days the last one is kept ({@code LINGXING_BACKUP_DAILY})
 * @param weekly of how many weeks the last one is kept ({@code LINGXING_BACKUP_WEEKLY})
 */
record BackupPlan(@Nullable Path folder, LocalTime at, int daily, int weekly) {

    private static final int MOST = 1000;

    /** @throws StartFailure if a variable cannot be meant as it stands */
    static BackupPlan from(Map<String, String> environment, Path home, boolean demonstration) {
        var usual = demonstration ? "none" : home.resolve("backups").toString();
        var folder = environment.getOrDefault("LINGXING_BACKUP_FOLDER", usual);
        return new BackupPlan(
                folder.equals("none") ? null : Path.of(folder).toAbsolutePath(),
                time(environment.getOrDefault("LINGXING_BACKUP_TIME", "02:30")),
                number("LINGXING_BACKUP_DAILY", environment.getOrDefault("LINGXING_BACKUP_DAILY", "7"), 1),
                number("LINGXING_BACKUP_WEEKLY", environment.getOrDefault("LINGXING_BACKUP_WEEKLY", "4"), 0));
    }

    Map<String, Object> asProperties() {
        var properties = new HashMap<String, Object>();
        if (folder != null) {
            properties.put("lingxing.backup.folder", folder.toString());
        }
        properties.put("lingxing.backup.at", at.toString());
        properties.put("lingxing.backup.daily", daily);
        properties.put("lingxing.backup.weekly", weekly);
        return properties;
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new StartFailure(
                    "LINGXING_BACKUP_TIME 应为形如 02:30 的时刻，现为 " + text + "。",
                    "LINGXING_BACKUP_TIME is a time like 02:30, not " + text + ".",
                    e);
        }
    }

    private static int number(String variable, String text, int least) {
        if (text.matches("\\d{1,4}")) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= MOST) {
                return number;
            }
        }
        throw new StartFailure(
                variable + " 应为 " + least + " 至 " + MOST + " 的整数，现为 " + text + "。",
                variable + " is a whole number from " + least + " to " + MOST + ", not " + text + ".");
    }
}
