package org.lingxing.platform.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Tidings;
import org.lingxing.platform.agencies.Agencies;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.papers.IssuedFiles.Format;
import org.lingxing.platform.papers.PaperDeeds.What;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where papers are drafted, signed and issued. Every deed is one transaction with its entry in the journal, and joins
 * the caller's where there is one.
 */
@Service
public class Papers {

    private final PaperRows papers;
    private final Letterheads letterheads;
    private final PaperDeeds deeds;
    private final IssuedFiles files;
    private final Printing printing;
    private final Faces faces;
    private final PublicAddress address;
    private final Agencies agencies;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<PaperWatcher> watchers;
    private final CityClock clock;

    /** @param watchers asked for when needed, since they use this themselves */
    Papers(
            PaperRows papers,
            Letterheads letterheads,
            PaperDeeds deeds,
            IssuedFiles files,
            Printing printing,
            Faces faces,
            PublicAddress address,
            Agencies agencies,
            ApplicationEventPublisher events,
            ObjectProvider<PaperWatcher> watchers,
            CityClock clock) {
        this.papers = papers;
        this.letterheads = letterheads;
        this.deeds = deeds;
        this.files = files;
        this.printing = printing;
        this.faces = faces;
        this.address = address;
        this.agencies = agencies;
        this.events = events;
        this.watchers = watchers;
        this.clock = clock;
    }

    /**
     * Enters a letterhead, or changes the one of that identifier; papers that have gone out stay as they are.
     *
     * @throws Refusal where another letterhead has the mark
     */
    @Transactional
    public void enter(Letterhead letterhead) {
        letterheads.enter(letterhead);
    }

    /**
     * Stores a draft.
     *
     * @return its identifier, by which {@code /console/papers/} shows it
     * @throws Refusal where the caller may not draft for the letterhead, or a character of the text is in no face
     */
    @Transactional
    public UUID draft(PaperDraft draft, Caller by) {
        var letterhead =
                letterheads.find(draft.letterhead()).orElseThrow(() -> Refusal.of(PaperRefusal.LETTERHEAD_UNKNOWN));
        if (draft.kind().drafting().stream().noneMatch(role -> by.mayAct(role, letterhead.division()))) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_REGION);
        }
        Proofreading.require(draft.content(), faces);
        var at = clock.instant();
        var id = papers.add(draft, by.account(), at);
        deeds.record(
                id,
                What.DRAFTED,
                by,
                at,
                null,
                deed(What.DRAFTED, id, by)
                        .with("kind", draft.kind().name())
                        .with("letterhead", draft.letterhead())
                        .with("about", draft.about()));
        return id;
    }

    /**
     * A paper as it would look, for reading; nothing is stored, and it says at its top that it was not issued.
     *
     * @throws Refusal where a character of the text is in no face
     */
    public byte[] pdf(PaperDraft draft, Letterhead letterhead) {
        Proofreading.require(draft.content(), faces);
        return printing.pdfOf(draft, letterhead);
    }

    /**
     * The same in Word, for whoever edits it before it goes out.
     *
     * @throws Refusal where a character of the text is in no face
     */
    public byte[] word(PaperDraft draft, Letterhead letterhead) {
        Proofreading.require(draft.content(), faces);
        return printing.wordOf(draft, letterhead);
    }

    /** Writes a draft anew; a returned one waits for a signature again. */
    @Transactional
    public void change(UUID id, PaperContent content, Version version, Caller by) {
        var paper = require(id, PaperDeed.CHANGE, version, by);
        Proofreading.require(content, faces);
        var at = clock.instant();
        papers.change(paper.id(), content, by.account(), at);
        deeds.record(id, What.CHANGED, by, at, null, deed(What.CHANGED, id, by));
    }

    /** Signs a draft, which fixes its text. Whoever wrote on it cannot. */
    @Transactional
    public void sign(UUID id, Version version, Caller by) {
        require(id, PaperDeed.SIGN, version, by);
        var at = clock.instant();
        papers.sign(id, by.account(), at, clock.today());
        deeds.record(id, What.SIGNED, by, at, null, deed(What.SIGNED, id, by));
    }

    /** Hands a draft or a signed paper back to be changed. */
    @Transactional
    public void giveBack(UUID id, String reason, Version version, Caller by) {
        require(id, PaperDeed.GIVE_BACK, version, by);
        papers.giveBack(id);
        deeds.record(id, What.RETURNED, by, clock.instant(), reason, deed(What.RETURNED, id, by));
    }

    /** Gives up a draft, or a signed paper that has not gone out. */
    @Transactional
    public void discard(UUID id, @Nullable String reason, Version version, Caller by) {
        require(id, PaperDeed.DISCARD, version, by);
        papers.discard(id);
        deeds.record(id, What.DISCARDED, by, clock.instant(), reason, deed(What.DISCARDED, id, by));
    }

    /**
     * Issues a signed paper: takes its number, makes both files and keeps them. Whoever issues a paper of the same series
     * meanwhile waits; if this fails, the number goes to the next.
     *
     * @return the number, as 郑督函〔2019〕36号
     */
    @Transactional
    public String issue(UUID id, Version version, Caller by) {
        var paper = require(id, PaperDeed.ISSUE, version, by);
        var day = clock.today();
        int sequence = letterheads.takeNumber(paper.letterhead(), paper.kind(), day.getYear());
        var number = paper.mark() + paper.kind().mark() + "〔" + day.getYear() + "〕" + sequence + "号";
        var code = CheckCode.next();
        var made = printing.made(paper, number, day, new Imprint.Check(CheckCode.printed(code), address.ofCheck(code)));
        var at = clock.instant();
        papers.issue(id, new PaperRows.Issue(sequence, number, code, made.pages()), by.account(), at, day);
        var pdf = files.keep(id, Format.PDF, made.pdf());
        var word = files.keep(id, Format.WORD, made.word());
        deeds.record(
                id,
                What.ISSUED,
                by,
                at,
                null,
                deed(What.ISSUED, id, by)
                        .with("number", number)
                        .with("pdf", pdf)
                        .with("word", word));
        tellAddressees(paper, number, code, day);
        var issued = find(id);
        var about = papers.subjectsOf(id);
        watchers.forEach(watcher -> watcher.issued(issued, about, at));
        return number;
    }

    /** By the page that anybody may open: addressees need not be allowed to see the office's own papers. */
    private void tellAddressees(PaperRow paper, String number, String code, LocalDate day) {
        var title = Phrase.of(number + "：" + paper.title(), number + ": " + paper.title());
        var tidings = Tidings.of("papers.issued", "paper/" + paper.id(), title, "/check/" + code);
        for (var addressee : paper.addressees()) {
            tidings = tidings.toAgency(addressee);
        }
        for (var agency : agencies.resolve(paper.addressees(), day).values()) {
            tidings = tidings.toAgency(agency.id());
        }
        events.publishEvent(tidings);
    }

    /**
     * Withdraws a paper that has gone out; its number is not given again.
     *
     * @param replacement the issued paper that stands in its place; null where none does
     */
    @Transactional
    public void revoke(UUID id, String reason, @Nullable UUID replacement, Version version, Caller by) {
        require(id, PaperDeed.REVOKE, version, by);
        var deed = deed(What.REVOKED, id, by);
        if (replacement != null) {
            requireStands(replacement, id);
            deed = deed.with("replacedBy", replacement.toString());
        }
        var at = clock.instant();
        papers.revoke(id, replacement);
        deeds.record(id, What.REVOKED, by, at, reason, deed);
        var revoked = find(id);
        var about = papers.subjectsOf(id);
        watchers.forEach(watcher -> watcher.revoked(revoked, about, at));
    }

    /** @throws Refusal where there is none of that identifier */
    @Transactional(readOnly = true)
    public PaperView find(UUID id) {
        return PaperView.of(papers.find(id).orElseThrow(() -> Refusal.of(PaperRefusal.PAPER_UNKNOWN)));
    }

    /** The papers that were drafted about a thing ({@link PaperDraft#about(String)}), the newest first. */
    @Transactional(readOnly = true)
    public List<PaperView> about(String subject) {
        return papers.about(subject).stream().map(PaperView::of).toList();
    }

    private void requireStands(UUID replacement, UUID replaced) {
        var stands = papers.find(replacement)
                .filter(paper -> paper.state() == PaperState.ISSUED)
                .filter(paper -> !paper.id().equals(replaced));
        if (stands.isEmpty()) {
            throw Refusal.ofInput("/replacement", "应为另一份已印发的公文", "This is another paper that has gone out");
        }
    }

    private PaperRow require(UUID id, PaperDeed deed, Version version, Caller by) {
        var paper = papers.findForUpdate(id).orElseThrow(() -> Refusal.of(PaperRefusal.PAPER_UNKNOWN));
        var history = deeds.of(id);
        var last = history.getLast();
        version.requireIs(paper.version(), last.by(), last.at());
        deed.require(paper, history, by);
        return paper;
    }

    private static Deed deed(What what, UUID id, Caller by) {
        return Deed.of(what.kind(), id.toString()).by(by.account());
    }
}
