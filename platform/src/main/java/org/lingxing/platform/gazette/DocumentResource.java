package org.lingxing.platform.gazette;

import java.time.LocalDate;
import java.util.List;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One document, for everybody to read. */
@RestController
@RequestMapping("/api/v1/documents/{id}")
@OpenTo(Audience.PUBLIC)
class DocumentResource {

    private final Documents documents;
    private final Passages passages;
    private final Contradictions contradictions;
    private final Dispositions dispositions;
    private final CityClock clock;

    DocumentResource(
            Documents documents,
            Passages passages,
            Contradictions contradictions,
            Dispositions dispositions,
            CityClock clock) {
        this.documents = documents;
        this.passages = passages;
        this.contradictions = contradictions;
        this.dispositions = dispositions;
        this.clock = clock;
    }

    @GetMapping
    DocumentView one(@PathVariable String id) {
        Documents.Head head = documents.find(id).orElseThrow(() -> Refusal.of(GazetteRefusal.DOCUMENT_UNKNOWN));
        List<Documents.Replaced> replaces = documents.replaces(head);
        List<Documents.Replacing> replacedBy = documents.replacedBy(head);
        LocalDate today = clock.today();
        return new DocumentView(
                head.id(),
                head.number(),
                head.title(),
                KindTitle.of(head.kind()),
                head.issuer(),
                head.date(),
                head.adoptedOn(),
                head.inForceFrom(),
                head.inForceTo(),
                head.inForceWords(),
                InForce.on(today, head.inForceFrom(), head.inForceTo()),
                head.addressees(),
                head.articles(),
                head.provisions(),
                CertaintyView.of(head.reasons()),
                head.extraction() == null ? null : head.extraction().toString(),
                documents.annexesOf(id),
                replaces,
                replacedBy,
                documents.names(head),
                documents.namedBy(head),
                ProvisionView.tree(id, documents.provisionsOf(id), dispositions),
                new DocumentView.Counts(head.tasks(), head.targets(), head.rosters(), head.toConfirm()),
                head.positions() == 1
                        ? null
                        : new DocumentView.Issue(head.fileName(), head.position(), head.positions()),
                contradictions.of(id).size(),
                DocumentView.timeline(head, replaces, replacedBy));
    }

    /**
     * A range of the source text with some around it.
     *
     * @param from first character, counted in the source the document was read from
     * @param to behind the last character
     */
    @GetMapping("/passage")
    Passages.View passage(@PathVariable String id, @RequestParam int from, @RequestParam int to) {
        return passages.of(id, from, to);
    }
}
