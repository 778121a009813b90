package org.lingxing.platform.problems;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Circumstances;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of problems: entered from the river or the desk, listed to whoever works on them. */
@RestController
@RequestMapping("/api/v1/problems")
@OpenTo(
        roles = {Role.CHIEF_OFFICE, Role.CHIEF, Role.GUARD, Role.AGENCY, Role.OFFICER},
        anyDivision = true)
class ProblemsResource {

    private static final String ON_EARTH = "经纬度超出范围 / This lies not on the earth";
    private static final String TOO_LONG = "不超过 2000 字 / At most 2000 characters";
    private static final int LONGEST = 2000;
    private static final int MOST_PICTURES = 20;

    private final Problems problems;
    private final ProblemLists lists;
    private final ProblemSources sources;
    private final CityClock clock;

    ProblemsResource(Problems problems, ProblemLists lists, ProblemSources sources, CityClock clock) {
        this.problems = problems;
        this.lists = lists;
        this.sources = sources;
        this.clock = clock;
    }

    /** A picture or voice with where the device was when it was taken. */
    record Shot(
            UUID file,

            @DecimalMin(value = "-180", message = ON_EARTH) @DecimalMax(value = "180", message = ON_EARTH) @Nullable
            BigDecimal longitude,

            @DecimalMin(value = "-90", message = ON_EARTH) @DecimalMax(value = "90", message = ON_EARTH) @Nullable
            BigDecimal latitude) {

        NewProblem.Shot shot() {
            return new NewProblem.Shot(file, longitude, latitude);
        }
    }

    /**
     * Something found wrong.
     *
     * @param id from the device, so that it is entered once
     * @param source null for what the post of the sender finds: a guard's, a chief's patrol
     * @param longitude degrees of WGS 84, corrected by hand where it was
     * @param reach code; null for the nearest
     * @param origin what it came out of, {@code patrol/0190…}
     */
    record Finding(
            UUID id,
            @Valid Circumstances made,
            ProblemKind kind,
            @Nullable ProblemSource source,

            @NotNull @DecimalMin(value = "-180", message = ON_EARTH) @DecimalMax(value = "180", message = ON_EARTH)
            BigDecimal longitude,

            @NotNull @DecimalMin(value = "-90", message = ON_EARTH) @DecimalMax(value = "90", message = ON_EARTH)
            BigDecimal latitude,

            @Min(value = 0, message = "精度不小于 0 / Accuracy is 0 or more") @Nullable
            Integer accuracy,

            @Nullable String reach,

            @Size(max = 200, message = "不超过 200 字 / At most 200 characters") @Nullable
            String place,

            @Size(max = LONGEST, message = TOO_LONG) @Nullable
            String words,

            @Size(max = MOST_PICTURES, message = "最多 20 张 / At most 20")
            List<@Valid Shot> pictures,

            @Size(max = 80) @Nullable String origin) {}

    /** Which file it belongs to, and whether it went into one that was struck off. */
    record Entered(UUID problem, String number, boolean returned) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(
            roles = {Role.CHIEF_OFFICE, Role.CHIEF, Role.GUARD},
            anyDivision = true)
    Entered enter(@RequestBody @Valid Finding finding, Caller caller) {
        var by = sources.of(finding.source(), finding.reach(), caller);
        var found = new NewProblem(
                finding.id(),
                finding.kind(),
                by.source(),
                finding.reach(),
                finding.longitude(),
                finding.latitude(),
                finding.accuracy(),
                orEmpty(finding.place()),
                orEmpty(finding.words()),
                finding.pictures().stream().map(Shot::shot).toList(),
                finding.made().doneAt(clock.instant()),
                caller.account(),
                by.post(),
                finding.origin());
        var file = problems.find(problems.open(found, caller)).orElseThrow();
        return new Entered(file.id(), file.number(), file.recurrences() > 0);
    }

    /**
     * @param open whether something is still to be done
     * @param division code, with all that lie in it
     * @param late whether what is owed now is overdue
     * @param returned whether it has returned at least once
     * @param q words that must stand in number, place or text
     */
    @GetMapping
    Listing list(
            @RequestParam(required = false) @Nullable ProblemState state,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable ProblemKind kind,
            @RequestParam(required = false) @Nullable ProblemSource source,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String reach,
            @RequestParam(required = false) @Nullable Boolean late,
            @RequestParam(required = false) @Nullable Boolean returned,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String q,
            Paging paging,
            Caller caller) {
        var asked =
                new ProblemQuestion(state, open, kind, source, division, reach, late, returned, from, to, wordsOf(q));
        var listed = lists.listed(asked, paging, caller);
        var page = listed.page();
        return new Listing(page.items(), page.total(), page.next(), page.asOf(), listed.facets());
    }

    /** The same list as a file. */
    @GetMapping(params = "format")
    void export(
            @RequestParam(required = false) @Nullable ProblemState state,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable ProblemKind kind,
            @RequestParam(required = false) @Nullable ProblemSource source,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String reach,
            @RequestParam(required = false) @Nullable Boolean late,
            @RequestParam(required = false) @Nullable Boolean returned,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String q,
            Export export,
            Caller caller) {
        var asked =
                new ProblemQuestion(state, open, kind, source, division, reach, late, returned, from, to, wordsOf(q));
        export.write(
                ProblemColumns.COLUMNS,
                paging -> lists.listed(asked, paging, caller).page());
    }

    /** The same list as points of a map. */
    @GetMapping("/points")
    ProblemLists.Points points(
            @RequestParam(required = false) @Nullable ProblemState state,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable ProblemKind kind,
            @RequestParam(required = false) @Nullable ProblemSource source,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable String reach,
            @RequestParam(required = false) @Nullable Boolean late,
            @RequestParam(required = false) @Nullable Boolean returned,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String q,
            Caller caller) {
        return lists.points(
                new ProblemQuestion(state, open, kind, source, division, reach, late, returned, from, to, wordsOf(q)),
                caller);
    }

    /** Open files of a kind near a place, which may be the same. */
    @GetMapping("/near")
    ProblemLists.Nearby near(
            @RequestParam ProblemKind kind, @RequestParam BigDecimal longitude, @RequestParam BigDecimal latitude) {
        return lists.near(kind, longitude, latitude);
    }

    private static List<String> wordsOf(@Nullable String q) {
        return q == null
                ? List.of()
                : Arrays.stream(q.strip().split("[\\s\\u3000]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }

    record Listing(
            List<ProblemView> items, long total, @Nullable String next, Instant asOf, ProblemLists.Facets facets) {}
}
