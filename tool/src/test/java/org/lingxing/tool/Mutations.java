package org.lingxing.tool;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.lingxing.tool.json.JsonText;

/** Questions with one thing wrong. */
@NullUnmarked // trees of JSON hold null anywhere
final class Mutations {

    /** The question with one thing wrong, and where the fault must be named. */
    record Mutation(String what, String pointer, String line) {

        @Override
        public String toString() {
            return what + " at " + pointer;
        }
    }

    private Mutations() {}

    /** A member nobody asked for, and every scalar replaced by one of another kind. */
    static List<Mutation> of(Map<String, Object> question) {
        List<Mutation> mutations = new ArrayList<>();
        var more = new LinkedHashMap<>(asObject(question.get("input")));
        more.put("unheardOf", true);
        mutations.add(mutation("unknown member", "/input/unheardOf", question, more));
        walk(question, question.get("input"), "/input", List.of(), mutations);
        return mutations;
    }

    private static void walk(
            Map<String, Object> question, Object at, String pointer, List<Object> path, List<Mutation> mutations) {
        switch (at) {
            case Map<?, ?> members ->
                members.forEach(
                        (name, value) -> walk(question, value, pointer + "/" + name, with(path, name), mutations));
            case List<?> elements -> {
                for (int i = 0; i < elements.size(); i++) {
                    walk(question, elements.get(i), pointer + "/" + i, with(path, i), mutations);
                }
            }
            case null -> {}
            default -> {
                Object other = at instanceof BigDecimal ? "x" : BigDecimal.valueOf(7);
                mutations.add(mutation("wrong kind", pointer, question, replaced(question.get("input"), path, other)));
            }
        }
    }

    private static Object replaced(Object at, List<Object> path, Object other) {
        if (path.isEmpty()) {
            return other;
        }
        var rest = path.subList(1, path.size());
        if (at instanceof Map<?, ?> members) {
            var copy = new LinkedHashMap<Object, Object>(members);
            copy.put(path.getFirst(), replaced(members.get(path.getFirst()), rest, other));
            return copy;
        }
        var copy = new ArrayList<Object>((List<?>) at);
        int index = (Integer) path.getFirst();
        copy.set(index, replaced(copy.get(index), rest, other));
        return copy;
    }

    private static Mutation mutation(String what, String pointer, Map<String, Object> question, Object input) {
        var copy = new LinkedHashMap<>(question);
        copy.put("input", input);
        return new Mutation(what, pointer, JsonText.of(copy));
    }

    private static List<Object> with(List<Object> path, Object part) {
        var longer = new ArrayList<>(path);
        longer.add(part);
        return longer;
    }

    @SuppressWarnings("unchecked") // an input is an object
    private static Map<String, Object> asObject(Object tree) {
        return (Map<String, Object>) tree;
    }
}
