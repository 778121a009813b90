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

/**
 * What a unit or a member agency says of its own year, along its outline: words, points claimed, papers; handed in once.
 */
@Service
@Transactional
class SelfAssessments {

    private final SelfTable table;
    private final Rounds rounds;
    private final RoundTable roundTable;
    private final RoundDuties duties;
    private final SheetDesk sheets;
    private final Files files;
    private final Posts posts;
    private final Journal journal;
    private final CityClock clock;

    SelfAssessments(
            SelfTable table,
            Rounds rounds,
            RoundTable roundTable,
            RoundDuties duties,
            SheetDesk sheets,
            Files files,
            Posts posts,
            Journal journal,
            CityClock clock) {
        this.table = table;
        this.rounds = rounds;
        this.roundTable = roundTable;
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

    /**
     * Whose self-assessment it is.
     *
     * @param key the unit's code, or a member agency as the lists name it
     * @param post whose holder writes it; null where no register names one
     * @param outline the sheet that names its chapters
     * @param unit null for a member agency
     */
    record Writer(
            String key,
            @Nullable UUID post,
            String outline,
            @Nullable AssessedUnit unit) {}

    static Writer of(AssessedUnit unit) {
        return new Writer(unit.code(), unit.post(), ShippedUnitSheets.SELF, unit);
    }

    static Writer of(Candidate member) {
        return new Writer(member.id(), member.post(), ShippedDrawnSheets.SELF, null);
    }

    /** What others than the unit, its group and the office see before it is handed in. */
    static View withoutDraft(View view) {
        return view.handedInAt() != null
                ? view
                : new View(
                        view.chapters().stream()
                                .map(chapter -> new ChapterView(chapter.item(), "", null, List.of()))
                                .toList(),
                        BigDecimal.ZERO,
                        view.of(),
                        null,
                        view.version(),
                        false);
    }

    View view(int year, Writer writer, Caller caller) {
        var outline = outline(year, writer);
        var head = table.find(year, writer.key());
        var written =
                table.chapters(year, writer.key()).stream().collect(Collectors.toMap(SelfTable.Chapter::item, c -> c));
        var chapters = outline.items()
                .map(item -> {
                    var chapter = written.get(item.code());
                    return new ChapterView(
                            item,
                            chapter == null ? "" : chapter.words(),
                            chapter == null ? null : chapter.points(),
                            files.of(owner(year, writer.key(), item.code())).stream()
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
                        && answersFor(writer, caller)
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

    /** Whether somebody holds the post of the writer today; of an agency with several any of them. */
    private boolean answersFor(Writer writer, Caller caller) {
        var post = writer.post();
        if (post == null) {
            return false;
        }
        var all = writer.unit() == null ? posts.together(Set.of(post)).getOrDefault(post, Set.of()) : Set.of(post);
        return all.stream()
                .anyMatch(one -> posts.holderOn(one, clock.today())
                        .filter(caller.account()::equals)
                        .isPresent());
    }

    void write(int year, Writer writer, List<Written> chapters, Version version, Caller by) {
        requireWritable(year, writer, version, by);
        var outline = outline(year, writer);
        for (var chapter : chapters) {
            var item = outline.item(chapter.item())
                    .orElseThrow(() -> Refusal.ofInput("/chapters", "提纲没有这一章", "The outline has no such chapter"));
            requireFits(item, chapter);
        }
        table.touch(year, writer.key(), by.account(), clock.instant());
        for (var chapter : chapters) {
            table.put(
                    year,
                    writer.key(),
                    new SelfTable.Chapter(chapter.item(), chapter.words().strip(), chapter.points()));
            holdPapers(year, writer, chapter, by);
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

    private void holdPapers(int year, Writer writer, Written chapter, Caller by) {
        var owner = owner(year, writer.key(), chapter.item());
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
    void handIn(int year, Writer writer, Version version, Caller by) {
        requireWritable(year, writer, version, by);
        var view = view(year, writer, by);
        var open = view.chapters().stream()
                .filter(chapter -> chapter.words().isBlank() || chapter.points() == null)
                .map(chapter -> chapter.item().title().zh())
                .toList();
        if (!open.isEmpty()) {
            throw Refusal.of(AssessmentRefusal.SELF_NOT_COMPLETE)
                    .saying("还没有写全：" + String.join("、", open), open.size() + " chapters are not complete");
        }
        table.handIn(year, writer.key(), by.account(), clock.instant());
        var unit = writer.unit();
        if (unit != null) {
            duties.selfHandedIn(rounds.require(year), unit);
        }
        journal.record(Deed.of("assessment.self-handed-in", year + "/" + writer.key())
                .by(by.account())
                .with("claimed", view.claimed().toPlainString())
                .with(
                        "papers",
                        view.chapters().stream()
                                .flatMap(chapter -> chapter.papers().stream())
                                .map(FileView::sha256)
                                .toList()));
    }

    /** Two who write at once come one after the other, so that the later one sees that it was changed. */
    private void requireWritable(int year, Writer writer, Version version, Caller by) {
        roundTable.lock(year);
        rounds.requireOpen(year);
        if (!answersFor(writer, by)) {
            throw Refusal.of(AssessmentRefusal.NOT_YOUR_UNIT);
        }
        table.find(year, writer.key())
                .ifPresentOrElse(
                        head -> {
                            version.requireIs(head.version(), head.changedBy(), head.changedAt());
                            if (head.handedInAt() != null) {
                                throw Refusal.of(AssessmentRefusal.SELF_HANDED_IN);
                            }
                        },
                        () -> version.requireIs(0, null, null));
    }

    private Sheet outline(int year, Writer writer) {
        return sheets.inForce(writer.outline(), Span.of(Year.of(year))).content();
    }

    private static String owner(int year, String writer, String item) {
        return "assessment.self/" + year + "-" + writer + "-" + item;
    }
}
