package org.lingxing.tool;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** Whether a tree holds what another expects of it. */
@NullUnmarked // trees of JSON hold null anywhere
final class Subset {

    private Subset() {}

    /** What of the expected is not in the found: members may be missing there, lists match in order. */
    static List<String> difference(String at, Object expected, Object found) {
        return switch (expected) {
            case null -> found == null ? List.of() : List.of(at + ": null, not " + found);
            case Map<?, ?> members
            when found instanceof Map<?, ?> has ->
                members.entrySet().stream()
                        .flatMap(member ->
                                difference(at + "/" + member.getKey(), member.getValue(), has.get(member.getKey()))
                                        .stream())
                        .toList();
            case List<?> elements
            when found instanceof List<?> has && has.size() == elements.size() ->
                Stream.iterate(0, i -> i < elements.size(), i -> i + 1)
                        .flatMap(i -> difference(at + "/" + i, elements.get(i), has.get(i)).stream())
                        .toList();
            case BigDecimal number when found instanceof BigDecimal has && has.compareTo(number) == 0 -> List.of();
            default -> expected.equals(found) ? List.of() : List.of(at + ": " + expected + ", not " + found);
        };
    }
}
