package org.lingxing.platform.supervision;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.papers.PaperView;
import org.lingxing.platform.scoring.Span;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The monthly bulletin and circulars: what would stand in one, and the draft of a paper made from it. */
@RestController
@RequestMapping("/api/v1/supervision")
@OpenTo(roles = {Role.OFFICER, Role.SIGNER})
class BulletinsResource {

    private final Bulletins bulletins;
    private final BulletinSource source;

    BulletinsResource(Bulletins bulletins, BulletinSource source) {
        this.bulletins = bulletins;
        this.source = source;
    }

    /** @param papers already drafted of that span */
    record Preview(BulletinFigures figures, List<PaperView> papers) {}

    /** @param document of whose reports alone; all where none is given */
    @GetMapping("/bulletins/preview")
    Preview preview(@RequestParam String span, @RequestParam(required = false) @Nullable String document) {
        var asked = Span.read(span);
        return new Preview(source.of(asked, document), bulletins.of(asked));
    }

    record Asked(Span span) {}

    /** @param document of whose reports alone; null for all */
    record AskedCircular(Span span, @Nullable String document) {}

    /** @param paper its identifier */
    record Drafted(UUID paper) {}

    @PostMapping("/bulletins")
    @OpenTo(roles = Role.OFFICER)
    ResponseEntity<Drafted> bulletin(@RequestBody Asked asked, Caller caller) {
        return created(bulletins.draftBulletin(asked.span(), caller));
    }

    @PostMapping("/circulars")
    @OpenTo(roles = Role.OFFICER)
    ResponseEntity<Drafted> circular(@RequestBody AskedCircular asked, Caller caller) {
        return created(bulletins.draftCircular(asked.span(), asked.document(), caller));
    }

    private static ResponseEntity<Drafted> created(UUID paper) {
        return ResponseEntity.created(URI.create("/api/v1/papers/" + paper)).body(new Drafted(paper));
    }
}
