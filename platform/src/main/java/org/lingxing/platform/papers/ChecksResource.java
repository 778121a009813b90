package org.lingxing.platform.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.papers.IssuedFiles.Format;
import org.lingxing.platform.papers.PaperDeeds.What;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What anybody who holds a paper in hand may know: what it is, whether it stands, and the hash of its file. */
@RestController
@RequestMapping("/api/v1/checks")
@OpenTo(Audience.PUBLIC)
class ChecksResource {

    private final PaperRows papers;
    private final PaperDeeds deeds;
    private final IssuedFiles files;

    ChecksResource(PaperRows papers, PaperDeeds deeds, IssuedFiles files) {
        this.papers = papers;
        this.deeds = deeds;
        this.files = files;
    }

    @GetMapping("/{code}")
    View check(@PathVariable String code) {
        var paper = CheckCode.typed(code)
                .flatMap(papers::findByCode)
                .orElseThrow(() -> Refusal.of(PaperRefusal.CODE_UNKNOWN));
        var history = deeds.of(paper.id());
        var issued = history.stream()
                .filter(line -> line.what() == What.ISSUED)
                .findFirst()
                .orElseThrow();
        var revoked =
                history.stream().filter(line -> line.what() == What.REVOKED).findFirst();
        return new View(
                CheckCode.printed(Objects.requireNonNull(paper.checkCode())),
                standing(paper),
                paper.kind().title(),
                Objects.requireNonNull(paper.number()),
                paper.title(),
                paper.office(),
                Objects.requireNonNull(paper.signedOn()),
                Objects.requireNonNull(paper.issuedOn()),
                Objects.requireNonNull(paper.pages()),
                files.hashOf(paper.id(), Format.PDF),
                files.hashOf(paper.id(), Format.WORD),
                issued.entry(),
                revoked.map(PaperDeeds.Line::at).orElse(null),
                replacement(paper));
    }

    private @Nullable Replacement replacement(PaperRow paper) {
        var by = paper.replacedBy();
        return by == null
                ? null
                : papers.find(by)
                        .map(row -> new Replacement(
                                Objects.requireNonNull(row.number()), Objects.requireNonNull(row.checkCode())))
                        .orElse(null);
    }

    private static Standing standing(PaperRow paper) {
        if (paper.state() == PaperState.ISSUED) {
            return Standing.STANDS;
        }
        return paper.replacedBy() == null ? Standing.WITHDRAWN : Standing.REPLACED;
    }

    enum Standing {
        STANDS,
        WITHDRAWN,
        REPLACED
    }

    /** @param code of the paper that stands in its place */
    record Replacement(String number, String code) {}

    /** @param entry where the issue stands in the journal */
    record View(
            String code,
            Standing standing,
            Phrase kind,
            String number,
            String title,
            String office,
            LocalDate signedOn,
            LocalDate issuedOn,
            int pages,
            String pdf,
            String word,
            long entry,
            @Nullable Instant withdrawnAt,
            @Nullable Replacement replacedBy) {}
}
