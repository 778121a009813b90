package org.lingxing.platform.sensorthings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.sensorthings.Options.Order;
import org.lingxing.platform.sensorthings.Property.Kind;

/**
 * The statement that answers what is asked of a set of entities: of all, of some by number, or of those that a link leads
 * to from several entities at once.
 *
 * <p>Observations come from two places, each asked for no more than a page.
 */
final class Question {

    private static final String IN_WATER_BY_NUMBER = """
            e.station = p.id >> 37 and e.at = to_timestamp(p.id >> 5 & 4294967295) and e.item = p.id & 31""";

    private final EntityType type;
    private final @Nullable Link via;
    private final boolean byNumber;
    private final Options options;
    private final Geometries geometries;
    private final Parameters parameters = new Parameters();

    /** One place to read from, with its conditions. */
    private record Source(Scope scope, String joins, String condition, List<Key> keys) {

        /** The order in the words of the index where it is by number. */
        String order() {
            var words = new ArrayList<>(keys.stream().map(Key::text).toList());
            boolean down = !keys.isEmpty() && keys.getLast().descending();
            if (scope.water() && keys.isEmpty()) {
                words.addAll(List.of("e.station", "e.at", "e.item"));
            } else {
                words.add(new Key("e.id", down).text());
            }
            return String.join(", ", words);
        }
    }

    /** What a list is ordered by, before the number. */
    private record Key(String sql, boolean descending) {

        String text() {
            return descending ? sql + " desc" : sql;
        }
    }

    /**
     * @param via the link that leads there; null for none
     * @param byNumber whether the numbers given are those of the entities themselves
     */
    private Question(EntityType type, @Nullable Link via, boolean byNumber, Options options, Geometries geometries) {
        this.type = type;
        this.via = via;
        this.byNumber = byNumber;
        this.options = options;
        this.geometries = geometries;
    }

    static Question ofAll(EntityType type, Options options, Geometries geometries) {
        return new Question(type, null, false, options, geometries);
    }

    static Question byNumber(EntityType type, Options options, Geometries geometries) {
        return new Question(type, null, true, options, geometries);
    }

    static Question over(Link link, Options options, Geometries geometries) {
        return new Question(link.to(), link, false, options, geometries);
    }

    Parameters parameters() {
        return parameters;
    }

    /** Whether pages can go on from a mark: the order is by number, or by one property that is never missing. */
    static boolean hasMarks(EntityType type, Options options) {
        return options.order().isEmpty()
                || (options.order().size() == 1
                        && markable(type, options.order().getFirst()));
    }

    private static boolean markable(EntityType type, Order order) {
        if (!(order.by() instanceof Expression.Path path) || path.steps().size() != 1) {
            return false;
        }
        var name = path.steps().getFirst();
        return name.equals("id")
                || name.equals("@iot.id")
                || (type == EntityType.OBSERVATION && name.equals("phenomenonTime"))
                || type.property(name)
                        .filter(property -> property.need() == Property.Need.REQUIRED)
                        .filter(property -> property.kind() == Kind.TEXT || property.kind() == Kind.INSTANT)
                        .isPresent();
    }

    /** Rows of the page: to whom it belongs, its number, the columns of what is selected, its mark. */
    String page(List<Long> parents, int limit) {
        var sources = sources(options.after());
        var most = parameters.bind(limit + options.skip());
        var all = sources.stream()
                .map(source -> "(select " + columns(source) + from(source) + " order by " + source.order() + " limit "
                        + most + ")")
                .collect(Collectors.joining(" union all "));
        var order = order(sources.getFirst().keys());
        return "select p.id as parent, page.* from " + parents(parents) + " cross join lateral (select * from (" + all
                + ") page order by " + order + " limit " + parameters.bind(limit) + " offset "
                + parameters.bind(options.skip()) + ") page order by p.place, " + order;
    }

    /** The same order in the columns of the page. */
    private static String order(List<Key> keys) {
        var words = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            words.add(new Key("page.o" + i, keys.get(i).descending()).text());
        }
        words.add(new Key("page.id", !keys.isEmpty() && keys.getLast().descending()).text());
        return String.join(", ", words);
    }

    /** How many there are for each. */
    String count(List<Long> parents) {
        var counts = sources(null).stream()
                .map(source -> "(select count(*)" + from(source) + ")")
                .collect(Collectors.joining(" + "));
        return "select p.id as parent, " + counts + " as number from " + parents(parents);
    }

    private String parents(List<Long> parents) {
        return "unnest(cast(" + parameters.bind(parents.toArray(Long[]::new))
                + " as bigint[])) with ordinality p (id, place)";
    }

    private List<Source> sources(@Nullable String after) {
        return type == EntityType.OBSERVATION
                ? List.of(source(new Scope(type, false), after), source(new Scope(type, true), after))
                : List.of(source(new Scope(type, false), after));
    }

    private Source source(Scope scope, @Nullable String after) {
        List<String> conditions = new ArrayList<>();
        conditions.add(belonging(scope.water()));
        if (options.filter() != null) {
            conditions.add(new Translation("$filter", scope, parameters, geometries).condition(options.filter()));
        }
        var ordering = scope.reachesSeveral() ? new Scope(type, scope.water()) : scope;
        var keys = keys(ordering);
        if (after != null) {
            conditions.add(after(after, ordering));
        }
        if (ordering.reachesSeveral()) {
            throw QueryFault.of(
                    "$orderby", "不能按一对多的链接排序", "a list cannot be ordered over a link that leads to several");
        }
        return new Source(scope, ordering.joins(), String.join(" and ", conditions), keys);
    }

    /** Which rows belong to the number {@code p.id}. */
    private String belonging(boolean inWater) {
        if (byNumber) {
            return inWater ? IN_WATER_BY_NUMBER : "e.id = p.id";
        }
        if (via == null) {
            return "true";
        }
        var condition = inWater ? via.inWater() : via.condition();
        return condition.replace("near.", "p.").replace("far.", "e.");
    }

    private String from(Source source) {
        return " from " + source.scope().view() + " e" + source.joins() + " where " + source.condition();
    }

    private List<Key> keys(Scope scope) {
        List<Key> keys = new ArrayList<>();
        for (var order : options.order()) {
            var value = new Translation("$orderby", scope, parameters, geometries).value(order.by());
            switch (value.kind()) {
                case TEXT -> keys.add(new Key(byLetter(value), order.descending()));
                case JSON -> {
                    // numbers among themselves, whatever else is there by its letters
                    keys.add(new Key("(" + value.as(Value.Kind.NUMBER).sql() + ")", order.descending()));
                    keys.add(new Key(byLetter(value.as(Value.Kind.TEXT)), order.descending()));
                }
                default -> keys.add(new Key(value.sql(), order.descending()));
            }
        }
        return keys;
    }

    private static String byLetter(Value text) {
        return text.sql() + " collate \"C\"";
    }

    private String after(String written, Scope scope) {
        var mark = Mark.of(written);
        if (!hasMarks(type, options)) {
            throw QueryFault.of("$skiptoken", "这种排序不用标记翻页", "pages of this order have no marks");
        }
        var id = parameters.bind(mark.id());
        if (options.order().isEmpty()) {
            return scope.water()
                    ? "(e.station, e.at) >= (" + id + " >> 37, to_timestamp(" + id + " >> 5 & 4294967295)) and e.id > "
                            + id
                    : "e.id > " + id;
        }
        var order = options.order().getFirst();
        var value = new Translation("$orderby", scope, parameters, geometries).value(order.by());
        var key = "cast(" + parameters.bind(mark.key()) + " as "
                + switch (value.kind()) {
                    case NUMBER -> "numeric";
                    case TEXT -> "text";
                    default -> "timestamptz";
                }
                + ")";
        var sign = order.descending() ? "<" : ">";
        var left = value.is(Value.Kind.TEXT) ? byLetter(value) : value.sql();
        // the first condition says no more than the second, but an index understands it
        return left + " " + sign + "= " + key + " and (" + left + ", e.id) " + sign + " (" + key + ", " + id + ")";
    }

    private String columns(Source source) {
        List<String> columns = new ArrayList<>();
        columns.add("e.id as id");
        for (var property : type.properties()) {
            if (options.selects(property.name())) {
                columns.add(column(property));
            }
        }
        for (var link : Link.of(type)) {
            if (link.column() != null) {
                columns.add("e." + link.column() + " as to_" + link.column());
            }
        }
        for (int i = 0; i < source.keys().size(); i++) {
            columns.add(source.keys().get(i).sql() + " as o" + i);
        }
        columns.add(
                source.keys().isEmpty()
                        ? "null as mark"
                        : "cast(" + source.keys().getFirst().sql() + " as text) as mark");
        return String.join(", ", columns);
    }

    private static String column(Property property) {
        var column = "e." + property.column();
        return switch (property.kind()) {
            case TEXT, INSTANT -> column + " as " + property.column();
            case JSON, OBJECT, PLACE -> "cast(" + column + " as text) as " + property.column();
            case PERIOD ->
                column + "_start as " + property.column() + "_start, " + column + "_end as " + property.column()
                        + "_end";
        };
    }
}
