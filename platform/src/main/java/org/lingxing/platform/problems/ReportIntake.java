package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Tidings;
import org.lingxing.platform.duties.Due;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.duties.NewDuty;
import org.lingxing.platform.duties.Terms;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.files.Visibility;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.journal.PersonalCipher;
import org.lingxing.platform.rivers.Reach;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.time.CityClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a citizen's report comes in: number and code, pictures, journal, a duty of the office, all or nothing. */
@Service
@Transactional
class ReportIntake {

    private final ReportTable table;
    private final ReportPictures pictures;
    private final ReportPeople people;
    private final ReportPlaces places;
    private final ReportGate gate;
    private final ReportHistory history;
    private final ReportSettings settings;
    private final ChiefOffices offices;
    private final Duties duties;
    private final Terms terms;
    private final Files files;
    private final Journal journal;
    private final PersonalCipher cipher;
    private final ApplicationEventPublisher events;
    private final CityClock clock;

    ReportIntake(
            ReportTable table,
            ReportPictures pictures,
            ReportPeople people,
            ReportPlaces places,
            ReportGate gate,
            ReportHistory history,
            ReportSettings settings,
            ChiefOffices offices,
            Duties duties,
            Terms terms,
            Files files,
            Journal journal,
            PersonalCipher cipher,
            ApplicationEventPublisher events,
            CityClock clock) {
        this.table = table;
        this.pictures = pictures;
        this.people = people;
        this.places = places;
        this.gate = gate;
        this.history = history;
        this.settings = settings;
        this.offices = offices;
        this.duties = duties;
        this.terms = terms;
        this.files = files;
        this.journal = journal;
        this.cipher = cipher;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a citizen says.
     *
     * @param reach code of the one that was proposed and kept; null for the nearest
     * @param accuracy metres within which the device was sure; null where the pin was dragged
     * @param words may be empty
     * @param pictures sent before with the same form
     */
    record Said(
            ProblemKind kind,
            @Nullable String reach,
            BigDecimal longitude,
            BigDecimal latitude,
            @Nullable Integer accuracy,
            String place,
            String words,
            List<UUID> pictures,
            @Nullable String name,
            @Nullable String phone) {}

    /** A report taken in, with the code that is nowhere kept. */
    record Taken(ReportRow report, String code, LocalDate orderDue) {}

    /**
     * Takes a report in.
     *
     * @param form for which the puzzle was solved; becomes the report's identifier
     * @param sender mark of the address it came from
     */
    Taken receive(UUID form, Said said, String sender) {
        ReportPlaces.requireInside(said.longitude(), said.latitude());
        gate.requireRoom(sender, said.phone() == null ? null : people.markOf(said.phone()));
        if (table.find(form).isPresent()) {
            throw Refusal.of(ReportRefusal.TICKET_UNUSABLE).saying("这份报告已经收到", "This report has arrived already");
        }
        pictures.requireOf(form, said.pictures());
        var code = ReportCode.freshCode();
        var report = keep(form, said, code, sender);
        hold(report, said.pictures());
        owe(report);
        return new Taken(report, code, orderDue(report));
    }

    private ReportRow keep(UUID form, Said said, String code, String sender) {
        var reach = places.reachAt(said.longitude(), said.latitude(), said.reach());
        var division = reach.map(Reach::division).orElse(ChiefOffices.CITY);
        Instant now = clock.instant();
        var number = freshNumber();
        var details = Map.<String, Object>of(
                "number", number,
                "kind", said.kind().name(),
                "content", contentOf(number, said),
                "pictures", hashesOf(said.pictures()));
        long entry = journal.record(deed(form, said, details));
        var report = new ReportRow(
                form,
                number,
                ReportCode.mark(code, cipher),
                1,
                said.kind(),
                said.words().strip(),
                said.place().strip(),
                reach.map(Reach::code).orElse(null),
                division.value(),
                said.longitude(),
                said.latitude(),
                said.accuracy(),
                now,
                workingDays(settings.answerWithin()).day(),
                ReportState.RECEIVED,
                null,
                null,
                null,
                null,
                null,
                said.name() != null,
                said.phone() != null,
                null,
                entry,
                1,
                Problems.CITIZEN,
                now);
        table.add(report, people.hide(said.name(), said.phone(), sender));
        history.add(form, ReportHistory.What.RECEIVED, Problems.CITIZEN, null, details, entry);
        return report;
    }

    private static Deed deed(UUID form, Said said, Map<String, Object> details) {
        var deed = Deed.of(ReportHistory.What.RECEIVED.kind(), form.toString())
                .by(Problems.CITIZEN)
                .with(details);
        var name = said.name();
        var phone = said.phone();
        deed = name == null ? deed : deed.withPersonal("name", ReportRow.origin(form), name);
        return phone == null ? deed : deed.withPersonal("phone", ReportRow.origin(form), phone);
    }

    private String freshNumber() {
        String number = ReportCode.freshNumber();
        while (table.isTaken(number)) {
            number = ReportCode.freshNumber();
        }
        return number;
    }

    /** SHA-256 over what was said, line by line, so that whoever keeps it can show that nothing was changed. */
    static String contentOf(String number, Said said) {
        var lines = String.join(
                "\n",
                number,
                said.kind().name(),
                said.longitude().toPlainString(),
                said.latitude().toPlainString(),
                said.place().strip(),
                said.words().strip());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> hashesOf(List<UUID> shown) {
        return shown.stream()
                .flatMap(file -> files.find(file).stream())
                .map(file -> file.sha256())
                .toList();
    }

    private void hold(ReportRow report, List<UUID> shown) {
        int ord = 0;
        for (UUID file : shown) {
            files.attach(
                    file,
                    "problems.report/" + report.id(),
                    Visibility.ofRoles(report.divisionCode(), Role.CHIEF_OFFICE));
            table.addPicture(report.id(), ord++, file);
        }
    }

    /** The office owes an answer, and hears of it at once. */
    private void owe(ReportRow report) {
        UUID office = offices.of(report.divisionCode());
        duties.open(new NewDuty(
                ReportKinds.ANSWER,
                report.origin(),
                office,
                report.divisionCode(),
                report.id().toString(),
                report.label(),
                workingDays(settings.answerWithin())));
        events.publishEvent(Tidings.of(
                        ReportHistory.What.RECEIVED.kind(),
                        report.origin(),
                        Phrase.of("收到一份公众报告", "A citizen has reported a problem"),
                        "/console/rivers/reports/" + report.id())
                .saying(Phrase.of(report.label(), report.label()))
                .toPost(office));
    }

    private Due workingDays(int days) {
        LocalDate today = clock.today();
        return terms.by(new Rules.Question(
                "calendar/add-working-days", today, today, Map.of("start", today.toString(), "days", days)));
    }

    /** Until when a chief signs the order, should a file be opened: counted from the day of the report. */
    LocalDate orderDue(ReportRow report) {
        LocalDate today = clock.today();
        var found = ProblemPeople.dayOf(report.receivedAt());
        return terms.by(new Rules.Question(
                        "river/rectification-order-due", today, today, Map.of("found", found.toString())))
                .day();
    }
}
