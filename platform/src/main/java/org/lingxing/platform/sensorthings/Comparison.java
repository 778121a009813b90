package org.lingxing.platform.sensorthings;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.sensorthings.Expression.Operator;
import org.lingxing.platform.sensorthings.Value.Kind;

/** Two values beside each other. What is unknown is neither equal nor unequal, as in the database. */
final class Comparison {

    private final Translation translation;
    private final Scope scope;
    private final Expression.Binary binary;
    private final Operator operator;

    Comparison(Translation translation, Scope scope, Expression.Binary binary) {
        this.translation = translation;
        this.scope = scope;
        this.binary = binary;
        this.operator = binary.operator();
    }

    Value value() {
        var byNumber = byNumber();
        return Value.of(Kind.TRUTH, byNumber == null ? compared() : byNumber);
    }

    private String compared() {
        var left = translation.value(binary.left());
        var right = translation.value(binary.right());
        if (left.is(Kind.NOTHING) || right.is(Kind.NOTHING)) {
            return withNothing(left.is(Kind.NOTHING) ? right : left);
        }
        if (left.is(Kind.JSON) && right.is(Kind.JSON)) {
            return plain(left.sql(), right.sql());
        }
        var one = left.as(right.kind());
        var other = right.as(left.kind());
        if (one.is(Kind.PERIOD) || other.is(Kind.PERIOD)) {
            return periods(one, other);
        }
        if (one.kind() != other.kind()) {
            throw translation.fault(
                    binary,
                    one.kind().zh() + "与" + other.kind().zh() + "不能相比",
                    one.kind().en() + " cannot be compared with " + other.kind().en());
        }
        return one.is(Kind.TEXT) && operator != Operator.EQ && operator != Operator.NE
                ? plain(one.sql() + " collate \"C\"", other.sql())
                : plain(one.sql(), other.sql());
    }

    private String plain(String left, String right) {
        return "(" + left + " " + operator.sql() + " " + right + ")";
    }

    private String withNothing(Value other) {
        return switch (operator) {
            case EQ -> "(" + other.sql() + " is null)";
            case NE -> "(" + other.sql() + " is not null)";
            default -> throw translation.fault(binary, "null 只能用 eq 或 ne 比较", "null is compared by eq or ne only");
        };
    }

    /** A period is before another when it ends where the other begins, or earlier; the same when both ends are. */
    private String periods(Value left, Value right) {
        boolean fit =
                (left.is(Kind.PERIOD) || left.is(Kind.INSTANT)) && (right.is(Kind.PERIOD) || right.is(Kind.INSTANT));
        if (!fit) {
            throw translation.fault(binary, "时段只能与时刻或时段相比", "a period is compared with a moment or a period");
        }
        var same = "(" + left.sql() + " = " + right.sql() + " and " + left.end() + " = " + right.end() + ")";
        return switch (operator) {
            case EQ -> same;
            case NE -> "(not " + same + ")";
            case LT -> "(" + left.end() + " < " + right.sql() + ")";
            case GT -> "(" + left.sql() + " > " + right.end() + ")";
            case LE -> "(" + left.end() + " <= " + right.end() + " and " + left.sql() + " <= " + right.sql() + ")";
            case GE -> "(" + left.sql() + " >= " + right.sql() + " and " + left.end() + " >= " + right.end() + ")";
            default -> throw new IllegalStateException("no comparison: " + operator);
        };
    }

    /** Observations of water that are asked for by number are found by the columns their index holds; null otherwise. */
    private @Nullable String byNumber() {
        var number = Translation.number(binary.right());
        if (!scope.water()
                || operator != Operator.EQ
                || number == null
                || !(binary.left() instanceof Expression.Path path)
                || number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            return null;
        }
        var steps = String.join("/", path.steps()).replace("@iot.id", "id");
        return switch (steps) {
            case "id" -> byId(number.longValue());
            case "Datastream/id" -> byDatastream(number.longValue());
            default -> null;
        };
    }

    private String byId(long id) {
        var observed = Waters.observed(id);
        return "(e.station = " + translation.bind(observed.station()) + " and e.at = cast("
                + translation.bind(observed.at()) + " as timestamptz) and e.item = "
                + translation.bind(observed.item()) + ")";
    }

    private String byDatastream(long id) {
        return id > Waters.LAST
                ? "false"
                : "(e.station = " + translation.bind(Waters.stationOf(id)) + " and e.item = "
                        + translation.bind(Waters.itemOf(id)) + ")";
    }
}
