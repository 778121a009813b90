package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.scoring.SheetDesk;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does with a round: terms and groups while it is prepared, opening it, ending the field. */
@Service
@Transactional
class RoundWork {

    private final RoundTable table;
    private final RoundDuties duties;
    private final RoundProgress progress;
    private final SheetDesk sheets;
    private final StandingDesk standings;
    private final Journal journal;
    private final CityClock clock;

    RoundWork(
            RoundTable table,
            RoundDuties duties,
            RoundProgress progress,
            SheetDesk sheets,
            StandingDesk standings,
            Journal journal,
            CityClock clock) {
        this.table = table;
        this.duties = duties;
        this.progress = progress;
        this.sheets = sheets;
        this.standings = standings;
        this.journal = journal;
        this.clock = clock;
    }

    void putTerms(int year, RoundTerms terms, Version version, Caller by) {
        preparing(year, version, by);
        terms.require();
        table.putTerms(year, terms, by.account(), clock.instant());
        journal.record(Deed.of("assessment.terms-set", Integer.toString(year))
                .by(by.account())
                .with("selfDue", terms.selfDue())
                .with("groupsDue", terms.groupsDue())
                .with("summaryDue", terms.summaryDue())
                .with("tolerance", terms.tolerance().toPlainString()));
    }

    /** Gives a unit to another group. */
    void putGroup(int year, String unit, int group, Version version, Caller by) {
        var round = preparing(year, version, by);
        if (table.units(year).stream().noneMatch(known -> known.code().equals(unit))) {
            throw Refusal.of(AssessmentRefusal.UNIT_UNKNOWN);
        }
        if (table.groups(year).stream().noneMatch(known -> known.number() == group)) {
            throw Refusal.ofInput("/group", "没有这个考核组", "There is no such group");
        }
        table.putGroup(year, unit, group);
        table.putState(year, round.state(), by.account(), clock.instant());
        journal.record(Deed.of("assessment.unit-assigned", year + "/" + unit)
                .by(by.account())
                .with("group", group));
    }

    /** The sheets are frozen as they stand, and what the decree orders is owed from now on. */
    void open(int year, Version version, Caller by) {
        preparing(year, version, by);
        var span = Span.of(Year.of(year));
        var frozen = new LinkedHashMap<String, Object>();
        for (var sheet : decreedPoints(year).entrySet()) {
            requirePoints(sheet.getKey(), sheet.getValue(), span);
        }
        for (var sheet : decreedPoints(year).keySet()) {
            frozen.put(sheet, sheets.freeze(sheet, span, by));
        }
        table.putState(year, RoundState.OPEN, by.account(), clock.instant());
        duties.open(find(year), table.units(year), table.groups(year));
        journal.record(Deed.of("assessment.round-opened", Integer.toString(year))
                .by(by.account())
                .with("sheets", frozen));
    }

    /** What zz-2019-5#a2.6.1 gives to each; a self-assessment claims points of the same whole. */
    private Map<String, BigDecimal> decreedPoints(int year) {
        var scale = standings.scale(year);
        var points = new LinkedHashMap<String, BigDecimal>();
        points.put(SheetFieldScores.UNIT_SHEET, scale.own());
        for (var kind : DrawnKind.values()) {
            points.put(kind.sheet(), scale.most(kind));
        }
        points.put(ShippedUnitSheets.SELF, scale.own());
        points.put(ShippedDrawnSheets.SELF, scale.most(DrawnKind.MEMBER));
        return points;
    }

    private void requirePoints(String sheet, BigDecimal decreed, Span span) {
        var content = sheets.inForce(sheet, span).content();
        if (content.total().compareTo(decreed) != 0) {
            var is = content.total().stripTrailingZeros().toPlainString();
            var wanted = decreed.toPlainString();
            throw Refusal.of(AssessmentRefusal.SHEET_POINTS_WRONG)
                    .saying(
                            "《" + content.title().zh() + "》总分为 " + is + " 分，方案规定 " + wanted + " 分",
                            "“" + content.title().en() + "” has " + is + " points; the plan gives " + wanted)
                    .with("sheet", sheet);
        }
    }

    /**
     * No more points are given.
     *
     * @param ground needed while somebody has not been scored
     */
    void close(int year, @Nullable String ground, Version version, Caller by) {
        Rounds.requireOffice(by);
        var round = locked(year, version);
        if (round.state() != RoundState.OPEN) {
            throw Refusal.of(AssessmentRefusal.ROUND_NOT_OPEN);
        }
        int missing = progress.missing(year);
        if (missing > 0 && (ground == null || ground.isBlank())) {
            throw Refusal.of(AssessmentRefusal.FIELD_NOT_COMPLETE)
                    .saying(
                            "还有 " + missing + " 个对象没有评完，结束须写明理由",
                            missing + " have not been scored; say why to close all the same");
        }
        table.putState(year, RoundState.CLOSED, by.account(), clock.instant());
        var deed = Deed.of("assessment.field-closed", Integer.toString(year))
                .by(by.account())
                .with("missing", missing);
        if (ground == null || ground.isBlank()) {
            journal.record(deed);
            return;
        }
        table.putClosingGround(year, ground.strip());
        journal.record(deed.with("ground", ground.strip()));
    }

    private Round preparing(int year, Version version, Caller by) {
        Rounds.requireOffice(by);
        var round = locked(year, version);
        if (round.state() != RoundState.PREPARING) {
            throw Refusal.of(AssessmentRefusal.ROUND_NOT_PREPARING);
        }
        return round;
    }

    private Round locked(int year, Version version) {
        var round = table.lock(year).orElseThrow(() -> Refusal.of(AssessmentRefusal.ROUND_UNKNOWN));
        version.requireIs(round.version(), round.changedBy(), round.changedAt());
        return round;
    }

    private Round find(int year) {
        return table.find(year).orElseThrow(() -> Refusal.of(AssessmentRefusal.ROUND_UNKNOWN));
    }
}
