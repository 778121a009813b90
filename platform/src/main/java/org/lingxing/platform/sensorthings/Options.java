package org.lingxing.platform.sensorthings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a set of entities.
 *
 * @param select names of properties and links; empty for all
 * @param top how many at most; null for the usual number
 * @param after where the page before ended; null for the first
 */
record Options(
        @Nullable Expression filter,
        List<Order> order,
        List<String> select,
        List<Expand> expand,
        @Nullable Integer top,
        int skip,
        boolean count,
        @Nullable String after,
        boolean asDataArray) {

    static final Options NONE = new Options(null, List.of(), List.of(), List.of(), null, 0, false, null, false);

    /** One part of an order. */
    record Order(Expression by, boolean descending) {}

    /**
     * A link that is followed.
     *
     * @param written its options as they were written, {@code $expand} apart, for the address of the next page
     */
    record Expand(Link link, Options options, List<String> written) {

        /** Its options, those of what is followed from there included, as they are written in an address. */
        List<String> parts() {
            List<String> parts = new ArrayList<>(written);
            if (!options.expand().isEmpty()) {
                parts.add(
                        "$expand=" + options.expand().stream().map(Expand::text).collect(Collectors.joining(",")));
            }
            return parts;
        }

        private String text() {
            var parts = parts();
            return parts.isEmpty() ? link.name() : link.name() + "(" + String.join(";", parts) + ")";
        }
    }

    /** Whether results are compared with a text: then they are told as texts too, as they were compared. */
    boolean readsResultsAsText() {
        return filter != null && comparesResultWithText(filter);
    }

    private static boolean comparesResultWithText(Expression expression) {
        return switch (expression) {
            case Expression.Binary binary ->
                binary.operator().compares()
                        ? isResult(binary.left()) && binary.right() instanceof Expression.Text
                        : comparesResultWithText(binary.left()) || comparesResultWithText(binary.right());
            case Expression.Not not -> comparesResultWithText(not.inner());
            default -> false;
        };
    }

    private static boolean isResult(Expression expression) {
        return expression instanceof Expression.Path path && path.steps().equals(List.of("result"));
    }

    boolean selects(String name) {
        return select.isEmpty() || select.contains(name);
    }

    /** Whether numbers and addresses of entities are told. */
    boolean tellsWhich() {
        return select.isEmpty() || select.contains("id") || select.contains("@iot.id");
    }
}
