package org.lingxing.platform.gazette;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Export;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports: a file goes in, its difference is looked at, it is taken over. */
@RestController
@RequestMapping("/api/v1/imports")
@OpenTo(roles = {Role.OFFICER, Role.ADMINISTRATOR, Role.OPERATOR})
class ImportsResource {

    private final Imports imports;
    private final ImportJobs jobs;
    private final Importing importing;
    private final CityClock clock;

    ImportsResource(Imports imports, ImportJobs jobs, Importing importing, CityClock clock) {
        this.imports = imports;
        this.jobs = jobs;
        this.importing = importing;
        this.clock = clock;
    }

    /** @param name the file's name where the upload does not carry it */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> begin(
            @RequestParam MultipartFile file, @RequestParam(required = false) @Nullable String name, Caller caller) {
        if (file.getSize() > ImportJobs.LARGEST_BYTES) {
            throw Refusal.of(GazetteRefusal.FILE_TOO_LARGE);
        }
        String fileName = name != null && !name.isBlank()
                ? name.strip()
                : Objects.requireNonNullElse(file.getOriginalFilename(), "upload");
        UUID id = jobs.begin(fileName, bytesOf(file), caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(one(id));
    }

    @GetMapping
    Page<ImportView> list(Paging paging) {
        Instant before = null;
        UUID beforeId = null;
        if (!paging.fromTheBeginning()) {
            before = paging.after(0, Instant::parse);
            beforeId = paging.after(1, UUID::fromString);
        }
        List<ImportView> views = imports.page(before, beforeId, paging.oneMore()).stream()
                .map(ImportView::of)
                .toList();
        return Page.of(
                views,
                paging,
                imports.count(),
                clock.instant(),
                view -> List.of(view.startedAt().toString(), view.id().toString()));
    }

    /** The same list as a file. */
    @GetMapping(params = "format")
    void export(Export export) {
        export.write(GazetteSheets.IMPORTS, this::list);
    }

    @GetMapping("/{id}")
    ImportView one(@PathVariable UUID id) {
        return ImportView.of(imports.find(id).orElseThrow(() -> Refusal.of(GazetteRefusal.IMPORT_UNKNOWN)));
    }

    @PostMapping("/{id}/acceptance")
    ImportView accept(@PathVariable UUID id, Caller caller) {
        importing.accept(id, caller);
        return one(id);
    }

    @PostMapping("/{id}/cancellation")
    ImportView cancel(@PathVariable UUID id, Caller caller) {
        importing.cancel(id, caller);
        return one(id);
    }

    private static byte[] bytesOf(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
