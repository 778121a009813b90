package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.files.Visibility;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.scoring.Sheet;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit objects to a record that counts for it, with papers; somebody who had no hand in the record answers by deed. An
 * answer changes no points: whoever is right has the record corrected ({@link ObjectionCorrections}), and the points then
 * stand before and after in the objection.
 */
@Service
@Transactional
class ObjectionDesk {

    private final ObjectionTable table;
    private final ObjectionRecords records;
    private final RoundProgress progress;
    private final FieldCorrectionDesk corrections;
    private final UnitSeats seats;
    private final YearLock lock;
    private final Files files;
    private final Journal journal;
    private final CityClock clock;

    ObjectionDesk(
            ObjectionTable table,
            ObjectionRecords records,
            RoundProgress progress,
            FieldCorrectionDesk corrections,
            UnitSeats seats,
            YearLock lock,
            Files files,
            Journal journal,
            CityClock clock) {
        this.table = table;
        this.records = records;
        this.progress = progress;
        this.corrections = corrections;
        this.seats = seats;
        this.lock = lock;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    record Objection(String unit, ObjectionAbout about, String words, List<UUID> files) {

        Objection {
            files = List.copyOf(files);
        }
    }

    /** @param points that an item scored by people should have, where the objection to it is upheld; else null */
    record Answer(boolean upheld, String words, @Nullable BigDecimal points) {}

    UUID file(int year, Objection objection, Caller by) {
        lock.hold(year);
        seats.require(year, objection.unit(), by);
        if (objection.files().isEmpty()) {
            throw Refusal.ofInput("/files", "请附材料", "Add papers");
        }
        var found = records.require(year, objection.unit(), objection.about());
        var total = records.line(year, objection.unit()).total();
        var id = table.add(year, objection, found, total, by.account(), clock.instant())
                .orElseThrow(() -> Refusal.of(StandingRefusal.OBJECTION_THERE_ALREADY));
        objection.files().forEach(file -> files.attach(file, "assessment.objection/" + id, Visibility.SIGNED_IN, by));
        journal.record(Deed.of("assessment.objection-filed", id.toString())
                .by(by.account())
                .with("year", year)
                .with("unit", objection.unit())
                .with("about", objection.about().kind().name())
                .with("record", found.place())
                .with("item", found.title().zh())
                .with("words", objection.words()));
        return id;
    }

    ObjectionTable.Row require(int year, UUID id) {
        return table.find(year, id).orElseThrow(() -> Refusal.of(StandingRefusal.RECORD_UNKNOWN));
    }

    void answer(int year, UUID id, Answer answer, Caller by) {
        lock.hold(year);
        var objection = require(year, id);
        hindrance(objection, by).ifPresent(why -> {
            throw why;
        });
        requirePoints(objection, answer);
        table.answer(id, answer, records.line(year, objection.unit()).total(), by.account(), clock.instant());
        var deed = Deed.of("assessment.objection-answered", id.toString())
                .by(by.account())
                .with("year", year)
                .with("unit", objection.unit())
                .with("upheld", answer.upheld())
                .with("answer", answer.words());
        var points = answer.points();
        journal.record(points == null ? deed : deed.with("points", points.toPlainString()));
    }

    /** Why somebody cannot answer an objection; empty where they can. */
    Optional<Refusal> hindrance(ObjectionTable.Row objection, Caller by) {
        return hindranceAtSight(objection, by).or(() -> {
            var about = objection.about();
            return about != null && records.hands(objection.year(), about).contains(by.account())
                    ? Optional.of(Refusal.of(StandingRefusal.OBJECTION_OWN_RECORD))
                    : Optional.empty();
        });
    }

    /** The same without asking through whose hands the record went: what a list can say of many. */
    static Optional<Refusal> hindranceAtSight(ObjectionTable.Row objection, Caller by) {
        if (objection.answeredAt() != null) {
            return Optional.of(Refusal.of(StandingRefusal.OBJECTION_ANSWERED));
        }
        if (!Rounds.isOffice(by) && !by.mayAct(Role.SIGNER, City.DIVISION)) {
            return Optional.of(Refusal.of(CommonRefusal.NOT_YOUR_ROLE));
        }
        return objection.filedBy().equals(by.account())
                ? Optional.of(Refusal.of(StandingRefusal.OBJECTION_OWN))
                : Optional.empty();
    }

    private void requirePoints(ObjectionTable.Row objection, Answer answer) {
        var points = answer.points();
        boolean asked = answer.upheld() && most(objection).isPresent();
        if (asked == (points == null)) {
            throw asked
                    ? Refusal.ofInput("/points", "异议成立的，请写明这一项应得多少分", "Say which points the item should have")
                    : Refusal.ofInput("/points", "这里不写分数", "No points are said here");
        }
        var about = objection.about();
        if (points != null && about != null) {
            corrections.requirePossible(objection.year(), about.sheetOrThrow(), about.itemOrThrow(), points);
        }
    }

    /** The most that an item scored by people can have; empty for all that is not put right by other points. */
    Optional<BigDecimal> most(ObjectionTable.Row objection) {
        return most(objection, progress.sheets(objection.year()));
    }

    /** @param sheets of the objection's year, by their names */
    static Optional<BigDecimal> most(ObjectionTable.Row objection, Map<String, Sheet> sheets) {
        var about = objection.about();
        if (about == null || about.kind() != ObjectionAbout.Kind.ITEM) {
            return Optional.empty();
        }
        return Optional.ofNullable(sheets.get(about.sheetOrThrow()))
                .flatMap(sheet -> sheet.item(about.itemOrThrow()))
                .filter(item -> item.how() instanceof Sheet.ByPeople)
                .map(Sheet.Item::points);
    }
}
