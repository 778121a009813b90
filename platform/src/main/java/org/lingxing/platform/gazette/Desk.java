package org.lingxing.platform.gazette;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.agencies.Agencies;
import org.lingxing.platform.agencies.NameUse;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.lingxing.reader.NamedAgency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Where an officer confirms, corrects or rejects what was read. */
@Service
class Desk {

    private final Confirmables confirmables;
    private final Corrections corrections;
    private final Contents contents;
    private final Holdings holdings;
    private final Agencies agencies;
    private final Journal journal;
    private final CityClock clock;

    Desk(
            Confirmables confirmables,
            Corrections corrections,
            Contents contents,
            Holdings holdings,
            Agencies agencies,
            Journal journal,
            CityClock clock) {
        this.confirmables = confirmables;
        this.corrections = corrections;
        this.contents = contents;
        this.holdings = holdings;
        this.agencies = agencies;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void confirm(UUID id, Version version, @Nullable String note, Caller by) {
        ExtractionRow row = require(id, version);
        DeedView.CONFIRM.requirePossible(row.state());
        decide(row, new Confirmables.Decision(Confirmation.State.CONFIRMED, null, row.content(), note), by);
    }

    /** @param fields those of the content that are to be set; the others stay as they are */
    @Transactional
    public void correct(UUID id, Version version, ObjectNode fields, @Nullable String note, Caller by) {
        ExtractionRow row = require(id, version);
        Content becomes = corrections.applied(row, fields);
        if (becomes.equals(row.content())) {
            throw Refusal.of(GazetteRefusal.NOTHING_TO_DECIDE)
                    .saying("所填与现有内容相同，无需更正", "What was sent is what stands already")
                    .advising("如识读无误，请直接确认", "If the reading is right, confirm it");
        }
        String correction = corrections.beyondReading(row, becomes);
        decide(row, new Confirmables.Decision(Confirmation.State.CORRECTED, correction, becomes, note), by);
        if (becomes instanceof TaskContent task) {
            List<NameUse> uses = task.agencies().stream()
                    .map(NamedAgency::name)
                    .map(name -> new NameUse(row.provision(), name, NameUse.Kind.TASK))
                    .toList();
            agencies.addUses(row.document(), null, uses);
        }
    }

    @Transactional
    public void reject(UUID id, Version version, String reason, Caller by) {
        ExtractionRow row = require(id, version);
        DeedView.REJECT.requirePossible(row.state());
        decide(row, new Confirmables.Decision(Confirmation.State.REJECTED, null, row.content(), reason), by);
    }

    private void decide(ExtractionRow row, Confirmables.Decision decision, Caller by) {
        confirmables.decide(row, decision, by, clock.instant());
        contents.writeOne(row.id());
        if (row.kind() == ExtractionKind.DOCUMENT) {
            holdings.endReplaced();
        }
        holdings.count(List.of(row.document()));
        journal.record(Deed.of("gazette.extraction-decided", row.id().toString())
                .by(by.account())
                .with("decision", decision.state().name())
                .with("kind", row.kind().name())
                .with("document", row.document())
                .with("provision", row.provision()));
    }

    private ExtractionRow require(UUID id, Version version) {
        ExtractionRow row =
                confirmables.findForUpdate(id).orElseThrow(() -> Refusal.of(GazetteRefusal.EXTRACTION_UNKNOWN));
        version.requireIs(row.version(), row.decidedBy(), row.decidedAt());
        return row;
    }
}
