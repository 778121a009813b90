package org.lingxing.platform.rivers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.lingxing.kernel.Grid;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Lines of reaches coming in. */
@RestController
@RequestMapping("/api/v1/reach-drawings")
@OpenTo(roles = {Role.CHIEF_OFFICE, Role.ADMINISTRATOR})
class DrawingsResource {

    private final DrawingIntake intake;

    DrawingsResource(DrawingIntake intake) {
        this.intake = intake;
    }

    /** The import that was begun, to be looked at and taken over as that of a spreadsheet. */
    record Begun(UUID id) {}

    /** @param grid the one the file's coordinates come in; nothing is guessed */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Begun> begin(@RequestParam MultipartFile file, @RequestParam Grid grid, Caller caller) {
        try (var content = file.getInputStream()) {
            var id = intake.begin(
                    Objects.requireNonNullElse(file.getOriginalFilename(), "upload.geojson"), content, grid, caller);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/sheet-imports/" + id))
                    .body(new Begun(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
