package org.lingxing.tool.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Term;
import org.lingxing.law.Finding;

/**
 * Values as JSON text on one line. Records become objects with their components in order, absent values null, numbers
 * exact and without needless zeros.
 */
public final class JsonText {

    private final StringBuilder text = new StringBuilder(512);

    /** The value as JSON text. */
    public static String of(@Nullable Object value) {
        return new JsonText().value(value).toString();
    }

    /** Begins an object, or an array with {@code '['}. */
    public JsonText open(char bracket) {
        comma();
        text.append(bracket);
        return this;
    }

    public JsonText close(char bracket) {
        text.append(bracket);
        return this;
    }

    /** A member's name; its value follows. */
    public JsonText name(String name) {
        comma();
        string(name);
        text.append(':');
        return this;
    }

    /** A member with its value. */
    public JsonText member(String name, @Nullable Object value) {
        return name(name).value(value);
    }

    /** JSON that is text already. */
    public JsonText raw(String json) {
        comma();
        text.append(json);
        return this;
    }

    public JsonText value(@Nullable Object value) {
        comma();
        switch (value) {
            case null -> text.append("null");
            case String string -> string(string);
            case Boolean yes -> text.append(yes.booleanValue());
            case Integer number -> text.append(number.intValue());
            case Long number -> text.append(number.longValue());
            case BigDecimal number -> number(number);
            case Money money -> text.append(money);
            case Term term -> text.append(term.length());
            case Finding finding -> string(finding.code());
            case Labelled labelled -> string(labelled.code());
            case Collection<?> many -> array(many);
            case Map<?, ?> map -> object(map);
            case Record written when Shapes.isObject(written.getClass()) -> record(written);
            default -> string(value.toString());
        }
        return this;
    }

    private void number(BigDecimal number) {
        text.append(number.signum() == 0 ? "0" : number.scale() > 0 ? strip(number) : number.toPlainString());
    }

    private static String strip(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void array(Collection<?> many) {
        text.append('[');
        many.forEach(this::value);
        text.append(']');
    }

    private void object(Map<?, ?> map) {
        text.append('{');
        map.forEach((name, value) -> member(name instanceof Labelled key ? key.memberName() : name.toString(), value));
        text.append('}');
    }

    private void record(Record written) {
        text.append('{');
        for (var member : Shapes.members(written.getClass())) {
            member(member.name(), member.of(written));
        }
        text.append('}');
    }

    private void comma() {
        int last = text.length() - 1;
        if (last < 0) {
            return;
        }
        char before = text.charAt(last);
        if (before != '{' && before != '[' && before != ':' && before != ',' && before != '\n') {
            text.append(',');
        }
    }

    private void string(String string) {
        text.append('"');
        int written = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < string.length()
                    && Character.isLowSurrogate(string.charAt(i + 1));
            if (pair) {
                i++;
                continue;
            }
            // What needs no escape goes in whole pieces: most texts in one.
            text.append(string, written, i);
            text.append(c == '"' || c == '\\' ? "\\" + c : "\\u%04x".formatted((int) c));
            written = i + 1;
        }
        text.append(string, written, string.length()).append('"');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
