package org.lingxing.platform.store;

import java.time.Instant;

/**
 * What a backup holds, in short.
 *
 * @param takenAt the moment it shows
 * @param tables how many
 * @param rows of all tables together
 * @param files contents kept beside the database
 */
public record BackupSummary(Instant takenAt, int tables, long rows, long files) {}
