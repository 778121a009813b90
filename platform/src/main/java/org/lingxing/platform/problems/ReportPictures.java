package org.lingxing.platform.problems;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pictures that citizens send before their form. What is never sent is loose with the module of files, and swept there. */
@Component
class ReportPictures {

    private static final Duration LOOSE = Duration.ofHours(24);

    private final JdbcClient database;
    private final Files files;
    private final ReportSettings settings;
    private final CityClock clock;

    ReportPictures(JdbcClient database, Files files, ReportSettings settings, CityClock clock) {
        this.database = database;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    private record Waiting(int ofForm, long bytes) {}

    /**
     * Takes in one picture of a form.
     *
     * @throws Refusal when it is none, is too large, or there are too many of the form or of all citizens
     */
    @Transactional
    public UUID take(UUID form, byte[] picture) {
        sweep();
        requireRoom(form, picture.length);
        UUID file = files.store(picture, "report.jpg", Problems.CITIZEN);
        var stored = files.find(file).orElseThrow();
        var width = stored.width();
        var height = stored.height();
        if (width == null || height == null || (long) width * height > settings.picturePixels()) {
            throw Refusal.ofInput("", "请选择照片（JPEG、PNG、WebP）", "Choose a picture (JPEG, PNG, WebP)");
        }
        database.sql("insert into problems.report_upload (form, file, bytes, at) values (:form, :file, :bytes, :at)")
                .param("form", form)
                .param("file", file)
                .param("bytes", stored.size())
                .param("at", ProblemTable.utc(clock.instant()))
                .update();
        return file;
    }

    private void requireRoom(UUID form, int bytes) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('problems.report-form/' || :form, 0))")
                .param("form", form.toString())
                .query((row, number) -> true)
                .single();
        var waiting = database.sql("""
                        select (select count(*) from problems.report_upload where form = :form) as of_form,
                               (select coalesce(sum(bytes), 0) from problems.report_upload) as bytes
                        """).param("form", form).query(Waiting.class).single();
        if (waiting.ofForm() >= settings.pictures()) {
            throw Refusal.ofInput(
                    "", "最多 " + settings.pictures() + " 张照片", "At most " + settings.pictures() + " pictures");
        }
        if (waiting.bytes() + bytes > settings.looseBytes()) {
            throw Refusal.of(ReportRefusal.TOO_MANY_REPORTS)
                    .saying("正在送照片的人太多，请几分钟后再送", "Too many pictures are being sent; try again in some minutes")
                    .with("retryAfterSeconds", 300);
        }
    }

    /** Those of a form go over to its report; whatever else is named was none of it. */
    void requireOf(UUID form, List<UUID> pictures) {
        var sent = new HashSet<>(
                Rows.of(database.sql("delete from problems.report_upload where form = :form returning file")
                        .param("form", form)
                        .query(UUID.class)));
        if (!sent.containsAll(pictures)) {
            throw Refusal.of(ReportRefusal.PICTURE_UNKNOWN);
        }
    }

    private void sweep() {
        database.sql("delete from problems.report_upload where at < :moment")
                .param("moment", ProblemTable.utc(clock.instant().minus(LOOSE)))
                .update();
    }
}
