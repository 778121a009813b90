package org.lingxing.platform.sensorthings;

import com.google.errorprone.annotations.FormatMethod;
import org.lingxing.platform.sensorthings.Value.Kind;

/** The functions of the standard (OGC 18-088, table 22). Times are those of UTC. */
final class Functions {

    private final Translation translation;

    Functions(Translation translation) {
        this.translation = translation;
    }

    Value call(Expression.Call call) {
        return switch (call.function()) {
            case "substringof" -> truth("position(%s in %s) > 0", text(call, 0, 2), text(call, 1, 2));
            case "startswith" -> truth("starts_with(%s, %s)", text(call, 0, 2), text(call, 1, 2));
            case "endswith" -> endsWith(text(call, 0, 2), text(call, 1, 2));
            case "length" -> number("length(%s)", text(call, 0, 1));
            case "indexof" -> number("position(%2$s in %1$s) - 1", text(call, 0, 2), text(call, 1, 2));
            case "substring" -> substring(call);
            case "tolower" -> text("lower(%s)", text(call, 0, 1));
            case "toupper" -> text("upper(%s)", text(call, 0, 1));
            case "trim" -> text("trim(%s)", text(call, 0, 1));
            case "concat" -> text("concat(%s, %s)", text(call, 0, 2), text(call, 1, 2));
            case "round" -> number("round(%s)", number(call));
            case "floor" -> number("floor(%s)", number(call));
            case "ceiling" -> number("ceil(%s)", number(call));
            case "year" -> number("extract(year from %s)", day(call));
            case "month" -> number("extract(month from %s)", day(call));
            case "day" -> number("extract(day from %s)", day(call));
            case "hour" -> number("extract(hour from %s)", clock(call));
            case "minute" -> number("extract(minute from %s)", clock(call));
            case "second" -> number("floor(extract(second from %s))", clock(call));
            case "fractionalseconds" -> number("mod(extract(second from %s), 1)", clock(call));
            case "date" -> Value.of(Kind.DAY, "cast(" + moment(call) + " as date)");
            case "time" -> Value.of(Kind.CLOCK, "cast(" + moment(call) + " as time)");
            case "totaloffsetminutes" -> number("extract(hour from %s) * 0", moment(call));
            case "now" -> constant(call, "now()");
            case "mindatetime" -> constant(call, "cast('-infinity' as timestamptz)");
            case "maxdatetime" -> constant(call, "cast('infinity' as timestamptz)");
            default ->
                throw translation.fault(
                        call, "没有函数“" + call.function() + "”", "there is no function “" + call.function() + "”");
        };
    }

    @FormatMethod
    private static Value truth(String sql, Object... arguments) {
        return Value.of(Kind.TRUTH, "(" + sql.formatted(arguments) + ")");
    }

    @FormatMethod
    private static Value number(String sql, Object... arguments) {
        return Value.of(Kind.NUMBER, "cast(" + sql.formatted(arguments) + " as numeric)");
    }

    @FormatMethod
    private static Value text(String sql, Object... arguments) {
        return Value.of(Kind.TEXT, sql.formatted(arguments));
    }

    private static Value endsWith(String text, String end) {
        return truth("right(%1$s, length(%2$s)) = %2$s", text, end);
    }

    private Value substring(Expression.Call call) {
        if (call.arguments().size() == 2) {
            return text("substr(%s, %s)", text(call, 0, 2), whole(call, 1) + " + 1");
        }
        return text("substr(%s, %s, greatest(%s, 0))", text(call, 0, 3), whole(call, 1) + " + 1", whole(call, 2));
    }

    private String whole(Expression.Call call, int index) {
        return "cast("
                + translation.need(call.arguments().get(index), Kind.NUMBER).sql() + " as integer)";
    }

    private String text(Expression.Call call, int index, int count) {
        return translation.need(argument(call, index, count), Kind.TEXT).sql();
    }

    private String number(Expression.Call call) {
        return translation.need(argument(call, 0, 1), Kind.NUMBER).sql();
    }

    private Value constant(Expression.Call call, String sql) {
        count(call, 0);
        return Value.of(Kind.INSTANT, sql);
    }

    /** What has a date: a moment, the begin of a period, a date. */
    private String day(Expression.Call call) {
        var value = translation.value(argument(call, 0, 1));
        return value.is(Kind.DAY) ? value.sql() : moment(call, value);
    }

    /** What has a time of day. */
    private String clock(Expression.Call call) {
        var value = translation.value(argument(call, 0, 1));
        return value.is(Kind.CLOCK) ? value.sql() : moment(call, value);
    }

    /** A moment, or the begin of a period, on the clocks of UTC. */
    private String moment(Expression.Call call) {
        return moment(call, translation.value(argument(call, 0, 1)));
    }

    private String moment(Expression.Call call, Value value) {
        var moment = value.is(Kind.PERIOD)
                ? value
                : translation.need(call.arguments().getFirst(), value, Kind.INSTANT);
        return "(" + moment.sql() + " at time zone 'UTC')";
    }

    private Expression argument(Expression.Call call, int index, int count) {
        count(call, count);
        return call.arguments().get(index);
    }

    private void count(Expression.Call call, int count) {
        if (call.arguments().size() != count) {
            throw translation.fault(
                    call,
                    call.function() + " 应有 " + count + " 个参数",
                    call.function() + " takes " + count + (count == 1 ? " argument" : " arguments"));
        }
    }
}
