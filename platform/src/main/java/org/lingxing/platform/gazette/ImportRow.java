package org.lingxing.platform.gazette;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as its table keeps it; summary, difference and warnings as JSON. */
record ImportRow(
        UUID id,
        String fileName,
        long size,
        String sha256,
        ImportState state,
        @Nullable String stepZh,
        @Nullable String stepEn,
        int done,
        int total,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String byAccount,
        @Nullable String problemCode,
        @Nullable String problemZh,
        @Nullable String problemEn,
        @Nullable String summary,
        @Nullable String difference,
        String warnings) {}
