package org.lingxing.platform.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * A sheet as offices keep it in a spreadsheet. Nothing is kept of a file that is only read: the page sends it again with
 * what each column means, until the person is content and a draft is made of it.
 */
@RestController
@RequestMapping("/api/v1/scoring/sheets/{sheet}")
@OpenTo(roles = Role.EDITOR)
class FormsResource {

    private final Forms forms;

    FormsResource(Forms forms) {
        this.forms = forms;
    }

    /**
     * Reads a file and changes nothing.
     *
     * @param worksheet its name; without, the one that looks most like a form
     * @param head the row with the heads; without, the platform guesses
     * @param columns what each column holds, from A on
     */
    @PostMapping(path = "/readings", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Forms.Reading read(
            @PathVariable String sheet,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String worksheet,
            @RequestParam(required = false) @Nullable Integer head,
            @RequestParam(required = false) @Nullable List<FormColumn> columns) {
        return forms.read(sheet, bytes(file), new Forms.Asked(worksheet, head, columns));
    }

    /** @param number of the version that was drafted */
    record Drafted(String sheet, int number) {}

    /**
     * Reads a file and keeps what it says as a draft, contradictions and all; the check of the sheet names them too.
     *
     * @param from the day from which the version is to count
     */
    @PostMapping(path = "/drafts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Drafted> draft(
            @PathVariable String sheet,
            @RequestParam MultipartFile file,
            @RequestParam String worksheet,
            @RequestParam int head,
            @RequestParam List<FormColumn> columns,
            @RequestParam LocalDate from,
            Caller caller) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "form.xlsx");
        var asked = new Forms.Asked(worksheet, head, columns);
        int number = forms.draft(sheet, name, bytes(file), asked, from, caller);
        return ResponseEntity.created(URI.create("/api/v1/scoring/sheets/" + sheet + "/versions/" + number))
                .body(new Drafted(sheet, number));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
