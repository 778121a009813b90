package org.lingxing.platform.rivers;

import static org.lingxing.platform.http.Audience.SIGNED_IN;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The file and the plan of a water, read by whoever is signed in, written by the chief office of its unit. */
@RestController
@RequestMapping("/api/v1/waters/{code}")
@OpenTo(SIGNED_IN)
class WritingsResource {

    private final Waters waters;
    private final Writings writings;
    private final CityClock clock;

    WritingsResource(Waters waters, Writings writings, CityClock clock) {
        this.waters = waters;
        this.writings = writings;
        this.clock = clock;
    }

    /**
     * The file as it stands.
     *
     * @param version counts from 1; 0 where nothing is written yet
     */
    record RiverFileView(
            Water water,
            int version,
            RiverFile content,
            @Nullable String by,
            @Nullable Instant at,
            List<Writings.Written> versions,
            boolean mayWrite) {}

    /** The plan as it stands. */
    record RiverPlanView(
            Water water,
            int version,
            RiverPlan content,
            @Nullable String by,
            @Nullable Instant at,
            List<Writings.Written> versions,
            boolean mayWrite) {}

    @GetMapping("/file")
    ResponseEntity<RiverFileView> file(@PathVariable String code, Caller caller) {
        var water = require(code);
        var latest = writings.latest(code, Writings.Kind.FILE, RiverFile.class);
        return new Version(latest.version())
                .of(new RiverFileView(
                        water,
                        latest.version(),
                        Objects.requireNonNullElseGet(latest.content(), () -> new RiverFile(List.of())),
                        latest.by(),
                        latest.at(),
                        writings.versions(code, Writings.Kind.FILE),
                        mayWrite(water, caller)));
    }

    @PutMapping("/file")
    @OpenTo(roles = Role.CHIEF_OFFICE, anyDivision = true)
    ResponseEntity<RiverFileView> writeFile(
            @PathVariable String code, @RequestBody @Valid RiverFile content, Version version, Caller caller) {
        caller.requireRegion(Role.CHIEF_OFFICE, require(code).division());
        writings.write(code, Writings.Kind.FILE, content, version, caller.account());
        return file(code, caller);
    }

    @GetMapping("/plan")
    ResponseEntity<RiverPlanView> plan(@PathVariable String code, Caller caller) {
        var water = require(code);
        var latest = writings.latest(code, Writings.Kind.PLAN, RiverPlan.class);
        int year = clock.today().getYear();
        return new Version(latest.version())
                .of(new RiverPlanView(
                        water,
                        latest.version(),
                        Objects.requireNonNullElseGet(
                                latest.content(), () -> new RiverPlan(year, year + 2, List.of(), List.of())),
                        latest.by(),
                        latest.at(),
                        writings.versions(code, Writings.Kind.PLAN),
                        mayWrite(water, caller)));
    }

    @PutMapping("/plan")
    @OpenTo(roles = Role.CHIEF_OFFICE, anyDivision = true)
    ResponseEntity<RiverPlanView> writePlan(
            @PathVariable String code, @RequestBody @Valid RiverPlan content, Version version, Caller caller) {
        caller.requireRegion(Role.CHIEF_OFFICE, require(code).division());
        var faults = content.faults();
        if (!faults.isEmpty()) {
            throw Refusal.ofInput(faults);
        }
        writings.write(code, Writings.Kind.PLAN, content, version, caller.account());
        return plan(code, caller);
    }

    private Water require(String code) {
        return waters.find(code).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    private static boolean mayWrite(Water water, Caller caller) {
        return caller.mayAct(Role.CHIEF_OFFICE, water.division());
    }
}
