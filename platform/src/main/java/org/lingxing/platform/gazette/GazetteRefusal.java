package org.lingxing.platform.gazette;

import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.RefusalCode;
import org.lingxing.platform.http.RefusalKind;

/** Why something cannot be done with documents and what was read out of them. */
enum GazetteRefusal implements RefusalCode {
    DOCUMENT_UNKNOWN(404, Phrase.of("文件库中没有这份文件", "The register holds no such document"), null),
    TABLE_UNKNOWN(404, Phrase.of("这份文件没有分县区的目标表", "This document has no table of targets by division"), null),
    EXTRACTION_UNKNOWN(404, Phrase.of("没有这个识读结果", "There is no such extracted thing"), null),
    IMPORT_UNKNOWN(404, Phrase.of("没有这次导入", "There is no such import"), null),
    PASSAGE_OUTSIDE(400, Phrase.of("所要的原文范围超出文件", "The passage lies outside the source text"), null),
    FILE_EMPTY(400, Phrase.of("文件是空的", "The file is empty"), Phrase.of("请选择含有文字的文件", "Choose a file with text in it")),
    FILE_TOO_LARGE(
            413,
            Phrase.of("文件超过 32 MB，不是一份文字公报", "The file is larger than 32 MB, more than a gazette's text"),
            Phrase.of("请分期、分册导入", "Import it issue by issue")),
    NOTHING_TO_DECIDE(409, Phrase.of("此项不需要或不能这样处理", "This cannot be decided that way now"), null),
    IMPORT_NOT_READ(
            409,
            Phrase.of("这次导入不在等待接收的状态", "This import does not wait to be taken over"),
            Phrase.of("请查看导入的当前状态", "Look at the state of the import")),
    REGISTER_MOVED(
            409,
            Phrase.of(
                    "比对之后文件库有了变化，差异已重新计算", "The register changed since the difference was shown; it was computed anew"),
            Phrase.of("请查看新的差异后再接收", "Look at the new difference, then take it over"));

    private final int status;
    private final Phrase sentence;
    private final @Nullable Phrase next;

    GazetteRefusal(int status, Phrase sentence, @Nullable Phrase next) {
        this.status = status;
        this.sentence = sentence;
        this.next = next;
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.OFFICER;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Phrase sentence() {
        return sentence;
    }

    @Override
    public @Nullable Phrase next() {
        return next;
    }
}
