package org.lingxing.platform.sheets;

import static org.lingxing.platform.http.Audience.SIGNED_IN;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Registers that can be filled from a spreadsheet: what is asked for, the file to fill in, imports. */
@RestController
@RequestMapping("/api/v1/sheets/{register}")
@OpenTo(SIGNED_IN)
class SheetsResource {

    private final Registers registers;
    private final SheetImports imports;
    private final Originals originals;
    private final SheetJobs jobs;
    private final RowWriting writing;
    private final CityClock clock;

    SheetsResource(
            Registers registers,
            SheetImports imports,
            Originals originals,
            SheetJobs jobs,
            RowWriting writing,
            CityClock clock) {
        this.registers = registers;
        this.imports = imports;
        this.originals = originals;
        this.jobs = jobs;
        this.writing = writing;
        this.clock = clock;
    }

    /** What the register asks for, column by column. */
    @GetMapping
    RegisterView describe(@PathVariable String register, Caller caller) {
        return RegisterView.of(registers.forCaller(register, caller).template());
    }

    /** @param lang zh or en */
    @GetMapping("/template")
    void template(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String lang,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        var language = Language.asked(lang);
        var template = registers.forCaller(register, caller).template();
        var title =
                language.of(template.columns().title()) + language.of(Phrase.of("（导入模板）", " (template for import)"));
        response.setContentType(Export.Form.XLSX.type());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(title + ".xlsx"));
        new TemplateFile(language).write(template, response.getOutputStream());
    }

    static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<SheetImportView> begin(
            @PathVariable String register, @RequestParam MultipartFile file, Caller caller) {
        registers.forCaller(register, caller);
        try (var content = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "upload");
            UUID id = jobs.begin(register, name, content, caller);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/sheet-imports/" + id))
                    .body(view(imports.find(id).orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/imports")
    Page<SheetImportView> list(@PathVariable String register, Caller caller, Paging paging) {
        registers.forCaller(register, caller);
        boolean first = paging.fromTheBeginning();
        List<SheetImportView> views = imports
                .page(
                        register,
                        first ? null : paging.after(0, Instant::parse),
                        first ? null : paging.after(1, UUID::fromString),
                        paging.oneMore())
                .stream()
                .map(this::view)
                .toList();
        return Page.of(
                views,
                paging,
                imports.count(register),
                clock.instant(),
                view -> List.of(view.startedAt().toString(), view.id().toString()));
    }

    /** @param cells by key of the column; those that are not given stay as the register has them */
    record Row(@NotNull @Size(max = 100) Map<String, @Size(max = 20_000) String> cells) {}

    record WrittenRow(RowState state) {}

    /** Writes one row by hand: new, or over the one that the register has under its key. */
    @PutMapping("/row")
    WrittenRow write(@PathVariable String register, @RequestBody @Valid Row row, Caller caller) {
        return new WrittenRow(writing.write(registers.forCaller(register, caller), row.cells(), caller));
    }

    private SheetImportView view(SheetImport row) {
        return SheetImportView.of(row, originals.find(row.id()).isPresent());
    }

    /** What a register asks for. */
    record RegisterView(
            String register, Phrase title, @Nullable Phrase note, List<ColumnView> columns) {

        static RegisterView of(Template<?> template) {
            var columns = template.columns();
            return new RegisterView(
                    columns.name(),
                    columns.title(),
                    template.note(),
                    columns.all().stream().map(ColumnView::of).toList());
        }
    }

    /**
     * @param alsoCalled other heads it is recognised by
     * @param says what may stand there
     */
    record ColumnView(
            String key,
            Phrase name,
            boolean required,
            Phrase says,
            List<Phrase> choices,
            @Nullable Phrase note,
            List<String> alsoCalled,
            String example) {

        static ColumnView of(Column<?, ?> column) {
            return new ColumnView(
                    column.key(),
                    column.name(),
                    column.isRequired(),
                    column.kind().says(),
                    column.kind().choices(),
                    column.note(),
                    column.others(),
                    column.example());
        }
    }
}
