package org.lingxing.platform.rules;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingxing.law.Asked;
import org.lingxing.law.Dated;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.tool.RuleDoor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures that decrees set, each value with its source and its days, in the form the command line takes. */
@RestController
@RequestMapping("/api/v1/parameters")
@OpenTo(Audience.PUBLIC)
class ParametersResource {

    private final Rulebook rulebook;

    ParametersResource(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * @param rule only what that rule may read
     * @param document only values that stand in that document
     * @param on only values that hold on that day
     */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] list(
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @Nullable LocalDate on) {
        RuleDoor door = rulebook.door();
        var names = rule == null ? null : rulebook.parametersOf(rulebook.rule(rule));
        return door.parameters(
                        parameter -> names == null || names.contains(parameter.name()),
                        dated -> standsIn(dated, document) && (on == null || dated.counts(new Asked(on, null))))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean standsIn(Dated<?> dated, @Nullable String document) {
        return document == null || dated.provision().document().value().equals(document);
    }
}
