package org.lingxing.platform.gazette;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.lingxing.reader.DocumentKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The documents held, for everybody to find. */
@RestController
@RequestMapping("/api/v1/documents")
@OpenTo(Audience.PUBLIC)
class DocumentsResource {

    private static final int PLACES = 3;
    private static final int AROUND = 24;

    private final DocumentSearch search;
    private final CityClock clock;

    DocumentsResource(DocumentSearch search, CityClock clock) {
        this.search = search;
        this.clock = clock;
    }

    /**
     * @param q words, apart by spaces, all of which must stand in the document
     * @param inForceOn only documents in force on that day
     */
    @GetMapping
    Listing list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable DocumentKind kind,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable LocalDate inForceOn,
            Paging paging) {
        DocumentQuestion asked = asked(q, kind, year, inForceOn);
        Page<Item> page = page(asked, inForceOn, paging);
        return new Listing(page.items(), page.total(), page.next(), page.asOf(), facets(asked));
    }

    /** The same list as a file. */
    @GetMapping(params = "format")
    void export(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable DocumentKind kind,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable LocalDate inForceOn,
            Export export) {
        DocumentQuestion asked = asked(q, kind, year, inForceOn);
        export.write(GazetteSheets.DOCUMENTS, paging -> page(asked, inForceOn, paging));
    }

    private static DocumentQuestion asked(
            @Nullable String q, @Nullable DocumentKind kind, @Nullable Integer year, @Nullable LocalDate inForceOn) {
        if (year != null && (year < 1 || year > 9999)) {
            throw Refusal.ofInput("/year", "年份应在 1 至 9999 之间", "A year from 1 to 9999");
        }
        return DocumentQuestion.of(q, kind, year, inForceOn);
    }

    private Page<Item> page(DocumentQuestion asked, @Nullable LocalDate inForceOn, Paging paging) {
        List<DocumentSearch.Found> found = search.page(asked, afterDate(paging), afterId(paging), paging.oneMore());
        Map<String, List<DocumentSearch.Hit>> hits =
                search.hits(found.stream().map(DocumentSearch.Found::id).toList(), asked.words(), PLACES).stream()
                        .collect(Collectors.groupingBy(DocumentSearch.Hit::document));
        LocalDate day = inForceOn == null ? clock.today() : inForceOn;
        List<Item> items = found.stream()
                .map(document -> Item.of(document, hits.getOrDefault(document.id(), List.of()), asked.words(), day))
                .toList();
        return Page.of(items, paging, search.count(asked), clock.instant(), DocumentsResource::key);
    }

    private static List<String> key(Item item) {
        return List.of(item.date() == null ? "" : item.date().toString(), item.id());
    }

    private static @Nullable LocalDate afterDate(Paging paging) {
        return paging.fromTheBeginning() || paging.after(0).isEmpty() ? null : paging.after(0, LocalDate::parse);
    }

    private static @Nullable String afterId(Paging paging) {
        return paging.fromTheBeginning() ? null : paging.after(1);
    }

    private Facets facets(DocumentQuestion asked) {
        return new Facets(
                search.kinds(asked).stream().map(KindFacet::of).toList(),
                search.years(asked).stream()
                        .map(year -> new YearFacet(year.year(), year.count()))
                        .toList());
    }

    record Listing(List<Item> items, long total, @Nullable String next, Instant asOf, Facets facets) {}

    record Facets(List<KindFacet> kinds, List<YearFacet> years) {}

    record KindFacet(String code, String zh, String en, int count) {

        static KindFacet of(DocumentSearch.KindCount counted) {
            KindTitle title = KindTitle.of(counted.kind());
            return new KindFacet(title.code(), title.zh(), title.en(), counted.count());
        }
    }

    record YearFacet(int year, int count) {}

    /** @param inForce on the day asked for, else today */
    record Item(
            String id,
            @Nullable String number,
            String title,
            KindTitle kind,
            @Nullable LocalDate date,
            @Nullable String issuer,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            boolean inForce,
            int articles,
            int provisions,
            int tasks,
            int targets,
            int rosters,
            int toConfirm,
            List<SearchHit> hits) {

        static Item of(DocumentSearch.Found found, List<DocumentSearch.Hit> hits, List<String> words, LocalDate day) {
            return new Item(
                    found.id(),
                    found.number(),
                    found.title(),
                    KindTitle.of(found.kind()),
                    found.date(),
                    found.issuer(),
                    found.inForceFrom(),
                    found.inForceTo(),
                    InForce.on(day, found.inForceFrom(), found.inForceTo()),
                    found.articles(),
                    found.provisions(),
                    found.tasks(),
                    found.targets(),
                    found.rosters(),
                    found.toConfirm(),
                    hits.stream().map(hit -> SearchHit.of(hit, words)).toList());
        }
    }

    /**
     * @param provision path of the provision
     * @param snippet the words found, marked, with some around them
     */
    record SearchHit(String provision, String label, List<SearchWords.Piece> snippet) {

        static SearchHit of(DocumentSearch.Hit hit, List<String> words) {
            String spoken = ProvisionNode.spoken(hit.heading(), hit.words());
            return new SearchHit(hit.path(), hit.label(), SearchWords.snippet(spoken, words, AROUND));
        }
    }
}
