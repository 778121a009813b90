package org.lingxing.platform.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Points that people give for the items they score; given anew, the last ones count and the earlier ones stay on record. */
@Service
class PointsGiven {

    private static final BigDecimal FINEST = new BigDecimal("0.01");

    private final JdbcClient database;
    private final Sheets sheets;
    private final Catalogue catalogue;
    private final Journal journal;
    private final CityClock clock;

    PointsGiven(JdbcClient database, Sheets sheets, Catalogue catalogue, Journal journal, CityClock clock) {
        this.database = database;
        this.sheets = sheets;
        this.catalogue = catalogue;
        this.journal = journal;
        this.clock = clock;
    }

    /** Which item of whom. */
    record Place(String sheet, Span span, String subject, String item) {}

    /** Points as somebody gave them. */
    record Given(String subject, String item, BigDecimal points, String ground, String byAccount, Instant at) {}

    /** By hand, by whoever keeps the scores. */
    @Transactional
    public void give(Place place, BigDecimal points, String ground, Caller by) {
        sheets.requireOffice(place.sheet(), by);
        if (catalogue.subjects(sheets.head(place.sheet()).subjects()).scoredByDeeds()) {
            throw Refusal.of(ScoringRefusal.POINTS_COME_BY_DEEDS);
        }
        put(place, points, ground, by, true);
    }

    /**
     * The same by a deed of the module that scores such subjects, which has seen to it that the caller may.
     *
     * @param inSteps whether the points must be in the steps of the item; the mean of two scorers may lie between
     */
    @Transactional
    public void put(Place place, BigDecimal points, String ground, Caller by, boolean inSteps) {
        var sheet = sheets.inForce(place.sheet(), place.span()).content();
        var item = sheet.item(place.item())
                .orElseThrow(() -> Refusal.ofInput("/item", "评分表没有这一项", "The sheet has no such item"));
        if (!(item.how() instanceof Sheet.ByPeople people)) {
            throw Refusal.of(ScoringRefusal.ITEM_IS_COMPUTED);
        }
        requireFits(points, item.points(), inSteps ? people.step() : FINEST);
        requireSubject(place);
        database.sql("""
                        insert into scoring.points (sheet, span, subject, item, points, ground, by_account, at)
                        values (:sheet, :span, :subject, :item, :points, :ground, :by, :at)""")
                .param("sheet", place.sheet())
                .param("span", place.span().written())
                .param("subject", place.subject())
                .param("item", place.item())
                .param("points", points)
                .param("ground", ground)
                .param("by", by.account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.record(Deed.of("scoring.points-given", place.sheet())
                .by(by.account())
                .with("span", place.span().written())
                .with("subject", place.subject())
                .with("item", place.item())
                .with("points", points.toPlainString())
                .with("ground", ground));
    }

    private void requireSubject(Place place) {
        var kind = sheets.head(place.sheet()).subjects();
        if (catalogue.subjects(kind).in(place.span()).stream()
                .noneMatch(subject -> subject.id().equals(place.subject()))) {
            throw Refusal.of(ScoringRefusal.SUBJECT_UNKNOWN);
        }
    }

    private static void requireFits(BigDecimal points, BigDecimal most, BigDecimal step) {
        boolean fits = points.signum() >= 0
                && points.compareTo(most) <= 0
                && points.remainder(step).signum() == 0;
        if (!fits) {
            var from = "0 至 " + ScoreWords.plain(most) + " 分，以 " + ScoreWords.plain(step) + " 分为一档";
            throw Refusal.ofInput(
                    "/points", from, "From 0 to " + ScoreWords.plain(most) + " in steps of " + ScoreWords.plain(step));
        }
    }

    /** The points that count, by subject and item. */
    Map<String, Map<String, BigDecimal>> of(String sheet, Span span) {
        var points = new HashMap<String, Map<String, BigDecimal>>();
        for (var given : latest(sheet, span)) {
            points.computeIfAbsent(given.subject(), none -> new HashMap<>()).put(given.item(), given.points());
        }
        return points;
    }

    private List<Given> latest(String sheet, Span span) {
        return Rows.of(database.sql("""
                        select distinct on (subject, item) subject, item, points, ground, by_account, at
                          from scoring.points
                         where sheet = :sheet and span = :span
                         order by subject, item, number desc""")
                .param("sheet", sheet)
                .param("span", span.written())
                .query(Given.class));
    }

    /** All points given to a subject, the latest first. */
    List<Given> history(String sheet, Span span, String subject) {
        return Rows.of(database.sql("""
                        select subject, item, points, ground, by_account, at
                          from scoring.points
                         where sheet = :sheet and span = :span and subject = :subject
                         order by number desc""")
                .param("sheet", sheet)
                .param("span", span.written())
                .param("subject", subject)
                .query(Given.class));
    }
}
