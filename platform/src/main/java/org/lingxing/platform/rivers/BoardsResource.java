package org.lingxing.platform.rivers;

import static org.lingxing.platform.http.Audience.PUBLIC;

import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The boards at the waters, which everybody can read there; as a file they can be mended and taken in again. */
@RestController
@RequestMapping("/api/v1/river-boards")
@OpenTo(PUBLIC)
class BoardsResource {

    private final Boards boards;
    private final CityClock clock;

    BoardsResource(Boards boards, CityClock clock) {
        this.boards = boards;
        this.clock = clock;
    }

    @GetMapping
    Page<Board> list(@RequestParam(required = false) @Nullable String water) {
        return Page.whole(boards.all(water), clock.instant());
    }

    @GetMapping(params = "format")
    void export(@RequestParam(required = false) @Nullable String water, Export export) {
        export.write(BoardIntake.COLUMNS, paging -> list(water));
    }
}
