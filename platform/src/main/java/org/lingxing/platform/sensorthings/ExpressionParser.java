package org.lingxing.platform.sensorthings;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.sensorthings.Expression.Operator;

/** Reads the language of {@code $filter} (OGC 18-088, 9.3.3.5) by descending into it. */
final class ExpressionParser {

    /** Deeper ones are written by nobody, and would use up the stack. */
    private static final int DEEPEST = 40;

    private static final String MOMENT =
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:\\d\\d)";
    private static final Pattern INTERVAL = Pattern.compile("(" + MOMENT + ")/(" + MOMENT + ")");
    private static final Pattern INSTANT = Pattern.compile(MOMENT);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern CLOCK = Pattern.compile("\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?");
    /** Not so long that computing with it would take the machine's time. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,30}(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,2})?");

    private final QueryText text;
    private int depth;

    ExpressionParser(QueryText text) {
        this.text = text;
    }

    Expression expression() {
        if (++depth > DEEPEST) {
            throw text.fault("嵌套太深", "this is nested too deeply");
        }
        var read = binary(Operator.OR.strength());
        depth--;
        return read;
    }

    /** What is bound by operators of that strength and stronger ones. */
    private Expression binary(int strength) {
        if (strength > Operator.MUL.strength()) {
            return unary();
        }
        var left = binary(strength + 1);
        while (true) {
            text.skipBlanks();
            int at = text.position();
            var operator = operator(strength);
            if (operator == null) {
                return left;
            }
            left = new Expression.Binary(at, operator, left, binary(strength + 1));
        }
    }

    private @Nullable Operator operator(int strength) {
        for (var operator : Operator.values()) {
            if (operator.strength() == strength && text.takeWord(operator.word())) {
                return operator;
            }
        }
        return null;
    }

    private Expression unary() {
        text.skipBlanks();
        int at = text.position();
        if (++depth > DEEPEST) {
            throw text.fault("嵌套太深", "this is nested too deeply");
        }
        Expression read;
        if (text.takeWord("not")) {
            read = new Expression.Not(at, unary());
        } else if (text.startsWith("-")) {
            text.take("-");
            read = new Expression.Negative(at, unary());
        } else {
            read = primary(at);
        }
        depth--;
        return read;
    }

    private Expression primary(int at) {
        if (text.take("(")) {
            var inner = expression();
            text.require(")");
            return inner;
        }
        if (text.startsWith("'")) {
            return new Expression.Text(at, text.quoted());
        }
        var figure = figure(at);
        return figure != null ? figure : named(at);
    }

    private @Nullable Expression figure(int at) {
        try {
            var found = text.take(INTERVAL);
            if (found != null) {
                return interval(at, found);
            }
            found = text.take(INSTANT);
            if (found != null) {
                return new Expression.Moment(at, instant(found.group()));
            }
            found = text.take(DAY);
            if (found != null) {
                return new Expression.Day(at, LocalDate.parse(found.group()));
            }
            found = text.take(CLOCK);
            if (found != null) {
                return new Expression.Clock(at, LocalTime.parse(found.group()));
            }
            found = text.take(NUMBER);
            return found == null ? null : new Expression.Figure(at, new BigDecimal(found.group()));
        } catch (DateTimeException notOne) {
            throw text.fault(at, "没有这样的时间", "there is no such time");
        }
    }

    private Expression interval(int at, MatchResult found) {
        var start = instant(found.group(1));
        var end = instant(found.group(2));
        if (end.isBefore(start)) {
            throw text.fault(at, "结束早于开始", "it ends before it begins");
        }
        return new Expression.Interval(at, start, end);
    }

    private static Instant instant(String written) {
        return OffsetDateTime.parse(written).toInstant();
    }

    /** Whatever begins with a name: a word, a literal with its kind before it, a function, a property. */
    private Expression named(int at) {
        if (text.takeWord("true")) {
            return new Expression.Truth(at, true);
        }
        if (text.takeWord("false")) {
            return new Expression.Truth(at, false);
        }
        if (text.takeWord("null")) {
            return new Expression.Nothing(at);
        }
        var name = text.name();
        if (text.startsWith("'")) {
            return literal(at, name);
        }
        if (text.take("(")) {
            return new Expression.Call(at, name, arguments());
        }
        List<String> steps = new ArrayList<>();
        steps.add(name);
        while (text.take("/")) {
            steps.add(text.name());
        }
        return new Expression.Path(at, steps);
    }

    private Expression literal(int at, String kind) {
        var written = text.quoted();
        try {
            return switch (kind) {
                case "geography", "geometry" -> new Expression.Geometry(at, written);
                case "duration" -> new Expression.Length(at, Duration.parse(written));
                case "datetime", "datetimeoffset" -> new Expression.Moment(at, instant(written));
                default -> throw text.fault(at, "没有“" + kind + "”这种字面量", "there is no literal “" + kind + "”");
            };
        } catch (DateTimeException notOne) {
            throw text.fault(at, "“" + written + "”写法有误", "“" + written + "” is not one");
        }
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        text.skipBlanks();
        if (text.take(")")) {
            return arguments;
        }
        do {
            arguments.add(expression());
            text.skipBlanks();
        } while (text.take(","));
        text.require(")");
        return arguments;
    }
}
