package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.files.FileView;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.files.StoredFile;
import org.lingxing.platform.files.Visibility;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.scoring.Sheet;
import org.lingxing.platform.scoring.SheetDesk;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a unit says of its own year, along the outline: words, points claimed, papers; handed in once. */
@Service
@Transactional
class SelfAssessments {

    private final SelfTable table;
    private final Rounds rounds;
    private final RoundDuties duties;
    private final SheetDesk sheets;
    private final Files files;
    private final Posts posts;
    private final Journal journal;
    private final CityClock clock;

    SelfAssessments(
            SelfTable table,
            Rounds rounds,
            RoundDuties duties,
            SheetDesk sheets,
            Files files,
            Posts posts,
            Journal journal,
            CityClock clock) {
        this.table = table;
        this.rounds = rounds;
        this.duties = duties;
        this.sheets = sheets;
        this.files = files;
        this.posts = posts;
        this.journal = journal;
        this.clock = clock;
    }

    /** A chapter as it is written; files are those it holds from now on. */
    record Written(String item, String words, @Nullable BigDecimal points, List<UUID> papers) {

        Written {
            papers = List.copyOf(papers);
        }
    }

    /** A chapter as it is read, beside its item of the outline. */
    record ChapterView(
            Sheet.Item item, String words, @Nullable BigDecimal points, List<FileView> papers) {}

    /**
     * @param claimed the points claimed so far
     * @param mayWrite whether the caller writes it now
     */
    record View(
            List<ChapterView> chapters,
            BigDecimal claimed,
            BigDecimal of,
            @Nullable Instant handedInAt,
            long version,
            boolean mayWrite) {}

    View view(int year, AssessedUnit unit, Caller caller) {
        var outline = outline(year);
        var head = table.find(year, unit.code());
        var written =
                table.chapters(year, unit.code()).stream().collect(Collectors.toMap(SelfTable.Chapter::item, c -> c));
        var chapters = outline.items()
                .map(item -> {
                    var chapter = written.get(item.code());
                    return new ChapterView(
                            item,
                            chapter == null ? "" : chapter.words(),
                            chapter == null ? null : chapter.points(),
                            files.of(owner(year, unit.code(), item.code())).stream()
                                    .map(FileView::of)
                                    .toList());
                })
                .toList();
        var handedIn = head.map(SelfTable.Head::handedInAt);
        return new View(
                chapters,
                claimed(chapters),
                outline.total(),
                handedIn.orElse(null),
                head.map(SelfTable.Head::version).orElse(0L),
                handedIn.isEmpty()
                        && isLiaison(unit, caller)
                        && rounds.require(year).state() == RoundState.OPEN);
    }

    private static BigDecimal claimed(List<ChapterView> chapters) {
        var sum = BigDecimal.ZERO;
        for (var chapter : chapters) {
            var points = chapter.points();
            sum = points == null ? sum : sum.add(points);
        }
        return sum;
    }

    /** Whether somebody answers for the unit: holds its post today. */
    boolean isLiaison(AssessedUnit unit, Caller caller) {
        return posts.holderOn(unit.post(), clock.today())
                .filter(caller.account()::equals)
                .isPresent();
    }

    void write(int year, String code, List<Written> chapters, Version version, Caller by) {
        var unit = writable(year, code, version, by);
        var outline = outline(year);
        for (var chapter : chapters) {
            var item = outline.item(chapter.item())
                    .orElseThrow(() -> Refusal.ofInput("/chapters", "提纲没有这一章", "The outline has no such chapter"));
            requireFits(item, chapter);
        }
        table.touch(year, code, by.account(), clock.instant());
        for (var chapter : chapters) {
            table.put(
                    year,
                    code,
                    new SelfTable.Chapter(chapter.item(), chapter.words().strip(), chapter.points()));
            holdPapers(year, unit, chapter, by);
        }
    }

    private static void requireFits(Sheet.Item item, Written chapter) {
        var points = chapter.points();
        if (points != null && (points.signum() < 0 || points.compareTo(item.points()) > 0)) {
            throw Refusal.ofInput(
                    "/chapters/" + chapter.item() + "/points",
                    "应在 0 至 " + item.points() + " 分之间",
                    "From 0 to " + item.points());
        }
    }

    private void holdPapers(int year, AssessedUnit unit, Written chapter, Caller by) {
        var owner = owner(year, unit.code(), chapter.item());
        Set<UUID> held = files.of(owner).stream().map(StoredFile::id).collect(Collectors.toSet());
        Set<UUID> wanted = new HashSet<>(chapter.papers());
        held.stream().filter(file -> !wanted.contains(file)).forEach(file -> files.detach(file, owner));
        for (var file : chapter.papers()) {
            if (!held.contains(file)) {
                files.attach(file, owner, Visibility.SIGNED_IN, by);
            }
        }
    }

    /** @throws Refusal while a chapter says nothing or claims nothing */
    void handIn(int year, String code, Version version, Caller by) {
        var unit = writable(year, code, version, by);
        var view = view(year, unit, by);
        var open = view.chapters().stream()
                .filter(chapter -> chapter.words().isBlank() || chapter.points() == null)
                .map(chapter -> chapter.item().title().zh())
                .toList();
        if (!open.isEmpty()) {
            throw Refusal.of(AssessmentRefusal.SELF_NOT_COMPLETE)
                    .saying("还没有写全：" + String.join("、", open), open.size() + " chapters are not complete");
        }
        table.handIn(year, code, by.account(), clock.instant());
        duties.selfHandedIn(rounds.require(year), unit);
        journal.record(Deed.of("assessment.self-handed-in", year + "/" + code)
                .by(by.account())
                .with("claimed", view.claimed().toPlainString())
                .with(
                        "papers",
                        view.chapters().stream()
                                .flatMap(chapter -> chapter.papers().stream())
                                .map(FileView::sha256)
                                .toList()));
    }

    private AssessedUnit writable(int year, String code, Version version, Caller by) {
        rounds.requireOpen(year);
        var unit = rounds.unit(year, code);
        if (!isLiaison(unit, by)) {
            throw Refusal.of(AssessmentRefusal.NOT_YOUR_UNIT);
        }
        table.find(year, code)
                .ifPresentOrElse(
                        head -> {
                            version.requireIs(head.version(), head.changedBy(), head.changedAt());
                            if (head.handedInAt() != null) {
                                throw Refusal.of(AssessmentRefusal.SELF_HANDED_IN);
                            }
                        },
                        () -> version.requireIs(0, null, null));
        return unit;
    }

    private Sheet outline(int year) {
        return sheets.inForce(ShippedUnitSheets.SELF, Span.of(Year.of(year))).content();
    }

    private static String owner(int year, String unit, String item) {
        return "assessment.self/" + year + "-" + unit + "-" + item;
    }
}
