package org.lingxing.platform.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.InputFault;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with sheets: a version is drafted by an editor, signed by an approver, frozen for a span by the office. */
@Service
@Transactional
class Sheets {

    private static final DivisionCode CITY = DivisionCode.of("410100");

    private final SheetRows rows;
    private final Catalogue catalogue;
    private final Journal journal;
    private final CityClock clock;

    Sheets(SheetRows rows, Catalogue catalogue, Journal journal, CityClock clock) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.journal = journal;
        this.clock = clock;
    }

    /** A sheet of the office's own, with a first draft. */
    public String create(Phrase title, String subjects, LocalDate from, Sheet content, Caller by) {
        catalogue.subjects(subjects);
        var id = "own-" + UUID.randomUUID().toString().substring(0, 8);
        rows.add(new SheetRows.Head(id, title.zh(), title.en(), subjects));
        rows.addDraft(id, from, content, by.account(), clock.instant());
        journal.record(Deed.of("scoring.sheet-created", id).by(by.account()).with("title", title.zh()));
        return id;
    }

    /** A draft with what stands in another version, of last year for instance. */
    public int copy(String sheet, int number, LocalDate from, Caller by) {
        var source = version(sheet, number);
        source.require(SheetVersion.Act.COPY, by, 0);
        if (rows.hasDraft(sheet)) {
            throw Refusal.of(ScoringRefusal.SHEET_HAS_A_DRAFT);
        }
        return rows.addDraft(sheet, from, source.content(), by.account(), clock.instant());
    }

    /** A draft that was written elsewhere, as in a spreadsheet. */
    public int draft(String sheet, LocalDate from, Sheet content, Caller by) {
        head(sheet);
        if (!by.roles().contains(Role.EDITOR)) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_ROLE);
        }
        if (rows.hasDraft(sheet)) {
            throw Refusal.of(ScoringRefusal.SHEET_HAS_A_DRAFT);
        }
        return rows.addDraft(sheet, from, content, by.account(), clock.instant());
    }

    /** Writes a draft anew, with whatever faults it has; the check stands beside it, and signing refuses them. */
    public void change(String sheet, int number, LocalDate from, Sheet content, Version version, Caller by) {
        var draft = locked(sheet, number, version);
        draft.require(SheetVersion.Act.CHANGE, by, 0);
        rows.change(draft, from, content, by.account(), clock.instant());
    }

    public void sign(String sheet, int number, Version version, Caller by) {
        var draft = locked(sheet, number, version);
        draft.require(SheetVersion.Act.SIGN, by, faults(draft).size());
        rows.sign(draft, by.account(), clock.instant());
        journal.record(Deed.of("scoring.sheet-signed", sheet)
                .by(by.account())
                .with("version", number)
                .with("from", draft.from())
                .with("content", Json.write(draft.content())));
    }

    public void discard(String sheet, int number, Version version, Caller by) {
        var draft = locked(sheet, number, version);
        draft.require(SheetVersion.Act.DISCARD, by, 0);
        rows.discard(draft, clock.instant());
    }

    /** Fixes the version by which a span is scored. Nothing changes where it is that one already. */
    public int freeze(String sheet, Span span, Caller by) {
        requireOffice(sheet, by);
        var version = inForce(sheet, span);
        if (rows.freeze(sheet, span, version.number(), by.account(), clock.instant())) {
            journal.record(Deed.of("scoring.sheet-frozen", sheet)
                    .by(by.account())
                    .with("span", span.written())
                    .with("version", version.number()));
        }
        return version.number();
    }

    /** Whether somebody keeps scores by a sheet: its office, for the whole city. */
    boolean isOffice(SheetRows.Head head, Caller caller) {
        return caller.mayAct(catalogue.subjects(head.subjects()).office(), CITY);
    }

    void requireOffice(String sheet, Caller by) {
        if (!isOffice(head(sheet), by)) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_ROLE);
        }
    }

    @Transactional(readOnly = true)
    public SheetVersion inForce(String sheet, Span span) {
        head(sheet);
        return rows.of(sheet, span).orElseThrow(() -> Refusal.of(ScoringRefusal.SHEET_NOT_IN_FORCE));
    }

    @Transactional(readOnly = true)
    public SheetRows.Head head(String sheet) {
        return rows.head(sheet).orElseThrow(() -> Refusal.of(ScoringRefusal.SHEET_UNKNOWN));
    }

    @Transactional(readOnly = true)
    public SheetVersion version(String sheet, int number) {
        return rows.version(sheet, number).orElseThrow(() -> Refusal.of(ScoringRefusal.SHEET_UNKNOWN));
    }

    List<InputFault> faults(SheetVersion version) {
        return SheetCheck.faults(version.content(), head(version.sheet()).subjects(), catalogue.about());
    }

    private SheetVersion locked(String sheet, int number, Version version) {
        var draft = rows.versionForUpdate(sheet, number).orElseThrow(() -> Refusal.of(ScoringRefusal.SHEET_UNKNOWN));
        version.requireIs(
                draft.edition(),
                draft.writers().isEmpty() ? null : draft.writers().getLast(),
                draft.changedAt());
        return draft;
    }
}
