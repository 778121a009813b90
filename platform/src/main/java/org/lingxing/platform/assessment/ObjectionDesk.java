package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.files.Visibility;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit objects to an item with papers; the office answers by deed. An answer changes no points: whoever is right has
 * the record corrected, and the points then stand before and after in the objection.
 */
@Service
@Transactional
class ObjectionDesk {

    private final ObjectionTable table;
    private final UnitSeats seats;
    private final StandingDesk standings;
    private final ClosingDesk closings;
    private final YearLock lock;
    private final Files files;
    private final Journal journal;
    private final CityClock clock;

    ObjectionDesk(
            ObjectionTable table,
            UnitSeats seats,
            StandingDesk standings,
            ClosingDesk closings,
            YearLock lock,
            Files files,
            Journal journal,
            CityClock clock) {
        this.table = table;
        this.seats = seats;
        this.standings = standings;
        this.closings = closings;
        this.lock = lock;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param item as the certificate calls it */
    record Objection(String unit, String item, String words, List<UUID> files) {

        Objection {
            files = List.copyOf(files);
        }
    }

    UUID file(int year, Objection objection, Caller by) {
        lock.hold(year);
        seats.require(year, objection.unit(), by);
        if (objection.files().isEmpty()) {
            throw Refusal.ofInput("/files", "请附材料", "Add papers");
        }
        var id = table.add(year, objection, total(year, objection.unit()), by.account(), clock.instant());
        objection.files().forEach(file -> files.attach(file, "assessment.objection/" + id, Visibility.SIGNED_IN, by));
        journal.record(Deed.of("assessment.objection-filed", id.toString())
                .by(by.account())
                .with("year", year)
                .with("unit", objection.unit())
                .with("item", objection.item())
                .with("words", objection.words()));
        return id;
    }

    void answer(int year, UUID id, boolean upheld, String words, Caller by) {
        lock.hold(year);
        Rounds.requireOffice(by);
        var objection = table.find(year, id).orElseThrow(() -> Refusal.of(StandingRefusal.RECORD_UNKNOWN));
        if (objection.answeredAt() != null) {
            throw Refusal.of(StandingRefusal.OBJECTION_ANSWERED);
        }
        if (objection.filedBy().equals(by.account())) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_ROLE);
        }
        table.answer(id, upheld, words, total(year, objection.unit()), by.account(), clock.instant());
        journal.record(Deed.of("assessment.objection-answered", id.toString())
                .by(by.account())
                .with("year", year)
                .with("unit", objection.unit())
                .with("upheld", upheld)
                .with("answer", words));
    }

    /** As the standing result says, else as it stands now. */
    private BigDecimal total(int year, String unit) {
        return closings.standing(year)
                .flatMap(closing -> closing.lines().stream()
                        .filter(line -> line.unit().equals(unit))
                        .findFirst())
                .orElseGet(() -> standings.now(year).of(unit))
                .total();
    }
}
