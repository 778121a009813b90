package org.lingxing.platform.places;

import static org.lingxing.platform.http.Audience.PUBLIC;

import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.sheets.Export;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The divisions of the city, for everybody. */
@RestController
@RequestMapping("/api/v1/divisions")
@OpenTo(PUBLIC)
class DivisionsResource {

    private final Divisions divisions;

    DivisionsResource(Divisions divisions) {
        this.divisions = divisions;
    }

    @GetMapping
    Page<Division> list(
            @RequestParam(required = false) Division.@Nullable Level level,
            @RequestParam(required = false) @Nullable DivisionCode parent,
            @RequestParam(required = false) @Nullable String q,
            Paging paging) {
        return divisions.list(level, parent, q, paging);
    }

    /** The same list as a file. */
    @GetMapping(params = "format")
    void export(
            @RequestParam(required = false) Division.@Nullable Level level,
            @RequestParam(required = false) @Nullable DivisionCode parent,
            @RequestParam(required = false) @Nullable String q,
            Export export) {
        export.write(DivisionSheet.COLUMNS, paging -> list(level, parent, q, paging));
    }

    @GetMapping("/{code}")
    Division find(@PathVariable DivisionCode code) {
        return divisions.find(code).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }
}
