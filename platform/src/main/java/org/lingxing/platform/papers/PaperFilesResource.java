package org.lingxing.platform.papers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A paper as files and as pages on a screen. */
@RestController
@RequestMapping("/api/v1/papers")
@OpenTo(
        roles = {Role.OFFICER, Role.SIGNER, Role.CHIEF_OFFICE, Role.CHIEF},
        anyDivision = true)
class PaperFilesResource {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Desk desk;
    private final Printing printing;

    PaperFilesResource(Desk desk, Printing printing) {
        this.desk = desk;
        this.printing = printing;
    }

    @GetMapping("/{id}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Caller caller) {
        var paper = desk.visible(id, caller);
        return file(printing.pdfOf(paper), MediaType.APPLICATION_PDF, name(paper) + ".pdf");
    }

    @GetMapping("/{id}.docx")
    ResponseEntity<byte[]> word(@PathVariable UUID id, Caller caller) {
        var paper = desk.visible(id, caller);
        return file(printing.wordOf(paper), WORD, name(paper) + ".docx");
    }

    @GetMapping("/{id}/pages")
    List<Printing.PageView> pages(@PathVariable UUID id, Caller caller) {
        return printing.pagesOf(desk.visible(id, caller));
    }

    @GetMapping(path = "/{id}/pages/{page}.png", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] page(@PathVariable UUID id, @PathVariable int page, Caller caller) {
        return printing.picture(desk.visible(id, caller), page);
    }

    private static String name(PaperRow paper) {
        var number = paper.number();
        var title = paper.title().replaceAll("[\\\\/:*?\"<>|\\n]", " ");
        return number == null ? title + "（草稿）" : number + " " + title;
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        var disposition = ContentDisposition.inline()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }
}
