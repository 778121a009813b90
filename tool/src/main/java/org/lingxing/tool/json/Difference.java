package org.lingxing.tool.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/**
 * A place in which two trees of one type differ.
 *
 * @param pointer JSON pointer (RFC 6901)
 * @param label what people call the place, from the outside in
 * @param was null where nothing stood
 * @param becomes null where nothing stands
 */
public record Difference(
        String pointer,
        Phrase label,
        @Nullable Object was,
        @Nullable Object becomes) {

    /** Where they differ, in the order of the type; lists of another length differ as a whole. */
    public static List<Difference> between(
            Class<? extends Record> type, @Nullable Object before, @Nullable Object after) {
        List<Difference> found = new ArrayList<>();
        walk(Shapes.of(type), before, after, At.ROOT, Phrase.of("", ""), found);
        return found;
    }

    /** Whether both say the same: numbers by value, members that hold nothing like members that are not there. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        return switch (one) {
            case BigDecimal number when other instanceof BigDecimal second -> number.compareTo(second) == 0;
            case Map<?, ?> members
            when other instanceof Map<?, ?> second ->
                names(members, second).stream().allMatch(name -> same(members.get(name), second.get(name)));
            case List<?> elements
            when other instanceof List<?> second -> {
                boolean same = elements.size() == second.size();
                for (int i = 0; same && i < elements.size(); i++) {
                    same = same(elements.get(i), second.get(i));
                }
                yield same;
            }
            case null, default -> Objects.equals(one, other);
        };
    }

    private static void walk(
            Shape shape, @Nullable Object before, @Nullable Object after, At at, Phrase label, List<Difference> found) {
        if (same(before, after)) {
            return;
        }
        if (before instanceof Map<?, ?> was && after instanceof Map<?, ?> becomes) {
            for (var name : names(was, becomes)) {
                var part = part(shape, name.toString());
                walk(
                        part.shape,
                        was.get(name),
                        becomes.get(name),
                        at.member(name.toString()),
                        Places.inside(label, part.label),
                        found);
            }
        } else if (before instanceof List<?> was
                && after instanceof List<?> becomes
                && was.size() == becomes.size()
                && shape instanceof Shape.Many(Shape.Obj element, boolean _)) {
            for (int i = 0; i < was.size(); i++) {
                walk(element, was.get(i), becomes.get(i), at.element(i), Places.numbered(label, i), found);
            }
        } else {
            found.add(new Difference(at.pointer(), label, before, after));
        }
    }

    private record Part(Shape shape, Phrase label) {}

    private static Part part(Shape shape, String name) {
        if (shape instanceof Shape.Obj object) {
            for (var member : object.members()) {
                if (member.name().equals(name) && member.label() != null) {
                    return new Part(member.shape(), member.label());
                }
            }
        }
        if (shape instanceof Shape.Table table && table.keys().get(name) instanceof Labelled key) {
            return new Part(table.element(), key.label());
        }
        return new Part(new Shape.Any(), Phrase.of(name, name));
    }

    private static Set<Object> names(Map<?, ?> one, Map<?, ?> other) {
        Set<Object> names = new LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        return names;
    }
}
