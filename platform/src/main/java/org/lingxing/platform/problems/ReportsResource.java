package org.lingxing.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Networks;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What citizens do without an account: report a problem, see what became of it, say whether it is put right. */
@RestController
@RequestMapping("/api/v1")
@OpenTo(Audience.PUBLIC)
class ReportsResource {

    private static final String ON_EARTH = "经纬度超出范围 / This lies not on the earth";
    private static final String CODE_MISSING = "请填校验码 / Fill in the check code";
    private static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 30;

    private final ReportIntake intake;
    private final ReportPictures pictures;
    private final ReportPlaces places;
    private final ReportGate gate;
    private final ReportKeys keys;
    private final ReportReadings readings;
    private final ReportOffices offices;
    private final ProblemChecks checks;
    private final CityClock clock;

    ReportsResource(
            ReportIntake intake,
            ReportPictures pictures,
            ReportPlaces places,
            ReportGate gate,
            ReportKeys keys,
            ReportReadings readings,
            ReportOffices offices,
            ProblemChecks checks,
            CityClock clock) {
        this.intake = intake;
        this.pictures = pictures;
        this.places = places;
        this.gate = gate;
        this.keys = keys;
        this.readings = readings;
        this.offices = offices;
        this.checks = checks;
        this.clock = clock;
    }

    /** @param form identifier that the device makes for the form at hand */
    record Form(UUID form) {}

    /** The reaches near a place, the nearest first. */
    record Places(List<ReportPlaces.Near> items) {}

    /** @param file to be named in the report */
    record Picture(UUID file) {}

    /**
     * A report.
     *
     * @param ticket as it was given out
     * @param answer digits that solve its puzzle
     * @param reach code of the proposed one that was kept; null for the nearest
     * @param accuracy metres within which the device was sure; null where the pin was dragged
     * @param phone digits; null where the citizen does not want to be called
     */
    record Report(
            @NotBlank String ticket,
            @NotBlank String answer,
            ProblemKind kind,
            @Nullable String reach,

            @NotNull @DecimalMin(value = "-180", message = ON_EARTH) @DecimalMax(value = "180", message = ON_EARTH)
            BigDecimal longitude,

            @NotNull @DecimalMin(value = "-90", message = ON_EARTH) @DecimalMax(value = "90", message = ON_EARTH)
            BigDecimal latitude,

            @Min(value = 0, message = "精度不小于 0 / Accuracy is 0 or more") @Nullable
            Integer accuracy,

            @Size(max = 200, message = "不超过 200 字 / At most 200 characters") @Nullable
            String place,

            @Size(max = LONGEST, message = "不超过 1000 字 / At most 1000 characters") @Nullable
            String words,

            List<UUID> pictures,

            @Size(max = LONGEST_NAME, message = "不超过 30 字 / At most 30 characters") @Nullable
            String name,

            @Nullable String phone) {}

    /**
     * The acknowledgement.
     *
     * @param code the check code, told this once
     * @param due last day for the office to take it up or answer it
     * @param orderDue last day for a chief to sign an order, where it is taken up
     * @param office who has it now
     * @param entry its number in the journal
     */
    record Acknowledgement(
            String number,
            String code,
            Instant receivedAt,
            ProblemKind kind,
            String place,
            int pictures,
            LocalDate due,
            LocalDate orderDue,
            String office,
            long entry) {}

    record Code(@NotBlank(message = CODE_MISSING) String code) {}

    record Objection(
            @NotBlank(message = CODE_MISSING) String code,

            @NotBlank(message = "请写明哪里没有改好 / Say what is not put right")
            @Size(max = LONGEST, message = "不超过 1000 字 / At most 1000 characters")
            String words) {}

    /** A puzzle for a form; it is the harder, the more reports come in. */
    @PostMapping("/report-tickets")
    ReportGate.Given ticket(@RequestBody @Valid Form form, HttpServletRequest request) {
        return gate.give(form.form(), senderOf(request));
    }

    @GetMapping("/report-places")
    Places near(@RequestParam BigDecimal longitude, @RequestParam BigDecimal latitude) {
        ReportPlaces.requireInside(longitude, latitude);
        return new Places(places.near(longitude, latitude));
    }

    /** One picture, as bytes; before the report that names it. */
    @PostMapping(
            path = "/report-pictures",
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE, "image/webp"})
    @ResponseStatus(HttpStatus.CREATED)
    Picture picture(
            @RequestHeader("Report-Ticket") String ticket,
            @RequestHeader("Report-Answer") String answer,
            @RequestBody byte[] picture,
            HttpServletRequest request) {
        return new Picture(pictures.take(gate.require(ticket, answer, senderOf(request)), picture));
    }

    @PostMapping("/reports")
    @ResponseStatus(HttpStatus.CREATED)
    Acknowledgement report(@RequestBody @Valid Report report, HttpServletRequest request) {
        var sender = senderOf(request);
        var form = gate.require(report.ticket(), report.answer(), sender);
        var taken = intake.receive(form, said(report), sender);
        var row = taken.report();
        return new Acknowledgement(
                row.number(),
                taken.code(),
                row.receivedAt(),
                row.kind(),
                row.place(),
                report.pictures().size(),
                row.due(),
                taken.orderDue(),
                offices.of(row.divisionCode()),
                row.entry());
    }

    private static ReportIntake.Said said(Report report) {
        if (report.kind() == ProblemKind.OTHER
                && blank(report.words())
                && report.pictures().isEmpty()) {
            throw Refusal.ofInput("/words", "请拍一张照片，或写一句看到了什么", "Add a picture, or say in a sentence what you saw");
        }
        return new ReportIntake.Said(
                report.kind(),
                report.reach(),
                report.longitude(),
                report.latitude(),
                report.accuracy(),
                Objects.requireNonNullElse(report.place(), ""),
                Objects.requireNonNullElse(report.words(), ""),
                report.pictures(),
                blank(report.name())
                        ? null
                        : Objects.requireNonNull(report.name()).strip(),
                phone(report.phone()));
    }

    /** Digits of a mobile number or of one with its area code. */
    private static @Nullable String phone(@Nullable String typed) {
        if (blank(typed)) {
            return null;
        }
        var digits = Objects.requireNonNull(typed).replaceAll("[\\s-]", "");
        if (!digits.matches("1[3-9]\\d{9}|0\\d{9,11}")) {
            throw Refusal.ofInput("/phone", "手机号应为 11 位数字", "A mobile number has 11 digits");
        }
        return digits;
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    /** What became of a report, for whoever knows its check code. */
    @PostMapping("/reports/{number}/readings")
    ReportReadings.Reading read(
            @PathVariable String number, @RequestBody @Valid Code code, HttpServletRequest request) {
        return readings.of(keys.open(number, code.code(), senderOf(request)));
    }

    @PostMapping("/reports/{number}/confirmation")
    ReportReadings.Reading confirm(
            @PathVariable String number, @RequestBody @Valid Code code, HttpServletRequest request) {
        var report = keys.open(number, code.code(), senderOf(request));
        checks.confirm(report.origin(), clock.instant());
        return readings.of(report);
    }

    @PostMapping("/reports/{number}/objection")
    ReportReadings.Reading object(
            @PathVariable String number, @RequestBody @Valid Objection objection, HttpServletRequest request) {
        var report = keys.open(number, objection.code(), senderOf(request));
        checks.object(report.origin(), objection.words(), clock.instant());
        return readings.of(report);
    }

    private String senderOf(HttpServletRequest request) {
        return gate.sender(Networks.of(request.getRemoteAddr()));
    }
}
