package org.lingxing.tool.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** The places of a tree of facts, as the type of the facts has them. */
public final class Places {

    private static final BigDecimal FEN = new BigDecimal("0.01");
    private static final Phrase ROOT = Phrase.of("", "");

    private final List<Place> found = new ArrayList<>();

    private Places() {}

    /** Every place that holds something, and every empty one that may; in the order of the type. */
    public static List<Place> of(Class<? extends Record> type, Object tree) {
        var places = new Places();
        places.walk(Shapes.of(type), tree, List.of(), ROOT, false);
        return places.found;
    }

    /** The tree with another value in that place; null empties it. */
    public static Object with(Object tree, Place place, @Nullable Object value) {
        return Objects.requireNonNull(replaced(tree, place.path(), value));
    }

    private void walk(Shape shape, @Nullable Object tree, List<Object> path, Phrase label, boolean removable) {
        switch (shape) {
            case Shape.Obj object
            when tree instanceof Map<?, ?> given -> {
                if (removable) {
                    found.add(new Place(path, label, new Place.Range.Other(), true, tree));
                }
                for (var member : object.members()) {
                    var name = member.label() == null ? Phrase.of(member.name(), member.name()) : member.label();
                    walk(
                            member.shape(),
                            given.get(member.name()),
                            with(path, member.name()),
                            inside(label, name),
                            member.optional());
                }
            }
            case Shape.Many many when tree instanceof List<?> given -> elements(many, given, path, label);
            case Shape.Table table
            when tree instanceof Map<?, ?> given ->
                given.forEach((name, value) -> walk(
                        table.element(),
                        value,
                        with(path, name),
                        inside(
                                label,
                                ((Labelled) Objects.requireNonNull(table.keys().get(name))).label()),
                        true));
            default -> {
                var range = range(shape);
                if (tree != null || !(range instanceof Place.Range.Other)) {
                    found.add(new Place(path, label, range, removable, tree));
                }
            }
        }
    }

    private void elements(Shape.Many many, List<?> given, List<Object> path, Phrase label) {
        for (int i = 0; i < given.size(); i++) {
            walk(many.element(), given.get(i), with(path, i), numbered(label, i), true);
        }
        var range = range(many.element());
        if (!(range instanceof Place.Range.Other)) {
            found.add(new Place(with(path, given.size()), numbered(label, given.size()), range, true, null));
        }
    }

    private static Place.Range range(Shape shape) {
        return switch (shape) {
            case Shape.Truth truth -> new Place.Range.Truth();
            case Shape.OneOf one ->
                new Place.Range.Choice(List.copyOf(one.constants().keySet()));
            case Shape.Day day -> new Place.Range.Day();
            case Shape.Month month -> new Place.Range.Month();
            case Shape.Numeral number -> new Place.Range.Amount(number.min(), number.max(), step(number.kind()));
            default -> new Place.Range.Other();
        };
    }

    private static @Nullable BigDecimal step(Shape.Numeral.Kind kind) {
        return switch (kind) {
            case WHOLE -> BigDecimal.ONE;
            case MONEY -> FEN;
            case DECIMAL -> null;
        };
    }

    static Phrase inside(Phrase outer, Phrase inner) {
        return outer.zh().isEmpty() ? inner : Phrase.of(outer.zh() + "·" + inner.zh(), outer.en() + " · " + inner.en());
    }

    static Phrase numbered(Phrase label, int index) {
        return Phrase.of(label.zh() + " " + (index + 1), label.en() + " " + (index + 1));
    }

    static List<Object> with(List<Object> path, Object part) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(part);
        return longer;
    }

    private static @Nullable Object replaced(@Nullable Object tree, List<Object> path, @Nullable Object value) {
        if (path.isEmpty()) {
            return value;
        }
        var rest = path.subList(1, path.size());
        if (tree instanceof List<?> elements) {
            List<@Nullable Object> copy = new ArrayList<>(elements);
            int index = (Integer) path.getFirst();
            if (index == copy.size()) {
                copy.add(value);
            } else if (rest.isEmpty() && value == null) {
                copy.remove(index);
            } else {
                copy.set(index, replaced(copy.get(index), rest, value));
            }
            return copy;
        }
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>((Map<?, ?>) Objects.requireNonNull(tree));
        var name = path.getFirst();
        var inner = replaced(copy.get(name), rest, value);
        if (inner == null) {
            copy.remove(name);
        } else {
            copy.put(name, inner);
        }
        return copy;
    }
}
