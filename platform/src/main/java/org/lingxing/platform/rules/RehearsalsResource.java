package org.lingxing.platform.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.law.Corpus;
import org.lingxing.law.Faults;
import org.lingxing.law.Member;
import org.lingxing.law.Rule;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.InputFault;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.tool.ParameterChange;
import org.lingxing.tool.Rehearsal;
import org.lingxing.tool.RuleExample;
import org.lingxing.tool.json.Binder;
import org.lingxing.tool.json.JsonText;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same cases before and after a change of parameters. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@OpenTo(Audience.SIGNED_IN)
class RehearsalsResource {

    /** Up to so many cases are decided while the page waits. */
    private static final int AT_ONCE = 2000;

    private static final int MOST_DECISIONS = 10_000;

    private final Rulebook rulebook;
    private final Decisions decisions;
    private final RehearsalJobs jobs;

    RehearsalsResource(Rulebook rulebook, Decisions decisions, RehearsalJobs jobs) {
        this.rulebook = rulebook;
        this.decisions = decisions;
        this.jobs = jobs;
    }

    /** A value to try. */
    record Change(
            @Member(zh = "参数", en = "parameter") String parameter,
            @Member(zh = "值", en = "value") Object value,
            @Member(zh = "起", en = "from") @Nullable LocalDate from) {}

    /** Where cases come from that are not given. */
    enum Source {
        EXAMPLES,
        DECISIONS
    }

    /**
     * What is to be rehearsed.
     *
     * @param cases {@code {"asOf", "knownOn"?, "input", "group"?}} each
     * @param casesText the same, a line each
     * @param source without cases: the examples of the rule, or the decisions kept that the caller may see
     */
    record Wanted(
            @Member(zh = "参数变更", en = "changes") List<Change> changes,
            @Member(zh = "案例", en = "cases") @Nullable List<Object> cases,

            @Member(zh = "案例（每行一个）", en = "cases, a line each") @Nullable
            Object casesText,

            @Member(zh = "案例来源", en = "where cases come from") @Nullable
            Source source) {}

    @PostMapping("/rules/{area}/{name}/rehearsals")
    ResponseEntity<byte[]> rehearse(
            @PathVariable String area, @PathVariable String name, @RequestBody byte[] body, Caller caller)
            throws IOException {
        var rule = rulebook.rule(area, name);
        var faults = new Faults();
        var wanted = Binder.bind(Wanted.class, Tree.read(body), "", faults);
        if (wanted == null) {
            throw refused(faults);
        }
        var rehearsal = Rehearsal.of(rulebook.corpus(), changed(wanted.changes()), rule);
        var cases = cases(wanted, rule, caller);
        if (cases.lines().count() > AT_ONCE) {
            var id = jobs.begin(rehearsal, cases, caller);
            return ResponseEntity.status(HttpStatus.ACCEPTED).body(bytes("{\"id\":\"" + id + "\"}"));
        }
        try (var lines = new BufferedReader(new StringReader(cases))) {
            return ResponseEntity.ok(
                    bytes(rehearsal.run(lines, done -> {}, () -> false).json()));
        }
    }

    /** How far it is, and in the end its result. */
    @GetMapping("/rehearsals/{id}")
    byte[] one(@PathVariable UUID id, Caller caller) {
        var job = find(id, caller);
        var text = new JsonText()
                .open('{')
                .member("id", id)
                .member("state", job.state().name())
                .member("done", job.done())
                .member("total", job.total())
                .name("result");
        var result = job.result();
        return bytes((result == null ? text.value(null) : text.raw(result))
                .close('}')
                .toString());
    }

    @DeleteMapping("/rehearsals/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable UUID id, Caller caller) {
        jobs.stop(find(id, caller));
    }

    private RehearsalJobs.Job find(UUID id, Caller caller) {
        return jobs.find(id, caller).orElseThrow(() -> Refusal.of(RulesRefusal.REHEARSAL_UNKNOWN));
    }

    private Corpus changed(List<Change> changes) {
        var faults = new Faults();
        var tried = changes.stream()
                .map(change -> ParameterChange.toTry(change.parameter(), change.value(), change.from()))
                .toList();
        var corpus = ParameterChange.apply(tried, rulebook.corpus(), "rehearsal", faults);
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
        return corpus;
    }

    private String cases(Wanted wanted, Rule<?, ?> rule, Caller caller) {
        if (wanted.casesText() instanceof String text) {
            return text;
        }
        if (wanted.cases() != null) {
            return wanted.cases().stream().map(JsonText::of).collect(Collectors.joining("\n"));
        }
        return wanted.source() == Source.DECISIONS
                ? decided(rule.about().id().toString(), caller)
                : RuleExample.of(rule.about().id()).stream()
                        .map(RuleExample::question)
                        .collect(Collectors.joining("\n"));
    }

    private String decided(String rule, Caller caller) {
        List<String> questions = new ArrayList<>();
        var piece = Paging.first(200);
        while (questions.size() < MOST_DECISIONS) {
            var read = decisions.page(rule, caller, piece);
            read.stream().limit(piece.limit()).map(Decision::question).forEach(questions::add);
            if (read.size() <= piece.limit()) {
                break;
            }
            var last = read.get(piece.limit() - 1);
            piece = new Paging(
                    piece.limit(),
                    List.of(last.recordedAt().toString(), last.id().toString()));
        }
        return String.join("\n", questions);
    }

    private static Refusal refused(Faults faults) {
        return Refusal.ofInput(faults.found().stream()
                .map(fault -> new InputFault(
                        fault.pointer().matches("/\\d.*") ? "/changes" + fault.pointer() : fault.pointer(),
                        fault.says().zh(),
                        fault.says().en()))
                .toList());
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
