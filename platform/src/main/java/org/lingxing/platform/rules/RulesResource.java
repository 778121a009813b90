package org.lingxing.platform.rules;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.lingxing.law.Rule;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.lingxing.tool.RuleDoor;
import org.lingxing.tool.json.JsonText;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rules, for everybody to read and to try. What a question is, how it is checked and what comes back is the same as
 * at the command line, to the letter.
 */
@RestController
@RequestMapping("/api/v1/rules")
@OpenTo(Audience.PUBLIC)
class RulesResource {

    private final Rulebook rulebook;
    private final Decisions decisions;

    RulesResource(Rulebook rulebook, Decisions decisions) {
        this.rulebook = rulebook;
        this.decisions = decisions;
    }

    /** Every rule with what it decides and the documents it stands in. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] list() {
        return bytes("{\"items\":" + rulebook.door().list() + ",\"total\":" + rulebook.size() + "}");
    }

    /** What the rule asks and answers (JSON Schema), where it stands, which figures it reads. */
    @GetMapping(path = "/{area}/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] describe(@PathVariable String area, @PathVariable String name) {
        return bytes(rulebook.door().describe(rulebook.rule(area, name)));
    }

    /**
     * Asks the rule.
     *
     * @param question {@code {"asOf", "knownOn"?, "input", "record"?}}; with {@code record} the answer is kept, and names
     *     the decision
     * @param brief whether steps and parameters are left out
     */
    @PostMapping(path = "/{area}/{name}/evaluate", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> evaluate(
            @PathVariable String area,
            @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean brief,
            @RequestParam(defaultValue = "false") boolean record,
            @RequestBody byte[] question,
            Optional<Caller> caller) {
        var rule = rulebook.rule(area, name);
        var asked = Tree.read(question);
        var wanted = asked == null ? null : asked.remove("record");
        if (asked == null || !(record || Boolean.TRUE.equals(wanted))) {
            var text = asked == null ? new String(question, StandardCharsets.UTF_8) : JsonText.of(asked);
            return answer(rulebook.door().ask(rule, text, brief));
        }
        return kept(rule, JsonText.of(asked), caller);
    }

    private ResponseEntity<byte[]> kept(Rule<?, ?> rule, String question, Optional<Caller> caller) {
        var by = caller.orElseThrow(() -> Refusal.of(RulesRefusal.RECORDING_NEEDS_SIGN_IN));
        var reply = rulebook.door().ask(rule, question, false);
        if (reply.problem() != null) {
            return answer(reply);
        }
        var answer = Tree.of(reply.json());
        var asOf = LocalDate.parse(String.valueOf(answer.get("asOf")));
        answer.put("decision", decisions.keep(rule, asOf, question, reply.json(), by));
        return answer(new RuleDoor.Reply(null, JsonText.of(answer)));
    }

    /**
     * What would change it: the nearest changes of one or two facts that turn the outcome.
     *
     * @param question {@code {"asOf", "knownOn"?, "input", "member"?}}
     */
    @PostMapping(path = "/{area}/{name}/nearest", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> nearest(@PathVariable String area, @PathVariable String name, @RequestBody byte[] question) {
        var rule = rulebook.rule(area, name);
        return answer(rulebook.door().nearest(rule, new String(question, StandardCharsets.UTF_8)));
    }

    /** Asks the rule as often as there are lines; a line that cannot be answered does not keep the others. */
    @PostMapping(path = "/{area}/{name}/evaluate-batch", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    void evaluateAll(
            @PathVariable String area,
            @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean brief,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var rule = rulebook.rule(area, name);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        new Batch(rulebook.door(), rule, brief).run(request.getInputStream(), response.getOutputStream());
    }

    private static ResponseEntity<byte[]> answer(RuleDoor.Reply reply) {
        var problem = reply.problem();
        return ResponseEntity.status(problem == null ? 200 : problem.status())
                .contentType(problem == null ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON)
                .body(bytes(reply.json()));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
