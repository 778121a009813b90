package org.lingxing.platform.agencies;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of agencies, for everybody to read. */
@RestController
@RequestMapping("/api/v1/agencies")
@OpenTo(Audience.PUBLIC)
class AgenciesResource {

    private static final int MOST_PLACES = 500;

    private final Entries entries;
    private final NameUses uses;
    private final CityClock clock;

    AgenciesResource(Entries entries, NameUses uses, CityClock clock) {
        this.entries = entries;
        this.uses = uses;
        this.clock = clock;
    }

    /** @param q a part of any of its names, old or new, with or without the city before it */
    @GetMapping
    Page<AgencyView> list(@RequestParam(required = false) @Nullable String q, Paging paging) {
        String key = q == null || q.isBlank() ? null : NameKey.of(q);
        String afterName = paging.fromTheBeginning() ? null : paging.after(0);
        String afterId = paging.fromTheBeginning() ? null : paging.after(1);
        List<Entries.Head> heads = entries.page(key, afterName, afterId, paging.oneMore());
        return Page.of(
                AgencyView.of(heads, entries),
                paging,
                entries.count(key),
                clock.instant(),
                agency -> List.of(agency.name(), agency.id()));
    }

    /** The same list as a file. */
    @GetMapping(params = "format")
    void export(@RequestParam(required = false) @Nullable String q, Export export) {
        export.write(AgencySheets.AGENCIES, paging -> list(q, paging));
    }

    @GetMapping("/{id}")
    Detail one(@PathVariable String id) {
        Entries.Head head = entries.find(id).orElseThrow(() -> Refusal.of(AgencyRefusal.AGENCY_UNKNOWN));
        return new Detail(AgencyView.of(List.of(head), entries).getFirst(), uses.of(id, MOST_PLACES));
    }

    /** @param named where documents held name it, the first {@value #MOST_PLACES} places */
    record Detail(@JsonUnwrapped AgencyView agency, List<NameUses.Named> named) {}
}
