package org.lingxing.tool.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Labelled;

/**
 * JSON Schema (2020-12) of a record, as {@link Binder} reads it and {@link JsonText} writes it: a form can be drawn from it,
 * and what it allows is what is taken, but for what a rule refuses by itself.
 */
public final class Schema {

    private Schema() {}

    /** The schema of the record, on one line. */
    public static String of(Class<? extends Record> type) {
        var text = new JsonText();
        write(Shapes.of(type), null, text);
        return text.toString();
    }

    private static void write(Shape shape, @Nullable MemberShape member, JsonText text) {
        text.open('{');
        if (member != null && member.label() != null) {
            text.member("title", member.label().zh())
                    .member("description", member.label().en());
        }
        switch (shape) {
            case Shape.Obj object -> object(object, text);
            case Shape.Many many -> {
                text.member("type", "array")
                        .member("uniqueItems", many.distinct())
                        .name("items");
                write(many.element(), null, text);
            }
            case Shape.Table table -> table(table, text);
            case Shape.Numeral number -> numeral(number, text);
            case Shape.Truth truth -> text.member("type", "boolean");
            case Shape.Text string -> text.member("type", "string").member("minLength", 1);
            case Shape.OneOf one -> choice(one, text);
            case Shape.Day day -> text.member("type", "string").member("format", "date");
            case Shape.Month month -> text.member("type", "string").member("pattern", "^\\d{4}-\\d{2}$");
            case Shape.Any any -> {}
        }
        text.close('}');
    }

    private static void object(Shape.Obj object, JsonText text) {
        text.member("type", "object").member("additionalProperties", false);
        text.member(
                "required",
                object.members().stream()
                        .filter(member -> !member.optional())
                        .map(MemberShape::name)
                        .toList());
        text.name("properties").open('{');
        for (var member : object.members()) {
            write(member.shape(), member, text.name(member.name()));
        }
        text.close('}');
    }

    /** The codes, and beside them, as {@code x-labels}, what people call them. */
    private static void choice(Shape.OneOf one, JsonText text) {
        text.member("type", "string").member("enum", List.copyOf(one.constants().keySet()));
        labels(one.constants(), text);
    }

    private static void labels(Map<String, Object> constants, JsonText text) {
        text.name("x-labels").open('{');
        constants.forEach((code, constant) -> {
            if (constant instanceof Labelled labelled) {
                text.member(code, labelled.label());
            }
        });
        text.close('}');
    }

    private static void table(Shape.Table table, JsonText text) {
        text.member("type", "object").member("additionalProperties", false);
        text.name("properties").open('{');
        for (var key : table.keys().keySet()) {
            write(table.element(), null, text.name(key));
        }
        text.close('}');
        labels(table.keys(), text);
    }

    private static void numeral(Shape.Numeral number, JsonText text) {
        boolean whole = number.kind() == Shape.Numeral.Kind.WHOLE;
        text.member("type", whole ? "integer" : "number")
                .member("minimum", number.min())
                .member("maximum", number.max());
        if (number.kind() == Shape.Numeral.Kind.MONEY) {
            text.member("multipleOf", new BigDecimal("0.01"));
        }
    }
}
