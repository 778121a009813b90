package org.lingxing.platform.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds, as its entry {@link #ENTRY} says it.
 *
 * @param format of the file; {@link #FORMAT} now
 * @param home version of the data home it was taken of
 * @param takenAt the moment of the database that was taken
 * @param postgres version of the server it came from, for the reader
 * @param migrations which had run, in the order of the house
 * @param tables all of them, also empty ones
 * @param partitions of tables that are kept in parts; none in a backup from before there were such tables
 * @param sequences where each stood
 * @param files contents kept beside the database
 * @param keys SHA-256 of each key of the data home, by which the keys that belong to it are known
 */
record BackupContents(
        int format,
        int home,
        Instant takenAt,
        String postgres,
        List<Migration> migrations,
        List<Table> tables,
        @Nullable List<Partition> partitions,
        List<Sequence> sequences,
        FilesKept files,
        Map<String, String> keys) {

    static final int FORMAT = 1;
    static final String ENTRY = "contents.json";
    static final String DATABASE = "database/";
    static final String FILES = "files/";

    record Migration(String module, String script, int checksum) {}

    /** A table with its columns in the order of its rows. */
    record Table(String schema, String name, List<String> columns, long rows) {

        String entry() {
            return DATABASE + schema + "." + name + ".copy";
        }

        Table counted(long counted) {
            return new Table(schema, name, columns, counted);
        }
    }

    /**
     * A part of a table.
     *
     * @param bound which rows it takes, as SQL says it
     */
    record Partition(String schema, String name, String parentSchema, String parent, String bound) {}

    /** The parts of tables; empty where the backup knows of none. */
    List<Partition> parts() {
        return partitions == null ? List.of() : partitions;
    }

    /** @param called whether the next value is the one after {@code last} */
    record Sequence(String schema, String name, long last, boolean called) {}

    record FilesKept(long count, long bytes) {}

    /** In short, for people: how much there is. */
    BackupSummary summary() {
        return new BackupSummary(
                takenAt, tables.size(), tables.stream().mapToLong(Table::rows).sum(), files.count());
    }
}
