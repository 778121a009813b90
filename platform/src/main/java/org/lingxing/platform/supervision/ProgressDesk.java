package org.lingxing.platform.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.gazette.TargetBook;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reporting figures of targets, correcting them and taking them back; saying between what a target is measured. */
@Service
class ProgressDesk {

    private final TargetBook book;
    private final ProgressTable progress;
    private final TargetFrames frames;
    private final Posts posts;
    private final Journal journal;
    private final CityClock clock;

    ProgressDesk(
            TargetBook book,
            ProgressTable progress,
            TargetFrames frames,
            Posts posts,
            Journal journal,
            CityClock clock) {
        this.book = book;
        this.progress = progress;
        this.frames = frames;
        this.posts = posts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is reported.
     *
     * @param value {@code null} takes the figure of that day back
     */
    record Report(
            LocalDate asOf,
            @Nullable BigDecimal value,
            String reporter,
            @Nullable String paper,
            @Nullable String note,
            ProgressFigure.Way way) {}

    /** Enters a figure, or another version of the one of that day. Says the same twice without effect. */
    @Transactional
    public void report(UUID target, Report report, Version version, Caller by) {
        Quantity quantity = required(target);
        if (!mayReport(quantity, frames.of(target), by)) {
            throw Refusal.of(TargetRefusal.NOT_YOUR_TARGET);
        }
        if (report.asOf().isAfter(clock.today())) {
            throw Refusal.of(TargetRefusal.DAY_AHEAD);
        }
        TargetFrame frame = frames.lock(target);
        var touch = progress.lastTouch(target);
        version.requireIs(
                frame.version(),
                touch.map(ProgressTable.Touch::by).orElse(null),
                touch.map(ProgressTable.Touch::at).orElse(null));
        write(quantity, report, by.account());
    }

    /** The same without asking who or which version: for a sheet whose rows were looked at before. */
    @Transactional
    public void take(UUID target, Report report, String account) {
        frames.lock(target);
        write(required(target), report, account);
    }

    private void write(Quantity quantity, Report report, String account) {
        var before = progress.ofDay(quantity.id(), report.asOf()).orElse(null);
        if (before == null ? report.value() == null : same(before, report)) {
            return;
        }
        if (before != null && (report.note() == null || report.note().isBlank())) {
            throw Refusal.of(TargetRefusal.CORRECTION_UNGROUNDED).with("value", String.valueOf(before.value()));
        }
        int version = before == null ? 1 : before.version() + 1;
        progress.add(new ProgressFigure(
                quantity.id(),
                report.asOf(),
                version,
                report.value(),
                report.reporter(),
                report.paper(),
                report.note(),
                report.way(),
                account,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        frames.count(quantity.id());
        journal.record(Deed.of("supervision.progress-reported", quantity.id().toString())
                .by(account)
                .with("document", quantity.document())
                .with("target", quantity.name())
                .with("asOf", report.asOf())
                .with("version", version)
                .with("value", report.value() == null ? "" : report.value().toPlainString())
                .with("reporter", report.reporter()));
    }

    private static boolean same(ProgressFigure before, Report report) {
        boolean sameValue = before.value() == null
                ? report.value() == null
                : report.value() != null && before.value().compareTo(report.value()) == 0;
        return sameValue
                && before.reporter().equals(report.reporter())
                && Objects.equals(before.paper(), report.paper());
    }

    /** Says between which days and from which value on a target is measured, and who answers for it. */
    @Transactional
    public void frame(TargetFrame becomes, Version version, Caller by) {
        Quantity quantity = required(becomes.target());
        TargetFrame before = frames.lock(becomes.target());
        version.requireIs(before.version(), null, null);
        frames.change(becomes, by.account(), clock.instant());
        journal.record(Deed.of("supervision.target-framed", quantity.id().toString())
                .by(by.account())
                .with("document", quantity.document())
                .with("target", quantity.name())
                .with("starts", String.valueOf(becomes.starts()))
                .with("due", String.valueOf(becomes.due()))
                .with("baseline", String.valueOf(becomes.baseline()))
                .with("agency", String.valueOf(becomes.agency())));
    }

    /** The office reports everything; others what their division or their agency answers for. */
    boolean mayReport(Quantity quantity, TargetFrame frame, Caller caller) {
        if (caller.mayAct(Role.OFFICER, Objects.requireNonNullElse(quantity.division(), Liaisons.CITY))) {
            return true;
        }
        boolean ownDivision = quantity.division() != null
                && caller.grants().stream()
                        .anyMatch(grant ->
                                grant.role() == Role.AGENCY && grant.division().equals(quantity.division()));
        return ownDivision || (frame.agency() != null && isOf(frame.agency(), caller));
    }

    private boolean isOf(String agency, Caller caller) {
        return posts.heldBy(caller.account(), clock.today()).stream()
                .anyMatch(holding -> agency.equals(holding.agency()));
    }

    private Quantity required(UUID target) {
        return book.find(target).orElseThrow(() -> Refusal.of(TargetRefusal.TARGET_UNKNOWN));
    }
}
