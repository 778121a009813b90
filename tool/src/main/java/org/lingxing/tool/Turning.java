package org.lingxing.tool;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingxing.tool.json.Difference;

/** Whether other facts turn an outcome. Counts what it asks, and asks no more than allowed. */
final class Turning {

    private final Function<Object, @Nullable Object> decides;
    private final @Nullable Object was;
    private final int most;
    private int asked;

    Turning(Object facts, Function<Object, @Nullable Object> decides, int most) {
        this.decides = decides;
        this.most = most;
        this.was = decides.apply(facts);
    }

    /**
     * Whether these facts give something else; facts that are refused do not.
     *
     * @param roughly whether amounts count as the same that are both more than zero, both zero, or both less: for facts
     *     that move an amount with every step
     */
    boolean turns(Object facts, boolean roughly) {
        if (isExhausted()) {
            return false;
        }
        var becomes = decided(facts);
        return becomes != null && !(roughly ? alike(was, becomes) : Difference.same(was, becomes));
    }

    /** What is decided on these facts; null when they are refused. */
    @Nullable
    Object decided(Object facts) {
        asked++;
        return decides.apply(facts);
    }

    boolean isExhausted() {
        return asked >= most;
    }

    int asked() {
        return asked;
    }

    private static boolean alike(@Nullable Object one, @Nullable Object other) {
        return switch (one) {
            case BigDecimal number when other instanceof BigDecimal second -> number.signum() == second.signum();
            case Map<?, ?> members
            when other instanceof Map<?, ?> second && members.keySet().equals(second.keySet()) ->
                members.keySet().stream().allMatch(name -> alike(members.get(name), second.get(name)));
            case List<?> elements
            when other instanceof List<?> second && elements.size() == second.size() -> {
                boolean alike = true;
                for (int i = 0; alike && i < elements.size(); i++) {
                    alike = alike(elements.get(i), second.get(i));
                }
                yield alike;
            }
            case null, default -> Difference.same(one, other);
        };
    }
}
