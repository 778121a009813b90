package org.lingxing.platform.gazette;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.reader.Warning;
import tools.jackson.core.type.TypeReference;

/**
 * An import as screens and programs see it.
 *
 * @param done steps done, of {@code total}
 * @param by account of who imports
 * @param problem why it failed; null unless it did
 * @param summary how much was read; null while reading
 */
record ImportView(
        UUID id,
        String file,
        long size,
        String sha256,
        ImportState state,
        @Nullable Phrase step,
        int done,
        int total,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String by,
        @Nullable Problem problem,
        @Nullable ImportSummary summary,
        @Nullable Difference difference,
        List<Warning> warnings,
        List<Deed> actions) {

    private static final TypeReference<List<Warning>> WARNINGS = new TypeReference<>() {};

    static ImportView of(ImportRow row) {
        return new ImportView(
                row.id(),
                row.fileName(),
                row.size(),
                row.sha256(),
                row.state(),
                row.stepZh() == null || row.stepEn() == null ? null : Phrase.of(row.stepZh(), row.stepEn()),
                row.done(),
                row.total(),
                row.startedAt(),
                row.finishedAt(),
                row.byAccount(),
                problemOf(row),
                row.summary() == null ? null : Json.read(row.summary(), ImportSummary.class),
                row.difference() == null ? null : Json.read(row.difference(), Difference.class),
                Json.read(row.warnings(), WARNINGS),
                Deed.ofImport(row.state()));
    }

    private static @Nullable Problem problemOf(ImportRow row) {
        return row.problemCode() == null || row.problemZh() == null || row.problemEn() == null
                ? null
                : new Problem(row.problemCode(), row.problemZh(), row.problemEn());
    }

    record Problem(String code, String zh, String en) {}

    /**
     * Something a person can or cannot do with it now.
     *
     * @param why it cannot be done; null when it can
     */
    record Deed(String deed, boolean possible, @Nullable Phrase why) {

        static List<Deed> ofImport(ImportState state) {
            Phrase notNow = switch (state) {
                case READING -> Phrase.of("还在识读", "It is still being read");
                case READ -> null;
                case TAKEN_OVER -> Phrase.of("已接收", "It was taken over");
                case UNCHANGED -> Phrase.of("与文件库一致，无需接收", "It says what is held already");
                case CANCELLED -> Phrase.of("已取消", "It was cancelled");
                case FAILED -> Phrase.of("识读失败", "It could not be read");
            };
            boolean running = state == ImportState.READING || state == ImportState.READ;
            return List.of(
                    new Deed("ACCEPT", notNow == null, notNow), new Deed("CANCEL", running, running ? null : notNow));
        }
    }
}
