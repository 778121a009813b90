package org.lingxing.platform.sheets;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.SheetImport.State;
import tools.jackson.core.type.TypeReference;

/**
 * An import as screens and programs see it.
 *
 * @param done rows read, of about {@code total}
 * @param by account of who imports
 * @param part the worksheet that was read; empty for CSV
 * @param headRow the row that names the columns
 * @param heads the columns of the file, recognised or not
 */
record SheetImportView(
        UUID id,
        String register,
        String file,
        long size,
        String sha256,
        State state,
        int done,
        int total,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String by,
        @Nullable Problem problem,
        @Nullable String part,
        @Nullable Integer headRow,
        List<HeadView> heads,
        Counts counts,
        List<Phrase> warnings,
        boolean markedCopy,
        List<Possible> actions) {

    private static final TypeReference<List<Phrase>> PHRASES = new TypeReference<>() {};

    record Problem(String code, String zh, String en) {}

    /** @param column key of the register's column it was taken for; {@code null} where for none */
    record HeadView(String cell, String printed, @Nullable String column) {}

    record Counts(int rows, int added, int changed, int unchanged, int faulty) {}

    enum Deed {
        ACCEPT,
        CANCEL
    }

    /** @param why it cannot be done now; {@code null} when it can */
    record Possible(Deed deed, boolean possible, @Nullable Phrase why) {}

    /** @param kept whether the file is still there */
    static SheetImportView of(SheetImport row, boolean kept) {
        var head = row.head() == null ? null : Json.read(row.head(), Head.class);
        return new SheetImportView(
                row.id(),
                row.register(),
                row.fileName(),
                row.size(),
                row.sha256(),
                row.state(),
                row.done(),
                row.total(),
                row.startedAt(),
                row.finishedAt(),
                row.byAccount(),
                problem(row),
                row.part(),
                head == null ? null : head.firstRow() - 1,
                head == null
                        ? List.of()
                        : head.fields().stream()
                                .map(field -> new HeadView(
                                        Address.of(field.at(), field.row()), field.printed(), field.column()))
                                .toList(),
                new Counts(
                        row.added() + row.changed() + row.unchanged() + row.faulty(),
                        row.added(),
                        row.changed(),
                        row.unchanged(),
                        row.faulty()),
                Json.read(row.warnings(), PHRASES),
                kept && row.state() == State.FAULTY,
                actions(row.state()));
    }

    private static @Nullable Problem problem(SheetImport row) {
        return row.problemCode() == null || row.problemZh() == null || row.problemEn() == null
                ? null
                : new Problem(row.problemCode(), row.problemZh(), row.problemEn());
    }

    private static List<Possible> actions(State state) {
        var accept = switch (state) {
            case READ -> null;
            case READING -> Phrase.of("还在读取", "It is still being read");
            case FAULTY -> Phrase.of("有不能读入的单元格，改好后重新导入", "Some cells must be mended; import the mended file");
            case UNCHANGED -> Phrase.of("与名册一致，没有要接收的", "The register says all of it already");
            case TAKEN_OVER -> Phrase.of("已接收", "It is taken over already");
            case CANCELLED -> Phrase.of("已取消", "It was cancelled");
            case FAILED -> Phrase.of("文件没有读成", "The file could not be read");
        };
        boolean open = state == State.READ || state == State.FAULTY || state == State.READING;
        return List.of(
                new Possible(Deed.ACCEPT, accept == null, accept),
                new Possible(Deed.CANCEL, open, open ? null : Phrase.of("已经结束", "It has ended")));
    }
}
