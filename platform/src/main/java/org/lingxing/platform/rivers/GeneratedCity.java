package org.lingxing.platform.rivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.Plane;
import org.lingxing.platform.rivers.InventedPeople.Wish;
import org.lingxing.platform.rivers.SketchWaters.Drawn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A city of full size for measuring and for the simulation: 116 rivers, 16 lakes and 141 reservoirs, 26 rivers with a city
 * chief, some 3,000 chiefs and 8,000 guards. The rivers of the sketch carry it; what is added flows into them. The same
 * seed gives the same city.
 */
@Component
public class GeneratedCity {

    private static final int RIVERS = 116;
    private static final int LAKES = 16;
    private static final int RESERVOIRS = 141;
    private static final int WITH_CITY_CHIEF = 26;
    private static final int REACHES = 1_944;
    private static final int GUARDS = 8_000;
    private static final int PIECE = 1_000;
    private static final DivisionCode CITY = DivisionCode.of("410100");

    /** Metres between the corners of an invented brook. */
    private static final double STEP = 450;

    private final Waters waters;
    private final InventedPeople people;
    private final KnownDivisions divisions;
    private final JdbcClient database;

    GeneratedCity(Waters waters, InventedPeople people, KnownDivisions divisions, JdbcClient database) {
        this.waters = waters;
        this.people = people;
        this.divisions = divisions;
        this.database = database;
    }

    /** What was made. */
    public record Made(int waters, int reaches, int posts) {}

    /** Makes the city; the registers must be empty. Everybody has an account of the demonstration. */
    @Transactional
    public Made grow(long seed) {
        var names = divisions.names();
        var drawn = SketchWaters.read(division -> names.getOrDefault(division, Phrase.of(division, division)));
        var random = new Random(seed);
        var whole = new ArrayList<Body>();
        drawn.forEach(one -> whole.add(Body.of(one)));
        var rivers = whole.stream().filter(Body::isRiver).toList();
        addBrooks(whole, rivers, random);
        addStill(whole, rivers, WaterKind.LAKE, LAKES, random);
        addStill(whole, rivers, WaterKind.RESERVOIR, RESERVOIRS, random);
        var reaches = cut(whole);
        waters.putAll(whole.stream().map(Body::water).toList());
        for (int from = 0; from < reaches.size(); from += PIECE) {
            waters.putReaches(reaches.subList(from, Math.min(from + PIECE, reaches.size())));
        }
        int posts = people.make(wish(whole, reaches, names));
        return new Made(whole.size(), reaches.size(), posts);
    }

    /** A water being made: lines with the division they run through, or one ring. */
    private record Body(Water water, List<Course> courses, boolean isRiver) {

        static Body of(Drawn drawn) {
            var courses = drawn.reaches().stream()
                    .filter(reach -> reach.shape() != null)
                    .map(reach -> new Course(reach.division(), List.of(positions(reach))))
                    .toList();
            return new Body(drawn.water(), courses, drawn.water().kind() == WaterKind.RIVER);
        }

        private static double[][] positions(ReachRow reach) {
            var shape = reach.shape();
            return shape == null ? new double[0][] : shape.shape().lines().getFirst();
        }
    }

    private record Course(DivisionCode division, List<double[]> line) {

        double[][] corners() {
            return line.toArray(double[][]::new);
        }
    }

    private static void addBrooks(List<Body> whole, List<Body> rivers, Random random) {
        long there = rivers.size();
        long ofCity = rivers.stream()
                .filter(body -> body.water().level() == ChiefLevel.CITY)
                .count();
        for (int number = 1; there + number <= RIVERS; number++) {
            var mouth = rivers.get(random.nextInt(rivers.size()));
            var course = mouth.courses().get(random.nextInt(mouth.courses().size()));
            var at = course.line().get(random.nextInt(course.line().size()));
            var line = brook(at, 8 + random.nextInt(14), random);
            boolean isOfCity = ofCity + number <= WITH_CITY_CHIEF;
            var name = Phrase.of("示例" + InventedPeople.name(number).substring(2) + "河", "Invented River " + number);
            var water = new Water(
                    "R%03d".formatted(500 + number),
                    WaterKind.RIVER,
                    name,
                    mouth.water().code(),
                    isOfCity ? ChiefLevel.CITY : number % 3 == 0 ? ChiefLevel.TOWNSHIP : ChiefLevel.COUNTY,
                    isOfCity ? CITY : course.division(),
                    null,
                    null,
                    null);
            whole.add(new Body(water, List.of(new Course(course.division(), List.of(line))), true));
        }
    }

    /** From its source down to where it flows in: a walk away from there, turned round. */
    private static double[][] brook(double[] mouth, int corners, Random random) {
        var plane = Plane.at(mouth[1]);
        var line = new double[corners][];
        double bearing = random.nextDouble() * 2 * Math.PI;
        double east = mouth[0];
        double north = mouth[1];
        for (int at = corners - 1; at >= 0; at--) {
            line[at] = new double[] {rounded(east), rounded(north)};
            bearing += (random.nextDouble() - 0.5) * 0.9;
            east += Math.sin(bearing) * STEP / plane.perLongitude();
            north += Math.cos(bearing) * STEP / plane.perLatitude();
        }
        return line;
    }

    private static void addStill(List<Body> whole, List<Body> rivers, WaterKind kind, int wanted, Random random) {
        long there = whole.stream().filter(one -> one.water().kind() == kind).count();
        for (int number = 1; there + number <= wanted; number++) {
            var river = rivers.get(random.nextInt(rivers.size()));
            var course = river.courses().get(random.nextInt(river.courses().size()));
            var at = course.line().get(random.nextInt(course.line().size()));
            var ring = ring(at, 120 + random.nextInt(400), random);
            var name = kind == WaterKind.LAKE
                    ? Phrase.of("示例" + InventedPeople.name(number).substring(2) + "湖", "Invented Lake " + number)
                    : Phrase.of("示例" + InventedPeople.name(number).substring(2) + "水库", "Invented Reservoir " + number);
            var water = new Water(
                    "%s%03d".formatted(kind == WaterKind.LAKE ? "L" : "D", 500 + number),
                    kind,
                    name,
                    river.water().code(),
                    number % 2 == 0 ? ChiefLevel.COUNTY : ChiefLevel.TOWNSHIP,
                    course.division(),
                    null,
                    null,
                    null);
            whole.add(new Body(water, List.of(new Course(course.division(), List.of(ring))), false));
        }
    }

    private static double[][] ring(double[] near, double radius, Random random) {
        var plane = Plane.at(near[1]);
        double bearing = random.nextDouble() * 2 * Math.PI;
        double away = radius + 300 + random.nextInt(3_000);
        double east = near[0] + Math.sin(bearing) * away / plane.perLongitude();
        double north = near[1] + Math.cos(bearing) * away / plane.perLatitude();
        var ring = new double[13][];
        for (int at = 0; at < 12; at++) {
            double angle = at * Math.PI / 6;
            ring[at] = new double[] {
                rounded(east + Math.cos(angle) * radius / plane.perLongitude()),
                rounded(north + Math.sin(angle) * radius * 0.7 / plane.perLatitude())
            };
        }
        ring[12] = ring[0];
        return ring;
    }

    /** Rivers in pieces of about one length, so that there are as many reaches as a city of this size has. */
    private static List<ReachRow> cut(List<Body> whole) {
        long still = whole.stream().filter(one -> !one.isRiver()).count();
        double metres = whole.stream()
                .filter(Body::isRiver)
                .flatMap(one -> one.courses().stream())
                .mapToDouble(course -> Pieces.metres(course.corners()))
                .sum();
        double longest = metres / (REACHES - still);
        var reaches = new ArrayList<ReachRow>();
        for (var body : whole) {
            int position = 1;
            for (var course : body.courses()) {
                var pieces = body.isRiver()
                        ? Pieces.of(course.corners(), longest)
                        : Collections.singletonList(course.corners());
                for (var piece : pieces) {
                    reaches.add(reach(body, course, position, piece));
                    position++;
                }
            }
        }
        return reaches;
    }

    private static ReachRow reach(Body body, Course course, int position, double[][] line) {
        var positions = Arrays.stream(line).map(at -> List.of(at[0], at[1])).toList();
        return new ReachRow(
                "%s-%03d".formatted(body.water().code(), position),
                body.water().code(),
                body.water().name().zh() + "第" + position + "段",
                body.water().name().en() + ", reach " + position,
                course.division(),
                position,
                null,
                null,
                body.isRiver() ? new Geometry("LineString", positions) : new Geometry("Polygon", List.of(positions)),
                null);
    }

    private Wish wish(List<Body> whole, List<ReachRow> reaches, Map<String, Phrase> names) {
        var waterOf = new HashMap<String, Water>();
        whole.forEach(one -> waterOf.put(one.water().code(), one.water()));
        var townships = townships();
        var wish = new Wish();
        for (int number = 0; number < reaches.size(); number++) {
            var reach = reaches.get(number);
            var water = waterOf.getOrDefault(reach.water(), whole.getFirst().water());
            var county = names.getOrDefault(reach.division().value(), water.name());
            addAbove(wish, reach, water, county);
            var local = townships.getOrDefault(
                    reach.division().value(), List.of(reach.division().value()));
            var township = DivisionCode.of(local.get(reach.position() / 4 % local.size()));
            var called = names.getOrDefault(township.value(), county);
            wish.add(
                    Part.TOWNSHIP,
                    title(called, water, "乡级河长", "Township chief"),
                    township,
                    called.zh(),
                    account("chief.town", township, water),
                    reach.code());
            wish.add(
                    Part.VILLAGE,
                    Phrase.of(reach.name() + "村级河长", "Village chief, " + reach.en()),
                    township,
                    called.zh(),
                    "chief.village.%05d".formatted(number),
                    reach.code());
            int last = (number + 1) * GUARDS / reaches.size();
            for (int guard = number * GUARDS / reaches.size(); guard < last; guard++) {
                wish.add(
                        Part.GUARD,
                        Phrase.of(reach.name() + "巡护员" + guard, "Guard " + guard + ", " + reach.en()),
                        township,
                        called.zh(),
                        "guard.%05d".formatted(guard),
                        reach.code());
            }
        }
        return wish;
    }

    private static void addAbove(Wish wish, ReachRow reach, Water water, Phrase county) {
        if (water.level() == ChiefLevel.CITY) {
            wish.add(
                    Part.CITY,
                    Phrase.of(
                            water.name().zh() + "市级河长",
                            "City chief, " + water.name().en()),
                    CITY,
                    "市人民政府",
                    "chief.city." + water.code().toLowerCase(Locale.ROOT),
                    reach.code());
        }
        if (!ChiefLevel.COUNTY.isAbove(water.level())) {
            wish.add(
                    Part.COUNTY,
                    title(county, water, "县级河长", "County chief"),
                    reach.division(),
                    county.zh() + "人民政府",
                    account("chief.county", reach.division(), water),
                    reach.code());
        }
    }

    private static Phrase title(Phrase division, Water water, String zh, String en) {
        return Phrase.of(
                division.zh() + water.name().zh() + zh,
                en + ", " + division.en() + ", " + water.name().en());
    }

    private static String account(String of, DivisionCode division, Water water) {
        return of + "." + division.value() + "." + water.code().toLowerCase(Locale.ROOT);
    }

    private Map<String, List<String>> townships() {
        var townships = new HashMap<String, List<String>>();
        database.sql("select code, parent from places.division where level = 'TOWNSHIP' order by code")
                .query((row, number) -> Map.entry(row.getString("parent"), row.getString("code")))
                .list()
                .forEach(one -> townships
                        .computeIfAbsent(one.getKey(), county -> new ArrayList<>())
                        .add(one.getValue()));
        return townships;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }
}
