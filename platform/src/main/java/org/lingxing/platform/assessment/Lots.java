package org.lingxing.platform.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lingxing.kernel.Lot;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two chiefs, two townships and two member agencies of every unit by one public lot. First it is made known which value
 * will decide, one that does not exist yet; with it the lists are sealed. When the day has come the value is entered, and
 * everything follows from it by {@link Lot}, for anybody to repeat.
 */
@Service
@Transactional
class Lots {

    private final LotTable table;
    private final CandidateTable candidates;
    private final Rounds rounds;
    private final RoundTable roundTable;
    private final Journal journal;
    private final CityClock clock;

    Lots(
            LotTable table,
            CandidateTable candidates,
            Rounds rounds,
            RoundTable roundTable,
            Journal journal,
            CityClock clock) {
        this.table = table;
        this.candidates = candidates;
        this.rounds = rounds;
        this.roundTable = roundTable;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes known which value will decide, and seals the lists.
     *
     * @param source in words that name one value: the numbers of a public lottery on that day
     * @param day on which the value comes into being
     * @throws Refusal where the day is not still to come, a list is too short, or the lot was announced before
     */
    void announce(int year, String source, LocalDate day, Caller by) {
        Rounds.requireOffice(by);
        roundTable.lock(year);
        rounds.requireOpen(year);
        if (table.find(year).isPresent()) {
            throw Refusal.of(AssessmentRefusal.LOT_ANNOUNCED_ALREADY);
        }
        if (!day.isAfter(clock.today())) {
            throw Refusal.of(AssessmentRefusal.LOT_DAY_NOT_TO_COME);
        }
        var lists = lists(year);
        var sealed = new LinkedHashMap<String, Object>();
        lists.forEach(list -> sealed.put(list.purpose(), list.entries()));
        long entry = journal.record(Deed.of("assessment.lot-announced", Integer.toString(year))
                .by(by.account())
                .with("source", source.strip())
                .with("day", day)
                .with("lists", sealed));
        table.announce(year, source.strip(), day, by.account(), clock.instant(), entry);
        lists.forEach(list -> table.add(year, list));
    }

    private List<PublicLot.Listed> lists(int year) {
        var lists = new ArrayList<PublicLot.Listed>();
        for (var unit : rounds.units(year)) {
            var byKind = candidates.of(year, unit.code()).stream().collect(Collectors.groupingBy(Candidate::kind));
            for (var kind : DrawnKind.values()) {
                var entries = byKind.getOrDefault(kind, List.of()).stream()
                        .map(one -> one.name().zh())
                        .sorted()
                        .toList();
                if (entries.size() < DrawnKind.DRAWN) {
                    throw tooShort(unit, kind, entries.size());
                }
                lists.add(new PublicLot.Listed(
                        unit.code(), kind, PublicLot.purposeOf(year, unit.code(), kind), entries, sha256(entries)));
            }
        }
        return lists;
    }

    private static Refusal tooShort(AssessedUnit unit, DrawnKind kind, int there) {
        return Refusal.of(AssessmentRefusal.LIST_TOO_SHORT)
                .saying(
                        unit.name().zh() + "的" + kind.title().zh() + "名单只有 " + there + " 个，至少要 " + DrawnKind.DRAWN
                                + " 个",
                        unit.name().en() + " lists " + there + " of kind "
                                + kind.title().en() + "; " + DrawnKind.DRAWN + " are drawn")
                .with("unit", unit.code())
                .with("kind", kind.name());
    }

    /**
     * The value has been made known by its source: the lot falls.
     *
     * @throws Refusal before the day, where nothing was announced, or where it fell before
     */
    void draw(int year, String written, Caller by) {
        Rounds.requireOffice(by);
        rounds.requireOpen(year);
        var lot = table.find(year).orElseThrow(() -> Refusal.of(AssessmentRefusal.LOT_NOT_ANNOUNCED));
        if (lot.value() != null) {
            throw Refusal.of(AssessmentRefusal.LOT_DRAWN_ALREADY);
        }
        if (clock.today().isBefore(lot.day())) {
            throw Refusal.of(AssessmentRefusal.LOT_DAY_TO_COME);
        }
        var value = written.strip();
        if (value.isEmpty() || value.lines().count() != 1) {
            throw Refusal.ofInput("/value", "请按公布的写法填一行", "One line, as its source published it");
        }
        var drawn = new LinkedHashMap<String, Object>();
        table.lists(year).forEach(list -> drawn.put(list.purpose(), draw(year, list, value)));
        long entry = journal.record(Deed.of("assessment.lot-drawn", Integer.toString(year))
                .by(by.account())
                .with("value", value)
                .with("drawn", drawn));
        if (!table.draw(year, value, by.account(), clock.instant(), entry)) {
            throw Refusal.of(AssessmentRefusal.LOT_DRAWN_ALREADY);
        }
    }

    private List<String> draw(int year, PublicLot.Listed list, String value) {
        var names = new Lot(value, list.purpose(), list.entries()).draw(DrawnKind.DRAWN);
        Map<String, String> ids = candidates.of(year, list.unit()).stream()
                .filter(one -> one.kind() == list.kind())
                .collect(Collectors.toMap(one -> one.name().zh(), Candidate::id));
        for (int place = 0; place < names.size(); place++) {
            var id = ids.get(names.get(place));
            if (id == null) {
                throw new IllegalStateException("drawn from a list that names nobody: " + names.get(place));
            }
            candidates.putDrawn(year, id, place + 1);
        }
        return names;
    }

    /** Of the entries as a file holds them: a line feed between two, none at the end. */
    static String sha256(List<String> entries) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("\n", entries).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
