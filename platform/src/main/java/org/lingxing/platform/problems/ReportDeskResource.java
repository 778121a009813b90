package org.lingxing.platform.problems;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.files.FileView;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports of citizens on the desk of the chief office. */
@RestController
@RequestMapping("/api/v1/reports")
@OpenTo(
        roles = {Role.CHIEF_OFFICE},
        anyDivision = true)
class ReportDeskResource {

    private static final String TOO_LONG = "不超过 1000 字 / At most 1000 characters";
    private static final String ANSWER_MISSING = "请写明给报告人的答复 / Say what the citizen is to read";
    private static final int LONGEST = 1000;

    private final ReportDesk desk;
    private final ReportPrivacy privacy;
    private final ReportSearch search;
    private final ReportTable table;
    private final ReportPeople people;
    private final ReportHistory history;
    private final ProblemStory story;
    private final Sameness sameness;
    private final Files files;

    ReportDeskResource(
            ReportDesk desk,
            ReportPrivacy privacy,
            ReportSearch search,
            ReportTable table,
            ReportPeople people,
            ReportHistory history,
            ProblemStory story,
            Sameness sameness,
            Files files) {
        this.desk = desk;
        this.privacy = privacy;
        this.search = search;
        this.table = table;
        this.people = people;
        this.history = history;
        this.story = story;
        this.sameness = sameness;
        this.files = files;
    }

    record Listing(
            List<ReportView> items, long total, @Nullable String next, Instant asOf, List<ReportSearch.Count> states) {}

    /**
     * How a file is opened by it.
     *
     * @param reach null for the one of the report
     * @param words null for the citizen's own
     * @param answer what the citizen reads
     */
    record Taking(
            ProblemKind kind,
            @Nullable String reach,

            @Size(max = 200, message = "不超过 200 字 / At most 200 characters") @Nullable
            String place,

            @Size(max = LONGEST, message = TOO_LONG) @Nullable
            String words,

            @NotBlank(message = ANSWER_MISSING) @Size(max = LONGEST, message = TOO_LONG)
            String answer) {}

    record Joining(
            UUID problem,

            @NotBlank(message = ANSWER_MISSING) @Size(max = LONGEST, message = TOO_LONG)
            String answer) {}

    record Answering(
            ReportGround ground,

            @NotBlank(message = ANSWER_MISSING) @Size(max = LONGEST, message = TOO_LONG)
            String answer) {}

    record Unmasking(
            @NotBlank(message = "请写明为什么要看 / Say why you have to see it")
            @Size(max = 200, message = "不超过 200 字 / At most 200 characters")
            String reason) {}

    /**
     * What was verified before a code is issued.
     *
     * @param phone as the citizen says it, compared by the platform
     * @param day of the report, likewise
     * @param heard facts that the officer compared by ear
     */
    record Verifying(@Nullable String phone, @Nullable LocalDate day, List<ReportPrivacy.Fact> heard) {}

    /** @param code to be told to the citizen now; it is nowhere kept */
    record Issued(String code) {}

    /**
     * @param division code, with all that lie in it
     * @param phone a whole telephone number, compared without being shown
     */
    @GetMapping
    Listing list(
            @RequestParam(required = false) @Nullable ReportState state,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String q,
            Paging paging,
            Caller caller) {
        var asked = new ReportSearch.Question(state, division, phone, q);
        var page = search.page(asked, paging, caller);
        return new Listing(
                page.items().stream().map(row -> ReportView.of(row, null)).toList(),
                page.total(),
                page.next(),
                page.asOf(),
                search.states(asked, caller));
    }

    @GetMapping("/{id}")
    ResponseEntity<ReportView.Whole> one(@PathVariable UUID id, Caller caller) {
        var report = table.get(id);
        caller.requireRegion(Role.CHIEF_OFFICE, report.divisionCode());
        var same = report.state() == ReportState.RECEIVED
                ? sameness.open(report.kind(), report.spot(), null).stream()
                        .map(ReportView.Same::of)
                        .toList()
                : List.<ReportView.Same>of();
        var pictures = table.picturesOf(id).stream()
                .flatMap(file -> files.find(file).stream())
                .map(FileView::of)
                .toList();
        var masked = people.masked(report).orElse(null);
        return new Version(report.version())
                .of(new ReportView.Whole(ReportView.of(report, masked), pictures, same, lines(id)));
    }

    /** With the names of officers; a citizen stays what the account says, for the page to put into its language. */
    private List<ReportHistory.Line> lines(UUID report) {
        var lines = history.of(report);
        var names = story.namesOf(
                lines.stream().map(ReportHistory.Line::by).distinct().toList());
        names.remove(Problems.CITIZEN);
        return lines.stream()
                .map(line -> {
                    var who = names.get(line.by());
                    return who == null ? line : line.said(who.name());
                })
                .toList();
    }

    @PostMapping("/{id}/problem")
    ResponseEntity<ReportView.Whole> take(
            @PathVariable UUID id, @RequestBody @Valid Taking taking, Version version, Caller caller) {
        desk.take(
                id,
                new ReportDesk.Entry(
                        taking.kind(),
                        taking.reach(),
                        Objects.requireNonNullElse(taking.place(), ""),
                        Objects.requireNonNullElse(taking.words(), "")),
                taking.answer(),
                version,
                caller);
        return one(id, caller);
    }

    @PostMapping("/{id}/joining")
    ResponseEntity<ReportView.Whole> join(
            @PathVariable UUID id, @RequestBody @Valid Joining joining, Version version, Caller caller) {
        desk.join(id, joining.problem(), joining.answer(), version, caller);
        return one(id, caller);
    }

    @PostMapping("/{id}/answer")
    ResponseEntity<ReportView.Whole> answer(
            @PathVariable UUID id, @RequestBody @Valid Answering answering, Version version, Caller caller) {
        desk.answer(id, answering.ground(), answering.answer(), version, caller);
        return one(id, caller);
    }

    /** Name and telephone in clear, for a reason that is recorded and that the citizen reads. */
    @PostMapping("/{id}/unmasking")
    ReportPeople.Person see(@PathVariable UUID id, @RequestBody @Valid Unmasking unmasking, Caller caller) {
        return privacy.see(id, unmasking.reason(), caller);
    }

    /** A new check code for whoever lost theirs and is known by what they know. */
    @PostMapping("/{id}/codes")
    @ResponseStatus(HttpStatus.CREATED)
    Issued issueCode(@PathVariable UUID id, @RequestBody @Valid Verifying verifying, Version version, Caller caller) {
        var verified = new ReportPrivacy.Verified(verifying.phone(), verifying.day(), Set.copyOf(verifying.heard()));
        return new Issued(privacy.issueCode(id, verified, version, caller));
    }
}
