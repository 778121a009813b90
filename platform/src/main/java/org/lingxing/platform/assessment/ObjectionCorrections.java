package org.lingxing.platform.assessment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.scoring.PutRight;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From an upheld objection to the correction of its record: proposed in one step with the answer as its ground, then
 * decided by another person like any correction, with its preview.
 */
@Service
@Transactional
class ObjectionCorrections {

    private final ObjectionDesk desk;
    private final ObjectionTable table;
    private final LedgerDesk ledger;
    private final VetoDesk vetoes;
    private final FieldCorrectionDesk fields;
    private final ObjectionRecords records;
    private final StandingDesk standings;
    private final FieldScores scored;
    private final CityClock clock;

    ObjectionCorrections(
            ObjectionDesk desk,
            ObjectionTable table,
            LedgerDesk ledger,
            VetoDesk vetoes,
            FieldCorrectionDesk fields,
            ObjectionRecords records,
            StandingDesk standings,
            FieldScores scored,
            CityClock clock) {
        this.desk = desk;
        this.table = table;
        this.ledger = ledger;
        this.vetoes = vetoes;
        this.fields = fields;
        this.records = records;
        this.standings = standings;
        this.scored = scored;
        this.clock = clock;
    }

    /** Whether the correction follows from the answer; others are made where the record is kept. */
    static boolean follows(ObjectionTable.Row objection) {
        var about = objection.about();
        if (about == null || !Boolean.TRUE.equals(objection.upheld())) {
            return false;
        }
        return switch (about.kind()) {
            case LEDGER, VETO -> true;
            case ITEM -> objection.points() != null;
            case RECORD, SURVEY -> false;
        };
    }

    /** @return where the correction with its preview is */
    String propose(int year, UUID id, Caller by) {
        Rounds.requireOffice(by);
        var objection = desk.require(year, id);
        var about = objection.about();
        if (about == null || !Boolean.TRUE.equals(objection.upheld())) {
            throw Refusal.of(StandingRefusal.OBJECTION_NOT_UPHELD);
        }
        if (!follows(objection)) {
            throw Refusal.of(StandingRefusal.OBJECTION_CORRECTED_ELSEWHERE);
        }
        var place = ObjectionRecords.place(year, page(year, objection, about, by));
        table.corrected(id, place, by.account(), clock.instant());
        return place;
    }

    /**
     * What it would change if the record were put right in one way.
     *
     * @param effects in all of the year: on every sheet and for everybody for whom the record counts
     */
    record Supposed(PutRight way, StandingDesk.Effects effects) {}

    /**
     * What putting a counted record right would change, in each way that it can be.
     *
     * @return none where the objection is about no such record, was dismissed, or the record counts against nobody any more
     */
    List<Supposed> effects(ObjectionTable.Row objection) {
        var about = objection.about();
        if (about == null || about.kind() != ObjectionAbout.Kind.RECORD || Boolean.FALSE.equals(objection.upheld())) {
            return List.of();
        }
        int year = objection.year();
        var record = records.counted(year, about).filter(found -> records.costs(year, about, found));
        return record.stream()
                .flatMap(found -> records.ways(found).stream()
                        .map(way -> new Supposed(way, effects(year, scored.supposing(year, found, way)))))
                .toList();
    }

    private StandingDesk.Effects effects(int year, Map<String, FieldScores.Field> fields) {
        return standings.effects(year, city -> {
            var supposed = city;
            for (var field : fields.entrySet()) {
                supposed = supposed.with(field.getKey(), unit -> unit.withField(field.getValue()));
            }
            return supposed;
        });
    }

    private String page(int year, ObjectionTable.Row objection, ObjectionAbout about, Caller by) {
        var ground = "异议成立：" + objection.answer();
        var points = objection.points();
        if (points != null) {
            var wanted = new FieldCorrectionDesk.Wanted(
                    about.sheetOrThrow(), about.subjectOrThrow(), about.itemOrThrow(), points, ground);
            return "corrections/" + fields.propose(year, wanted, by);
        }
        var record = about.id().orElseThrow(() -> Refusal.of(StandingRefusal.RECORD_UNKNOWN));
        return about.kind() == ObjectionAbout.Kind.LEDGER
                ? "ledger/" + ledger.strike(year, record, ground, by)
                : "vetoes/" + vetoes.lift(year, record, ground, by);
    }
}
