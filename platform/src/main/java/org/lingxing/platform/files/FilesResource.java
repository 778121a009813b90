package org.lingxing.platform.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.files.Rights.Seen;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CallerSource;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files, to whom they are open. */
@RestController
@RequestMapping("/api/v1/files")
@OpenTo(Audience.PUBLIC)
class FilesResource {

    private final Files files;
    private final Rights rights;
    private final Delivery delivery;
    private final CallerSource callers;

    FilesResource(Files files, Rights rights, Delivery delivery, CallerSource callers) {
        this.files = files;
        this.rights = rights;
        this.delivery = delivery;
        this.callers = callers;
    }

    /**
     * A file in one go; larger ones go better by a resumable upload.
     *
     * @param name the file's name where the upload does not carry it
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo(Audience.SIGNED_IN)
    ResponseEntity<FileView> take(
            @RequestParam MultipartFile file, @RequestParam(required = false) @Nullable String name, Caller caller)
            throws IOException {
        var typed = name != null ? name : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        UUID id;
        try (var content = file.getInputStream()) {
            id = files.store(content, typed, caller.account());
        }
        return ResponseEntity.created(URI.create("/api/v1/files/" + id)).body(FileView.of(known(id)));
    }

    @GetMapping("/{id}")
    FileView one(@PathVariable UUID id, HttpServletRequest request) {
        var seen = seen(id, request);
        return seen.whole() ? FileView.of(seen.file()) : FileView.published(seen.file());
    }

    /**
     * @param published whether to give what would be published also to whom more is open
     * @param download whether a picture is to be saved rather than looked at
     */
    @GetMapping("/{id}/content")
    void content(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean published,
            @RequestParam(defaultValue = "false") boolean download,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var seen = seen(id, request);
        if (published || !seen.whole()) {
            delivery.published(seen.file(), download, request, response);
        } else {
            delivery.whole(seen.file(), download, request, response);
        }
    }

    /** @param size how long the longer side may be, in pixels: one of those that the file's view names */
    @GetMapping("/{id}/thumbnail")
    void thumbnail(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "320") int size,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var file = seen(id, request).file();
        if (!file.type().isPicture()) {
            throw Refusal.of(FilesRefusal.NO_PICTURE);
        }
        if (!Thumbnails.SIZES.contains(size)) {
            throw Refusal.ofInput("/size", "应为 " + Thumbnails.SIZES + " 之一", "One of " + Thumbnails.SIZES);
        }
        delivery.thumbnail(file, size, request, response);
    }

    /** Takes back a file that nothing holds yet. */
    @DeleteMapping("/{id}")
    @OpenTo(Audience.SIGNED_IN)
    ResponseEntity<Void> takeBack(@PathVariable UUID id, Caller caller) {
        files.takeBack(id, caller);
        return ResponseEntity.noContent().build();
    }

    private Seen seen(UUID id, HttpServletRequest request) {
        return rights.seen(id, callerOf(request));
    }

    /** With all grants: which of them count is decided by what holds the file, not by this module. */
    private Optional<Caller> callerOf(HttpServletRequest request) {
        return callers.callerOf(request);
    }

    private StoredFile known(UUID id) {
        return files.find(id).orElseThrow();
    }
}
