package org.lingxing.platform.assessment;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.sheets.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The standings as the files that offices print, edit and hand round. */
@RestController
@RequestMapping("/api/v1/assessments/{year}/standings")
@OpenTo(Audience.SIGNED_IN)
class StandingFilesResource {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final StandingFiles files;

    StandingFilesResource(StandingFiles files) {
        this.files = files;
    }

    /** 考核得分汇总表 with the points by item and the ledger. */
    @GetMapping(path = "/summary.xlsx", produces = EXCEL)
    ResponseEntity<byte[]> summary(
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Integer result,
            @RequestParam(required = false) @Nullable String lang) {
        var language = Language.asked(lang);
        return file(
                SummaryTable.title(year, SummaryTable.TITLE, language) + mark(result, language) + ".xlsx",
                files.summary(year, result, language));
    }

    /** The ranking in Word, in the layout of official papers. */
    @GetMapping(path = "/summary.docx", produces = WORD)
    ResponseEntity<byte[]> circular(@PathVariable int year, @RequestParam(required = false) @Nullable Integer result) {
        return file(
                SummaryTable.title(year, SummaryTable.TITLE, Language.ZH) + mark(result, Language.ZH) + ".docx",
                files.circular(year, result));
    }

    /** 扣分明细表 of a unit with the records behind it. */
    @GetMapping(path = "/{unit}/losses.xlsx", produces = EXCEL)
    ResponseEntity<byte[]> losses(
            @PathVariable int year,
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable Integer result,
            @RequestParam(required = false) @Nullable String lang) {
        var language = Language.asked(lang);
        return file(
                files.named(year, unit, Phrase.of("扣分明细表", "points lost"), language) + mark(result, language) + ".xlsx",
                files.losses(year, unit, result, language));
    }

    /** The certificate of a unit's score in Word. */
    @GetMapping(path = "/{unit}/certificate.docx", produces = WORD)
    ResponseEntity<byte[]> certificate(
            @PathVariable int year,
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable Integer result) {
        return file(
                files.named(year, unit, Phrase.of("分数凭证", "certificate"), Language.ZH) + mark(result, Language.ZH)
                        + ".docx",
                files.certificate(year, unit, result));
    }

    private static String mark(@Nullable Integer result, Language language) {
        return language.of(
                result == null
                        ? Phrase.of("（预评）", " (provisional)")
                        : Phrase.of("（第" + result + "号结果）", " (result " + result + ")"));
    }

    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
