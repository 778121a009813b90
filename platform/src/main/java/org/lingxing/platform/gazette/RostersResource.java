package org.lingxing.platform.gazette;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;

/** Lists of units and persons that documents give. */
@RestController
@RequestMapping("/api/v1")
@OpenTo(Audience.SIGNED_IN)
class RostersResource {

    private final Rosters rosters;
    private final CityClock clock;

    RostersResource(Rosters rosters, CityClock clock) {
        this.rosters = rosters;
        this.clock = clock;
    }

    @GetMapping("/rosters")
    Page<View> list(@RequestParam(required = false) @Nullable String document, Paging paging) {
        List<View> views = rosters.page(document, TaskLists.place(paging), paging.oneMore()).stream()
                .map(View::of)
                .toList();
        return Page.of(views, paging, rosters.count(document), clock.instant(), View::key);
    }

    /** The same list as a file. */
    @GetMapping(path = "/rosters", params = "format")
    void export(@RequestParam(required = false) @Nullable String document, Export export) {
        export.write(GazetteSheets.ROSTERS, paging -> list(document, paging));
    }

    @GetMapping("/documents/{document}/rosters")
    @OpenTo(Audience.PUBLIC)
    Page<View> ofDocument(@PathVariable String document, Paging paging) {
        return list(document, paging);
    }

    /**
     * @param announced how many the text says there are; null when it says nothing
     * @param found how many were read
     */
    record View(
            UUID id,
            String document,
            @Nullable String documentNumber,
            String documentTitle,
            String provision,
            int position,
            String name,
            @Nullable Integer announced,
            int found,
            List<RosterContent.Entry> entries,
            CertaintyView certainty,
            Confirmation confirmation) {

        private static final TypeReference<List<RosterContent.Entry>> ENTRIES = new TypeReference<>() {};

        static View of(Rosters.Row row) {
            List<RosterContent.Entry> entries = Json.read(row.entries(), ENTRIES);
            return new View(
                    row.id(),
                    row.document(),
                    row.documentNumber(),
                    row.documentTitle(),
                    row.provision(),
                    row.position(),
                    row.name(),
                    row.announced(),
                    entries.size(),
                    entries,
                    CertaintyView.of(row.reasons()),
                    new Confirmation(row.state(), row.decidedBy(), row.decidedAt(), row.note()));
        }

        List<String> key() {
            return List.of(document, Integer.toString(position), id.toString());
        }
    }
}
