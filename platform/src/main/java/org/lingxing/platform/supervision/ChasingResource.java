package org.lingxing.platform.supervision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.agencies.AgencyRef;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.time.CityClock;
import org.lingxing.platform.time.WorkingDays;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Chasing of many at once: what would go out, what is held, what went out. */
@RestController
@RequestMapping("/api/v1/supervision")
@OpenTo(roles = Role.OFFICER)
class ChasingResource {

    private final Chasing chasing;
    private final ChasingTable table;
    private final TaskAgencies agencies;
    private final WorkingDays workingDays;
    private final CityClock clock;

    ChasingResource(
            Chasing chasing, ChasingTable table, TaskAgencies agencies, WorkingDays workingDays, CityClock clock) {
        this.chasing = chasing;
        this.table = table;
        this.agencies = agencies;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    record Asked(
            @Valid ChasingQuestion question,

            @Size(max = 500, message = "不超过 500 字 / At most 500 characters") @Nullable
            String remark) {}

    /** Something owed that would be chased. */
    record Owed(
            UUID duty,
            String kind,
            Phrase title,
            @Nullable String slot,
            String label,
            String document,
            @Nullable UUID task,
            TermView term,
            @Nullable Instant chasedAt) {}

    /** What an agency would get. */
    record ForAgency(AgencyRef agency, List<Owed> owed, ChasingLetters.Draft letter) {}

    record Preview(int items, int agencies, List<ForAgency> letters, Instant asOf) {}

    record Letter(AgencyRef agency, UUID paper) {}

    record Detail(@JsonUnwrapped ChasingTable.Row chasing, List<Letter> letters) {}

    /** What would go out to whom; nothing is kept. */
    @PostMapping("/chasing-previews")
    Preview preview(@Valid @RequestBody Asked asked, Caller caller) {
        var all = chasing.preview(asked.question(), asked.remark(), caller);
        var letters = all.stream()
                .map(one -> new ForAgency(
                        new AgencyRef(one.agency(), one.name()),
                        one.owed().stream().map(this::view).toList(),
                        one.letter()))
                .toList();
        int items = letters.stream().mapToInt(letter -> letter.owed().size()).sum();
        return new Preview(items, letters.size(), letters, clock.instant());
    }

    private Owed view(ChasingTable.Owed owed) {
        return new Owed(
                owed.id(),
                owed.kind(),
                Phrase.of(owed.titleZh(), owed.titleEn()),
                owed.slot(),
                owed.label(),
                owed.document(),
                owed.task(),
                TermView.of(owed.state(), owed.lateFrom(), clock, workingDays),
                owed.chasedAt());
    }

    /** Holds it; it goes out when its time to be held is over. */
    @PostMapping("/chasings")
    ResponseEntity<Detail> hold(@Valid @RequestBody Asked asked, Caller caller) {
        var id = chasing.hold(asked.question(), asked.remark(), caller);
        return ResponseEntity.created(URI.create("/api/v1/supervision/chasings/" + id))
                .body(one(id));
    }

    @GetMapping("/chasings")
    Page<ChasingTable.Row> list(Paging paging) {
        boolean first = paging.fromTheBeginning();
        var rows = table.page(
                first ? null : paging.after(0, Instant::parse),
                first ? null : paging.after(1, UUID::fromString),
                paging.oneMore());
        return Page.of(
                rows,
                paging,
                table.count(),
                clock.instant(),
                row -> List.of(row.at().toString(), row.id().toString()));
    }

    @GetMapping("/chasings/{id}")
    Detail one(@PathVariable UUID id) {
        var row = table.find(id).orElseThrow(() -> Refusal.of(SupervisionRefusal.CHASING_UNKNOWN));
        var letters = table.lettersOf(id).stream()
                .map(letter ->
                        new Letter(new AgencyRef(letter.agency(), agencies.nameOf(letter.agency())), letter.paper()))
                .toList();
        return new Detail(row, letters);
    }

    @PostMapping("/chasings/{id}/taking-back")
    Detail takeBack(@PathVariable UUID id, Caller caller) {
        chasing.takeBack(id, caller);
        return one(id);
    }

    /** Sends it before the time is over. */
    @PostMapping("/chasings/{id}/sending")
    Detail send(@PathVariable UUID id, Caller caller) {
        chasing.sendNow(id, caller);
        return one(id);
    }
}
