package org.lingxing.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What may depart from a rule for now, a line each: the rule, a blank, the file. */
final class Exemptions {

    private Exemptions() {}

    static Set<String> of(String rule) {
        try (var list = Objects.requireNonNull(Exemptions.class.getResourceAsStream("/tidy-exemptions.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(rule + " "))
                    .map(line -> line.substring(rule.length() + 1))
                    .collect(Collectors.toSet());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
