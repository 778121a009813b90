package org.lingxing.platform.sheets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as its table keeps it; head and warnings as JSON.
 *
 * @param done rows read, of {@code total}, which is an estimate while reading
 * @param part the worksheet that was read
 */
record SheetImport(
        UUID id,
        String register,
        String fileName,
        long size,
        String sha256,
        State state,
        int done,
        int total,
        int cells,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String byAccount,
        @Nullable String problemCode,
        @Nullable String problemZh,
        @Nullable String problemEn,
        @Nullable String part,
        @Nullable String head,
        int added,
        int changed,
        int unchanged,
        int faulty,
        String warnings) {

    enum State {
        /** The file is being read. */
        READING,
        /** It can be taken over. */
        READ,
        /** Some cells must be mended first. */
        FAULTY,
        /** The register says all of it already. */
        UNCHANGED,
        TAKEN_OVER,
        CANCELLED,
        /** The file cannot be read at all. */
        FAILED
    }
}
