package org.lingxing.platform.sensorthings;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.lingxing.platform.sensorthings.Value.Kind;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.IntersectionMatrix;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * The functions of geometries: between a property that holds places and a geometry that was written. They are computed
 * here, in degrees as the standard has it; the statement gets the numbers of the entities.
 */
final class PlaceFunctions {

    private static final Set<String> NAMES = Set.of(
            "geo.distance",
            "geo.length",
            "geo.intersects",
            "st_equals",
            "st_disjoint",
            "st_touches",
            "st_within",
            "st_overlaps",
            "st_crosses",
            "st_intersects",
            "st_contains",
            "st_relate");

    private static final String RELATION = "[TF*012]{9}";

    private final Translation translation;
    private final Geometries geometries;

    PlaceFunctions(Translation translation, Geometries geometries) {
        this.translation = translation;
        this.geometries = geometries;
    }

    static boolean has(String name) {
        return NAMES.contains(name);
    }

    Value call(Expression.Call call) {
        var name = call.function();
        var arguments = call.arguments();
        int count = name.equals("geo.length") ? 1 : name.equals("st_relate") ? 3 : 2;
        if (arguments.size() != count) {
            throw translation.fault(
                    call,
                    name + " 应有 " + count + " 个参数",
                    name + " takes " + count + (count == 1 ? " argument" : " arguments"));
        }
        boolean turned = count > 1 && arguments.getFirst() instanceof Expression.Geometry;
        var property = arguments.get(turned ? 1 : 0);
        var place = translation.place(property);
        if (name.equals("geo.length")) {
            return numbers(place, Geometry::getLength);
        }
        var written = written(arguments.get(turned ? 0 : 1));
        if (name.equals("geo.distance")) {
            return numbers(place, one -> one.distance(written));
        }
        var matrix = name.equals("st_relate") ? relation(arguments.get(2)) : "";
        return entities(place, one -> turned ? holds(name, written, one, matrix) : holds(name, one, written, matrix));
    }

    private static boolean holds(String name, Geometry one, Geometry other, String matrix) {
        return switch (name) {
            case "geo.intersects", "st_intersects" -> one.intersects(other);
            case "st_equals" -> one.equalsTopo(other);
            case "st_disjoint" -> one.disjoint(other);
            case "st_touches" -> one.touches(other);
            case "st_within" -> one.within(other);
            case "st_overlaps" -> one.overlaps(other);
            case "st_crosses" -> one.crosses(other);
            case "st_contains" -> one.contains(other);
            case "st_relate" -> IntersectionMatrix.matches(one.relate(other).toString(), matrix);
            default -> throw new IllegalStateException("no function " + name);
        };
    }

    private Value entities(Translation.Place place, Predicate<Geometry> condition) {
        var found = geometries.of(place.of()).entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toArray(Long[]::new);
        return Value.of(Kind.TRUTH, "(" + place.id() + " = any (cast(" + translation.bind(found) + " as bigint[])))");
    }

    private Value numbers(Translation.Place place, ToDoubleFunction<Geometry> measure) {
        Map<Long, Double> found = new HashMap<>();
        geometries.of(place.of()).forEach((id, geometry) -> found.put(id, measure.applyAsDouble(geometry)));
        var object = found.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        return Value.of(
                Kind.NUMBER,
                "cast(cast(" + translation.bind(object) + " as jsonb) ->> cast(" + place.id()
                        + " as text) as numeric)");
    }

    private Geometry written(Expression expression) {
        if (!(expression instanceof Expression.Geometry geometry)) {
            throw translation.fault(
                    expression,
                    "此处应为几何，如 geography'POINT(113.6 34.7)'",
                    "a geometry is expected here, as geography'POINT(113.6 34.7)'");
        }
        var wkt = geometry.wkt();
        try {
            return new WKTReader().read(wkt.startsWith("SRID=4326;") ? wkt.substring("SRID=4326;".length()) : wkt);
        } catch (ParseException | IllegalArgumentException broken) {
            throw translation.fault(expression, "不是 WKT 几何", "this is no geometry of WKT");
        }
    }

    private String relation(Expression expression) {
        if (expression instanceof Expression.Text text && text.value().matches(RELATION)) {
            return text.value();
        }
        throw translation.fault(
                expression,
                "此处应为九个字母的模式，取自 T、F、*、0、1、2",
                "a pattern of nine letters of T, F, *, 0, 1, 2 is expected here");
    }
}
