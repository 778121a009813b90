package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.time.Year;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.scoring.Sheet;
import org.lingxing.platform.scoring.SheetDesk;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts points of the field right that were given wrongly, as an upheld objection says: the office proposes, another person
 * signs what the preview showed. What the scorers gave stays on record.
 */
@Service
@Transactional
class FieldCorrectionDesk {

    private static final int DECIMALS = 2;

    private final FieldCorrectionTable table;
    private final RoundProgress progress;
    private final FieldScores fields;
    private final StandingDesk standings;
    private final SheetDesk sheets;
    private final YearLock lock;
    private final Journal journal;
    private final CityClock clock;

    FieldCorrectionDesk(
            FieldCorrectionTable table,
            RoundProgress progress,
            FieldScores fields,
            StandingDesk standings,
            SheetDesk sheets,
            YearLock lock,
            Journal journal,
            CityClock clock) {
        this.table = table;
        this.progress = progress;
        this.fields = fields;
        this.standings = standings;
        this.sheets = sheets;
        this.lock = lock;
        this.journal = journal;
        this.clock = clock;
    }

    record Wanted(String sheet, String subject, String item, BigDecimal points, String ground) {}

    FieldCorrection require(int year, UUID id) {
        return table.find(year, id).orElseThrow(() -> Refusal.of(StandingRefusal.RECORD_UNKNOWN));
    }

    UUID propose(int year, Wanted wanted, Caller by) {
        lock.hold(year);
        Rounds.requireOffice(by);
        var subject = progress.subjects(year).stream()
                .filter(one ->
                        one.sheet().equals(wanted.sheet()) && one.subject().equals(wanted.subject()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.SUBJECT_NOT_SCORED_HERE));
        requireFits(item(year, wanted.sheet(), wanted.item()), wanted.points());
        var id = table.add(wanted, year, subject.unit(), by.account(), clock.instant())
                .orElseThrow(() -> Refusal.of(StandingRefusal.CORRECTION_THERE_ALREADY));
        journal.record(told("proposed", require(year, id), by));
        return id;
    }

    /** @throws Refusal of the input, where the item is not scored by people or cannot have these points */
    void requirePossible(int year, String sheet, String item, BigDecimal points) {
        requireFits(item(year, sheet, item), points);
    }

    private Sheet.Item item(int year, String sheet, String code) {
        return sheets.inForce(sheet, Span.of(Year.of(year)))
                .content()
                .item(code)
                .filter(item -> item.how() instanceof Sheet.ByPeople)
                .orElseThrow(() -> Refusal.ofInput(
                        "/item", "只更正由人评分的项目；计数的项目请更正所计的记录", "Only items that people score; else correct the records"));
    }

    private static void requireFits(Sheet.Item item, BigDecimal points) {
        if (points.signum() < 0
                || points.compareTo(item.points()) > 0
                || points.stripTrailingZeros().scale() > DECIMALS) {
            var most = StandingLosses.plain(item.points());
            throw Refusal.ofInput("/points", "应在 0 至 " + most + " 分之间，至多两位小数", "From 0 to " + most);
        }
    }

    /** The year with the points put right. */
    UnaryOperator<CityYear> deed(FieldCorrection correction) {
        return city -> {
            var field = fields.supposing(city.year(), place(correction), correction.points())
                    .get(correction.unit());
            return field == null ? city : city.with(correction.unit(), unit -> unit.withField(field));
        };
    }

    private static SheetDesk.Place place(FieldCorrection correction) {
        return new SheetDesk.Place(
                correction.sheet(), Span.of(Year.of(correction.year())), correction.subject(), correction.item());
    }

    /** @param seen the mark of the preview */
    void sign(int year, UUID id, String seen, Caller by) {
        lock.hold(year);
        var correction = require(year, id);
        correction.hands().require(TwoHands.Act.CONFIRM, by, Role.SIGNER);
        standings.requireSeen(seen, year, deed(correction));
        sheets.settle(place(correction), correction.points(), correction.ground(), by);
        decide(correction, TwoHands.State.CONFIRMED, null, by);
    }

    void reject(int year, UUID id, String why, Caller by) {
        lock.hold(year);
        var correction = require(year, id);
        correction.hands().require(TwoHands.Act.REJECT, by, Role.SIGNER);
        decide(correction, TwoHands.State.REJECTED, why, by);
    }

    void withdraw(int year, UUID id, Caller by) {
        lock.hold(year);
        var correction = require(year, id);
        correction.hands().require(TwoHands.Act.WITHDRAW, by, Role.SIGNER);
        decide(correction, TwoHands.State.WITHDRAWN, null, by);
    }

    private void decide(FieldCorrection correction, TwoHands.State state, @Nullable String why, Caller by) {
        table.decide(correction.id(), state, why, by.account(), clock.instant());
        var deed = told(state.name().toLowerCase(Locale.ROOT), correction, by);
        journal.record(why == null ? deed : deed.with("reason", why));
    }

    private static Deed told(String what, FieldCorrection correction, Caller by) {
        return Deed.of("assessment.field-correction-" + what, correction.id().toString())
                .by(by.account())
                .with("year", correction.year())
                .with("unit", correction.unit())
                .with("subject", correction.subject())
                .with("item", correction.item())
                .with("points", correction.points().toPlainString())
                .with("ground", correction.ground());
    }
}
