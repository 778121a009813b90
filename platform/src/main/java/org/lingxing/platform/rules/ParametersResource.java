package org.lingxing.platform.rules;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.law.Asked;
import org.lingxing.law.Dated;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Paging;
import org.lingxing.tool.json.JsonText;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures that decrees set, each value with its source and its days, in the form the command line takes. */
@RestController
@RequestMapping(path = "/api/v1/parameters", produces = MediaType.APPLICATION_JSON_VALUE)
@OpenTo(Audience.PUBLIC)
class ParametersResource {

    private static final int CHANGES_SHOWN = 200;

    private final Rulebook rulebook;
    private final ParameterChanges changes;

    ParametersResource(Rulebook rulebook, ParameterChanges changes) {
        this.rulebook = rulebook;
        this.changes = changes;
    }

    /**
     * @param rule only what that rule may read
     * @param document only values that stand in that document
     * @param on only values that hold on that day
     * @param knownOn only values that were known by that day
     */
    @GetMapping
    byte[] list(
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable LocalDate knownOn) {
        var names = rule == null ? null : rulebook.parametersOf(rulebook.rule(rule));
        return rulebook.door()
                .parameters(
                        parameter -> names == null || names.contains(parameter.name()),
                        dated -> standsIn(dated, document)
                                && (on == null || dated.counts(new Asked(on, knownOn)))
                                && (knownOn == null || !dated.publishedOn().isAfter(knownOn)))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One parameter with its whole history and the changes signed here. */
    @GetMapping("/{area}/{name}")
    byte[] one(@PathVariable String area, @PathVariable String name) {
        var parameter = rulebook.parameter(area + "/" + name);
        var shown = Tree.of(rulebook.door().history(parameter));
        shown.put("rules", rules(shown.get("rules")));
        shown.put(
                "changes",
                changes.page(ProposedChange.State.SIGNED, parameter.name(), Paging.first(CHANGES_SHOWN)).stream()
                        .map(ParametersResource::change)
                        .toList());
        return JsonText.of(shown).getBytes(StandardCharsets.UTF_8);
    }

    private List<Map<String, Object>> rules(@Nullable Object ids) {
        return ((List<?>) java.util.Objects.requireNonNull(ids))
                .stream()
                        .map(id -> Map.<String, Object>of(
                                "id",
                                String.valueOf(id),
                                "meaning",
                                rulebook.rule(String.valueOf(id)).about().meaning()))
                        .toList();
    }

    /** What everybody may know of a change: no account. */
    private static Map<String, @Nullable Object> change(ProposedChange change) {
        var item = new LinkedHashMap<String, @Nullable Object>();
        item.put("id", change.id());
        item.put("state", change.state().name());
        item.put("value", change.asChange(change.from()).value());
        item.put("from", change.from());
        item.put("to", change.to());
        item.put("document", change.document());
        item.put("reason", change.reason());
        item.put("signedAt", change.decidedAt());
        return item;
    }

    private static boolean standsIn(Dated<?> dated, @Nullable String document) {
        return document == null || dated.provision().document().value().equals(document);
    }
}
