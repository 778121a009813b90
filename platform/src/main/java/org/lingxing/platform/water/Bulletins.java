package org.lingxing.platform.water;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.papers.PaperState;
import org.lingxing.platform.papers.PaperView;
import org.lingxing.platform.papers.Papers;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The monthly bulletins: drafted from the figures as a paper, which another person checks and signs before it goes out. */
@Service("waterBulletins")
@Transactional
class Bulletins {

    static final String ABOUT = "water.bulletin/";

    private static final Set<PaperState> GONE = Set.of(PaperState.DISCARDED, PaperState.REVOKED);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MonthReading reading;
    private final Papers papers;
    private final JdbcClient database;
    private final CityClock clock;
    private final String letterhead;

    /** @param letterhead under which bulletins of water go out */
    Bulletins(
            MonthReading reading,
            Papers papers,
            JdbcClient database,
            CityClock clock,
            @Value("${lingxing.water.letterhead:river-chief-office}") String letterhead) {
        this.reading = reading;
        this.papers = papers;
        this.database = database;
        this.clock = clock;
        this.letterhead = letterhead;
    }

    /**
     * A bulletin.
     *
     * @param number null before it went out
     * @param moved whether the figures of the month are others now than when it was drafted: something was corrected, or
     *     came later; null in the public list, which does not count months anew
     */
    record BulletinView(
            String month,
            UUID paper,
            PaperState state,
            @Nullable String number,
            String title,
            Instant draftedAt,
            @Nullable LocalDate issuedOn,
            @Nullable Boolean moved) {}

    /**
     * Drafts the bulletin of a month from the figures as they stand.
     *
     * @throws Refusal where one of that month is being written or has gone out, or nothing was measured in it
     */
    public UUID draft(YearMonth month, Caller by) {
        papers.about(ABOUT + month).stream()
                .filter(paper -> !GONE.contains(paper.state()))
                .findFirst()
                .ifPresent(paper -> {
                    throw Refusal.of(WaterRefusal.BULLETIN_THERE_ALREADY).with("paper", paper.id());
                });
        var figures = reading.of(month, null);
        if (figures.measured() == 0) {
            throw Refusal.of(WaterRefusal.NOTHING_MEASURED);
        }
        var paper = papers.draft(BulletinPaper.of(figures, letterhead), by);
        database.sql("""
                        insert into water.bulletin (paper, month, figures, drafted_by, drafted_at)
                        values (:paper, :month, :figures::jsonb, :by, :at)
                        """)
                .param("paper", paper)
                .param("month", month.atDay(1))
                .param("figures", JSON.writeValueAsString(figures))
                .param("by", by.account())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return paper;
    }

    /**
     * Bulletins, the latest month first.
     *
     * @param issued only those that have gone out and stand
     */
    @Transactional(readOnly = true)
    public List<BulletinView> all(boolean issued) {
        record Row(UUID paper, LocalDate month, String figures) {}
        var rows = Rows.of(database.sql("""
                        select paper, month, figures::text as figures
                          from water.bulletin
                         order by month desc, drafted_at desc
                         limit 120
                        """).query(Row.class));
        return rows.stream()
                .map(row -> Map.entry(row, papers.find(row.paper())))
                .filter(one -> !issued || one.getValue().state() == PaperState.ISSUED)
                .map(one -> view(
                        one.getValue(),
                        YearMonth.from(one.getKey().month()),
                        issued ? null : one.getKey().figures()))
                .toList();
    }

    /** @param then its figures as they were drafted; null where nobody asks whether they moved */
    private BulletinView view(PaperView paper, YearMonth month, @Nullable String then) {
        return new BulletinView(
                month.toString(),
                paper.id(),
                paper.state(),
                paper.number(),
                paper.title(),
                paper.draftedAt(),
                paper.issuedOn(),
                then == null ? null : moved(month, then));
    }

    private boolean moved(YearMonth month, String then) {
        var before = JSON.readTree(then);
        var now = JSON.readTree(JSON.writeValueAsString(reading.of(month, null)));
        return !before.path("lines").equals(now.path("lines"))
                || !before.path("counties").equals(now.path("counties"));
    }
}
