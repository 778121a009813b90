package org.lingxing.platform.water;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.places.Divisions;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Laboratories: what was learnt of their files. The files come in at {@code /api/v1/sheets/water-laboratory.<code>}. */
@RestController
@RequestMapping("/api/v1/water/laboratories")
@OpenTo(roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.LABORATORY})
class LaboratoriesResource {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int MOST_NAMES = 500;

    private final Laboratories laboratories;
    private final Sections sections;
    private final Divisions divisions;
    private final JdbcClient database;
    private final CityClock clock;

    LaboratoriesResource(
            Laboratories laboratories, Sections sections, Divisions divisions, JdbcClient database, CityClock clock) {
        this.laboratories = laboratories;
        this.sections = sections;
        this.divisions = divisions;
        this.database = database;
        this.clock = clock;
    }

    /**
     * A laboratory.
     *
     * @param samples how many of its samples are stored
     * @param latest when the latest of them was taken; null where there is none
     */
    record LaboratoryView(
            String code,
            String name,
            int samples,
            @Nullable Instant latest,
            List<NameView> names,
            List<MethodView> methods) {}

    /** What it calls a section. */
    record NameView(String printed, String section, String sectionName) {}

    /** @param limit detection limit in the item's unit */
    record MethodView(
            String item,
            Phrase label,
            String unit,
            String method,
            @Nullable BigDecimal limit) {}

    /** What a printed name could mean. */
    record ProposalView(String printed, @Nullable String section, List<PlaceView> likely) {}

    record PlaceView(String code, String name, String water) {}

    record NewLaboratory(String name) {}

    /** @param names printed names to codes of sections */
    record Names(Map<String, String> names) {}

    /** @param methods by the item's name */
    record Methods(Map<String, MethodOf> methods) {}

    record MethodOf(String method, @Nullable BigDecimal limit) {}

    @GetMapping
    Page<LaboratoryView> list() {
        return Page.whole(laboratories.all().stream().map(this::view).toList(), clock.instant());
    }

    @GetMapping("/{code}")
    LaboratoryView find(@PathVariable String code) {
        return view(require(code));
    }

    /** Enters a laboratory, or renames it. */
    @PutMapping("/{code}")
    LaboratoryView put(@PathVariable String code, @RequestBody NewLaboratory body, Caller caller) {
        if (!CODE.matcher(code).matches()) {
            throw Refusal.ofInput("/code", "代码用小写字母、数字和连字符", "Small letters, digits and hyphens");
        }
        if (body.name().isBlank()) {
            throw Refusal.ofInput("/name", "请填写名称", "Its name is missing");
        }
        laboratories.put(new Laboratory(code, body.name().strip()), caller.account());
        return find(code);
    }

    /** What printed names mean already, or could mean: what a person is asked to confirm. */
    @GetMapping("/{code}/proposals")
    List<ProposalView> proposals(@PathVariable String code, @RequestParam List<String> printed) {
        var laboratory = require(code);
        var places = new LabPlaces(sections.all(null), laboratories.names(laboratory.code()));
        Map<String, String> counties = new HashMap<>();
        sections.all(null)
                .forEach(section -> counties.computeIfAbsent(
                        section.division(),
                        division -> divisions
                                .find(DivisionCode.of(division))
                                .map(found -> found.name().zh())
                                .orElse(division)));
        return printed.stream()
                .distinct()
                .limit(MOST_NAMES)
                .map(name -> {
                    var known = places.find(name);
                    return new ProposalView(
                            name,
                            known == null ? null : known.code(),
                            places.proposals(name, counties).stream()
                                    .map(one -> new PlaceView(one.code(), one.name(), one.water()))
                                    .toList());
                })
                .toList();
    }

    /** Says which sections are meant; it is remembered for this laboratory's later files. */
    @PutMapping("/{code}/names")
    LaboratoryView learn(@PathVariable String code, @RequestBody Names body, Caller caller) {
        var laboratory = require(code);
        body.names().forEach((printed, section) -> {
            if (sections.find(section).isEmpty()) {
                throw Refusal.ofInput("/names/" + printed, "没有断面 " + section, "There is no section " + section);
            }
        });
        laboratories.learn(laboratory.code(), body.names(), caller.account());
        return view(laboratory);
    }

    /** Sets how it measures items. */
    @PutMapping("/{code}/methods")
    LaboratoryView methods(@PathVariable String code, @RequestBody Methods body, Caller caller) {
        var laboratory = require(code);
        Map<String, Laboratory.Method> methods = new LinkedHashMap<>();
        body.methods().forEach((name, method) -> {
            var item = Batch.item(name);
            if (item == null) {
                throw Refusal.ofInput("/methods/" + name, "没有项目 " + name, "There is no item " + name);
            }
            methods.put(name, new Laboratory.Method(item, method.method(), method.limit()));
        });
        methods.values().forEach(method -> laboratories.put(laboratory.code(), method, caller.account()));
        return view(laboratory);
    }

    private Laboratory require(String code) {
        return laboratories.find(code).orElseThrow(() -> Refusal.of(WaterRefusal.LABORATORY_UNKNOWN));
    }

    private LaboratoryView view(Laboratory laboratory) {
        Map<String, String> names = new HashMap<>();
        sections.all(null).forEach(section -> names.put(section.code(), section.name()));
        return database.sql("""
                        select count(*) as samples, max(at) as latest
                          from water.laboratory_sample
                         where laboratory = :laboratory
                        """)
                .param("laboratory", laboratory.code())
                .query((row, number) -> {
                    var latest = row.getTimestamp("latest");
                    return new LaboratoryView(
                            laboratory.code(),
                            laboratory.name(),
                            row.getInt("samples"),
                            latest == null ? null : latest.toInstant(),
                            laboratories.names(laboratory.code()).entrySet().stream()
                                    .map(name -> new NameView(
                                            name.getKey(),
                                            name.getValue(),
                                            names.getOrDefault(name.getValue(), name.getValue())))
                                    .toList(),
                            laboratories.methods(laboratory.code()).values().stream()
                                    .map(method -> new MethodView(
                                            method.item().memberName(),
                                            method.item().label(),
                                            method.item().unit(),
                                            method.method(),
                                            method.limit()))
                                    .toList());
                })
                .single();
    }
}
