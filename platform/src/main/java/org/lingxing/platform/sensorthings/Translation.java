package org.lingxing.platform.sensorthings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.sensorthings.Expression.Operator;
import org.lingxing.platform.sensorthings.Value.Kind;

/**
 * Turns an expression into SQL. The text is made of pieces that are written here and in {@link Functions}; every value
 * and every name within JSON is bound.
 */
final class Translation {

    private final String option;
    private final Scope scope;
    private final Parameters parameters;
    private final Functions functions;
    private final PlaceFunctions places;

    /** A property that holds places, and how the statement calls the number of its entity. */
    record Place(Geometries.PlaceOf of, String id) {}

    /** @param option where the expression stands, for faults */
    Translation(String option, Scope scope, Parameters parameters, Geometries geometries) {
        this.option = option;
        this.scope = scope;
        this.parameters = parameters;
        this.functions = new Functions(this);
        this.places = new PlaceFunctions(this, geometries);
    }

    /** A whole filter. */
    String condition(Expression expression) {
        return scope.condition(need(expression, Kind.TRUTH).sql());
    }

    Value value(Expression expression) {
        return switch (expression) {
            case Expression.Text text -> Value.of(Kind.TEXT, "cast(" + bind(text.value()) + " as text)");
            case Expression.Figure number -> Value.of(Kind.NUMBER, "cast(" + bind(number.value()) + " as numeric)");
            case Expression.Truth truth -> Value.of(Kind.TRUTH, truth.value() ? "true" : "false");
            case Expression.Nothing nothing -> Value.of(Kind.NOTHING, "null");
            case Expression.Moment moment -> Value.of(Kind.INSTANT, instant(moment.value()));
            case Expression.Interval interval ->
                new Value(Kind.PERIOD, instant(interval.start()), instant(interval.end()));
            case Expression.Day day -> Value.of(Kind.DAY, "cast(" + bind(day.value()) + " as date)");
            case Expression.Clock clock -> Value.of(Kind.CLOCK, "cast(" + bind(clock.value()) + " as time)");
            case Expression.Length length ->
                Value.of(Kind.LENGTH, "cast(" + bind(length.value().toString()) + " as interval)");
            case Expression.Geometry geometry ->
                throw fault(geometry, "几何只能用在几何函数中", "a geometry is an argument of a function");
            case Expression.Path path -> path(path);
            case Expression.Not not ->
                Value.of(Kind.TRUTH, "(not " + need(not.inner(), Kind.TRUTH).sql() + ")");
            case Expression.Negative negative ->
                Value.of(
                        Kind.NUMBER, "(- " + need(negative.inner(), Kind.NUMBER).sql() + ")");
            case Expression.Binary binary -> binary(binary);
            case Expression.Call call -> PlaceFunctions.has(call.function()) ? places.call(call) : functions.call(call);
        };
    }

    /** A value that must be of that kind. */
    Value need(Expression expression, Kind kind) {
        return need(expression, value(expression), kind);
    }

    /** The same, read already. */
    Value need(Expression expression, Value value, Kind kind) {
        var read = value.as(kind);
        if (!read.is(kind)) {
            throw unfit(expression, kind, read);
        }
        return read;
    }

    String bind(Object value) {
        return parameters.bind(value);
    }

    Refusal fault(Expression at, String zh, String en) {
        return QueryFault.of(option, at.at(), zh, en);
    }

    private Refusal unfit(Expression at, Kind wanted, Value found) {
        return fault(
                at,
                "此处应为" + wanted.zh() + "，而不是" + found.kind().zh(),
                wanted.en() + " is expected here, not " + found.kind().en());
    }

    private String instant(java.time.Instant value) {
        return "cast(" + bind(value) + " as timestamptz)";
    }

    private Value binary(Expression.Binary binary) {
        var operator = binary.operator();
        if (operator == Operator.AND || operator == Operator.OR) {
            return Value.of(
                    Kind.TRUTH,
                    "(" + need(binary.left(), Kind.TRUTH).sql() + " " + operator.sql() + " "
                            + need(binary.right(), Kind.TRUTH).sql() + ")");
        }
        if (operator.compares()) {
            return new Comparison(this, scope, binary).value();
        }
        return arithmetic(binary);
    }

    private Value arithmetic(Expression.Binary binary) {
        var left = value(binary.left());
        var operator = binary.operator();
        if (operator == Operator.ADD || operator == Operator.SUB) {
            if (left.is(Kind.INSTANT) || left.is(Kind.PERIOD)) {
                return shifted(binary, left);
            }
        }
        var number = need(binary.left(), left, Kind.NUMBER);
        var right = need(binary.right(), Kind.NUMBER);
        return Value.of(Kind.NUMBER, "(" + number.sql() + " " + operator.sql() + " " + right.sql() + ")");
    }

    /** A moment and a duration; or how long lies between two moments. */
    private Value shifted(Expression.Binary binary, Value left) {
        var operator = binary.operator();
        var right = value(binary.right());
        if (right.is(Kind.LENGTH)) {
            return new Value(
                    left.kind(),
                    "(" + left.sql() + " " + operator.sql() + " " + right.sql() + ")",
                    "(" + left.end() + " " + operator.sql() + " " + right.sql() + ")");
        }
        if (operator == Operator.SUB && right.is(Kind.INSTANT) && left.is(Kind.INSTANT)) {
            return Value.of(Kind.LENGTH, "(" + left.sql() + " - " + right.sql() + ")");
        }
        throw unfit(binary.right(), Kind.LENGTH, right);
    }

    private Value path(Expression.Path path) {
        List<Link> way = new ArrayList<>();
        var type = scope.type();
        for (int i = 0; i < path.steps().size(); i++) {
            var step = path.steps().get(i);
            var link = Link.find(type, step);
            if (link.isPresent()) {
                way.add(link.get());
                type = link.get().to();
                continue;
            }
            var rest = path.steps().subList(i + 1, path.steps().size());
            if (step.equals("id") || step.equals("@iot.id")) {
                return id(path, way, rest);
            }
            var property = type.property(step);
            if (property.isPresent()) {
                return property(path, scope.alias(way), property.get(), rest);
            }
            throw fault(path, type.singular() + " 没有“" + step + "”", type.singular() + " has no “" + step + "”");
        }
        throw fault(path, "链接之后应写明属性", "a property must follow a link");
    }

    /** The place a function of geometries speaks of. */
    Place place(Expression expression) {
        if (expression instanceof Expression.Path path) {
            List<Link> way = new ArrayList<>();
            var type = scope.type();
            for (var step : path.steps()) {
                var link = Link.find(type, step);
                if (link.isPresent()) {
                    way.add(link.get());
                    type = link.get().to();
                    continue;
                }
                var property = type.property(step);
                if (property.isPresent()
                        && property.get().kind() == Property.Kind.PLACE
                        && step.equals(path.steps().getLast())) {
                    return new Place(
                            new Geometries.PlaceOf(type, property.get()),
                            id(path, way, List.of()).sql());
                }
                break;
            }
        }
        throw fault(expression, "此处应为存有地点的属性", "a property that holds a place is expected here");
    }

    /** The number of an entity; that of a neighbour stands in the row itself. */
    private Value id(Expression.Path path, List<Link> way, List<String> rest) {
        if (!rest.isEmpty()) {
            throw fault(path, "id 之下没有内容", "there is nothing below id");
        }
        var column = way.isEmpty() ? null : way.getLast().column();
        return Value.of(
                Kind.NUMBER,
                column == null ? scope.alias(way) + ".id" : scope.alias(way.subList(0, way.size() - 1)) + "." + column);
    }

    private Value property(Expression.Path path, String alias, Property property, List<String> rest) {
        var column = alias + "." + property.column();
        return switch (property.kind()) {
            case TEXT, INSTANT, PERIOD -> {
                if (!rest.isEmpty()) {
                    throw fault(path, property.name() + " 之下没有内容", "there is nothing below " + property.name());
                }
                yield switch (property.kind()) {
                    case TEXT -> Value.of(Kind.TEXT, column);
                    case INSTANT -> Value.of(Kind.INSTANT, column);
                    default -> new Value(Kind.PERIOD, column + "_start", column + "_end");
                };
            }
            case JSON, OBJECT, PLACE ->
                Value.of(
                        Kind.JSON,
                        rest.isEmpty()
                                ? column
                                : "(" + column + " #> cast(" + bind(rest.toArray(String[]::new)) + " as text[]))");
        };
    }

    /** What a number was written as; null when it is none. */
    static @Nullable BigDecimal number(Expression expression) {
        return expression instanceof Expression.Figure number ? number.value() : null;
    }
}
