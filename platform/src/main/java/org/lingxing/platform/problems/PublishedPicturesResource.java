package org.lingxing.platform.problems;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.lingxing.platform.files.CoveredArea;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the office covers what must not be seen on pictures of a file, and publishes them. */
@RestController
@RequestMapping("/api/v1/problems/{id}/published-pictures")
@OpenTo(
        roles = {Role.CHIEF_OFFICE},
        anyDivision = true)
class PublishedPicturesResource {

    private static final int MOST_AREAS = 100;

    private final PublishedPictures pictures;

    PublishedPicturesResource(PublishedPictures pictures) {
        this.pictures = pictures;
    }

    /** @param areas what is covered, as shares of the upright picture */
    record Publication(
            UUID picture,

            @Size(max = MOST_AREAS, message = "最多 100 处 / At most 100")
            List<CoveredArea> areas) {}

    record Candidates(List<PublishedPictures.Candidate> items) {}

    @GetMapping
    Candidates list(@PathVariable UUID id, Caller caller) {
        return new Candidates(pictures.candidates(id, caller));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Candidates publish(@PathVariable UUID id, @RequestBody Publication publication, Caller caller) {
        pictures.publish(id, publication.picture(), publication.areas(), caller);
        return list(id, caller);
    }

    @DeleteMapping("/{published}")
    Candidates withdraw(@PathVariable UUID id, @PathVariable UUID published, Caller caller) {
        pictures.withdraw(id, published, caller);
        return list(id, caller);
    }
}
