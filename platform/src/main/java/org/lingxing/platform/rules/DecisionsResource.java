package org.lingxing.platform.rules;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.lingxing.tool.RuleDoor;
import org.lingxing.tool.RuleVersion;
import org.lingxing.tool.json.Difference;
import org.lingxing.tool.json.JsonText;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The decisions that were kept: for whoever kept them, and for the offices whose work they are. */
@RestController
@RequestMapping(path = "/api/v1/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
@OpenTo(Audience.SIGNED_IN)
class DecisionsResource {

    private final Decisions decisions;
    private final Rulebook rulebook;
    private final CityClock clock;

    DecisionsResource(Decisions decisions, Rulebook rulebook, CityClock clock) {
        this.decisions = decisions;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** @param rule only those of that rule */
    @GetMapping
    byte[] list(@RequestParam(required = false) @Nullable String rule, Paging paging, Caller caller) {
        var page = Page.of(
                decisions.page(rule, caller, paging),
                paging,
                decisions.count(rule, caller),
                clock.instant(),
                one -> List.of(one.recordedAt().toString(), one.id().toString()));
        var listed = new LinkedHashMap<String, @Nullable Object>();
        listed.put("items", page.items().stream().map(this::item).toList());
        listed.put("total", page.total());
        listed.put("next", page.next());
        listed.put("asOf", page.asOf());
        return bytes(listed);
    }

    @GetMapping("/{id}")
    byte[] one(@PathVariable UUID id, Caller caller) {
        var decision = find(id, caller);
        var question = Tree.of(decision.question());
        var answer = Tree.of(decision.answer());
        var shown = item(decision);
        shown.put("ruleVersion", decision.ruleVersion());
        shown.put("knownOn", question.get("knownOn"));
        shown.put("input", question.get("input"));
        shown.put("because", answer.get("because"));
        shown.put("parameters", answer.get("parameters"));
        shown.put("parameterSet", decision.parameterSet());
        return bytes(shown);
    }

    /** Decides the same case again by what was signed when it was kept, and says whether the same comes out. */
    @PostMapping("/{id}/replay")
    byte[] replay(@PathVariable UUID id, Caller caller) {
        var decision = find(id, caller);
        var rule = rulebook.rule(decision.rule());
        var corpus = rulebook.corpusAt(decision.recordedAt());
        var door = new RuleDoor(corpus);
        var reply = door.ask(rule, decision.question(), false);
        var was = Tree.of(decision.answer()).get("outcome");
        var becomes = Tree.of(reply.json()).get("outcome");
        var replayed = new LinkedHashMap<String, @Nullable Object>();
        replayed.put("same", Difference.same(was, becomes));
        replayed.put("outcome", becomes);
        replayed.put("differences", Difference.between(rule.about().outcome(), was, becomes));
        replayed.put("ruleVersion", RuleVersion.of(rule, corpus));
        replayed.put("parameterSet", door.parameterHash());
        return bytes(replayed);
    }

    private Decision find(UUID id, Caller caller) {
        return decisions.find(id, caller).orElseThrow(() -> Refusal.of(RulesRefusal.DECISION_UNKNOWN));
    }

    private Map<String, @Nullable Object> item(Decision decision) {
        var item = new LinkedHashMap<String, @Nullable Object>();
        item.put("id", decision.id());
        item.put("rule", decision.rule());
        item.put("meaning", rulebook.rule(decision.rule()).about().meaning());
        item.put("asOf", decision.asOf());
        item.put("recordedAt", decision.recordedAt());
        item.put("by", decision.by());
        item.put("outcome", Tree.of(decision.answer()).get("outcome"));
        return item;
    }

    private static byte[] bytes(Map<String, @Nullable Object> shown) {
        return JsonText.of(shown).getBytes(StandardCharsets.UTF_8);
    }
}
