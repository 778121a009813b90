package org.lingxing.platform.sheets;

import static org.lingxing.platform.http.Audience.SIGNED_IN;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One import of a spreadsheet: its rows, its faults, what becomes of it. Open to who may fill its register. */
@RestController
@RequestMapping("/api/v1/sheet-imports/{id}")
@OpenTo(SIGNED_IN)
class SheetImportsResource {

    private final Registers registers;
    private final SheetImports imports;
    private final ImportRows rows;
    private final Originals originals;
    private final SheetTaking taking;
    private final SheetJobs jobs;
    private final LearntHeads learnt;
    private final MarkedCopy marked;
    private final CityClock clock;

    SheetImportsResource(
            Registers registers,
            SheetImports imports,
            ImportRows rows,
            Originals originals,
            SheetTaking taking,
            SheetJobs jobs,
            LearntHeads learnt,
            MarkedCopy marked,
            CityClock clock) {
        this.registers = registers;
        this.imports = imports;
        this.rows = rows;
        this.originals = originals;
        this.taking = taking;
        this.jobs = jobs;
        this.learnt = learnt;
        this.marked = marked;
        this.clock = clock;
    }

    @GetMapping
    SheetImportView one(@PathVariable UUID id, Caller caller) {
        var row = require(id, caller);
        return SheetImportView.of(row, originals.find(id).isPresent());
    }

    /** @param state only rows in that state */
    @GetMapping("/rows")
    Page<Examined> rows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable RowState state,
            Caller caller,
            Paging paging) {
        var job = require(id, caller);
        int after = paging.fromTheBeginning() ? 0 : paging.after(0, Integer::parseInt);
        return Page.of(
                rows.page(id, state, after, paging.oneMore()),
                paging,
                count(job, state),
                clock.instant(),
                row -> List.of(Integer.toString(row.number())));
    }

    private static long count(SheetImport job, @Nullable RowState state) {
        return switch (state) {
            case null -> (long) job.added() + job.changed() + job.unchanged() + job.faulty();
            case ADDED -> job.added();
            case CHANGED -> job.changed();
            case UNCHANGED -> job.unchanged();
            case FAULTY -> job.faulty();
        };
    }

    /** The file as it came in, its faulty cells coloured and each with its fault as a comment. */
    @GetMapping("/marked-copy")
    void markedCopy(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String lang,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        var language = Language.asked(lang);
        var job = require(id, caller);
        var file = originals.find(id).orElseThrow(() -> Refusal.of(SheetsRefusal.FILE_GONE));
        if (job.state() != SheetImport.State.FAULTY) {
            throw Refusal.of(SheetsRefusal.IMPORT_NOT_READY).with("state", job.state());
        }
        response.setContentType(Export.Form.XLSX.type());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, SheetsResource.attachment(MarkedCopy.nameOf(job, language)));
        marked.write(job, file, language, response.getOutputStream());
    }

    /**
     * Says which column of the register some heads of the file mean; it is remembered for later files, and this one is
     * read again.
     */
    @PutMapping("/heads")
    SheetImportView assign(@PathVariable UUID id, @RequestBody Heads heads, Caller caller) {
        var job = require(id, caller);
        var intake = registers.find(job.register());
        var columns = intake.template().columns();
        heads.heads().forEach((printed, column) -> {
            if (columns.find(column).isEmpty()) {
                throw Refusal.ofInput("/heads/" + printed, "名册没有列 " + column, "The register has no column " + column);
            }
        });
        heads.heads()
                .forEach((printed, column) ->
                        learnt.learn(intake.learntAs(), printed, column, caller.account(), clock.instant()));
        jobs.beginAgain(id);
        return one(id, caller);
    }

    /** @param heads the head as printed in the file, to the key of the column it means */
    record Heads(Map<String, String> heads) {}

    @PostMapping("/acceptance")
    SheetImportView accept(@PathVariable UUID id, Caller caller) {
        var job = require(id, caller);
        taking.accept(id, registers.find(job.register()), caller);
        return one(id, caller);
    }

    @PostMapping("/cancellation")
    SheetImportView cancel(@PathVariable UUID id, Caller caller) {
        require(id, caller);
        taking.cancel(id, caller);
        return one(id, caller);
    }

    private SheetImport require(UUID id, Caller caller) {
        var job = imports.find(id).orElseThrow(() -> Refusal.of(SheetsRefusal.IMPORT_UNKNOWN));
        registers.forCaller(job.register(), caller);
        return job;
    }
}
