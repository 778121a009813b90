package org.lingxing.platform.sensorthings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.sensorthings.Options.Expand;
import org.lingxing.platform.sensorthings.Options.Order;

/** Reads query options, those within {@code $expand} included. */
final class OptionsParser {

    /** So many links may be followed one behind the other. */
    private static final int DEEPEST_EXPAND = 5;

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,2000}");

    private final EntityType type;
    private final int depth;

    private @Nullable Expression filter;
    private List<Order> order = List.of();
    private List<String> select = List.of();
    private List<Expand> expand = List.of();
    private @Nullable Integer top;
    private int skip;
    private boolean count;
    private @Nullable String after;
    private boolean dataArray;

    private OptionsParser(EntityType type, int depth) {
        this.type = type;
        this.depth = depth;
    }

    /** Reads the options of an address: name and value of each, as written and decoded. */
    static Options read(EntityType type, Map<String, String> written) {
        var parser = new OptionsParser(type, 0);
        written.forEach((name, value) -> {
            var text = new QueryText(name, value);
            if (!parser.take(name, text)) {
                throw QueryFault.of(name, "没有这个查询选项", "there is no such option");
            }
            text.requireEnd();
        });
        return parser.options();
    }

    private Options options() {
        return new Options(filter, order, select, expand, top, skip, count, after, dataArray);
    }

    private boolean take(String name, QueryText text) {
        switch (name) {
            case "$filter" -> filter = new ExpressionParser(text).expression();
            case "$orderby" -> order = order(text);
            case "$select" -> select = select(text);
            case "$expand" -> expand = expand(text);
            case "$top" -> top = whole(text);
            case "$skip" -> skip = whole(text);
            case "$count" -> count = truth(text);
            case "$skiptoken" -> after = matching(text, TOKEN, "此处应为上一页给出的标记", "the mark of the page before");
            case "$resultFormat" -> dataArray = dataArray(text);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static List<Order> order(QueryText text) {
        List<Order> orders = new ArrayList<>();
        do {
            var by = new ExpressionParser(text).expression();
            text.skipBlanks();
            boolean descending = text.takeWord("desc");
            if (!descending) {
                text.takeWord("asc");
            }
            orders.add(new Order(by, descending));
            text.skipBlanks();
        } while (text.take(","));
        return List.copyOf(orders);
    }

    private List<String> select(QueryText text) {
        List<String> names = new ArrayList<>();
        do {
            text.skipBlanks();
            int at = text.position();
            var name = text.name();
            boolean known = name.equals("id")
                    || name.equals("@iot.id")
                    || type.property(name).isPresent()
                    || Link.find(type, name).isPresent();
            if (!known) {
                throw text.fault(at, type.singular() + " 没有“" + name + "”", type.singular() + " has no “" + name + "”");
            }
            names.add(name);
            text.skipBlanks();
        } while (text.take(","));
        return List.copyOf(names);
    }

    private List<Expand> expand(QueryText text) {
        Map<String, Expand> found = new LinkedHashMap<>();
        do {
            text.skipBlanks();
            var one = followed(type, text, depth);
            found.merge(one.link().name(), one, OptionsParser::merged);
            text.skipBlanks();
        } while (text.take(","));
        return List.copyOf(found.values());
    }

    /** {@code Datastreams/Observations($top=1)}. */
    private static Expand followed(EntityType type, QueryText text, int depth) {
        int at = text.position();
        if (depth >= DEEPEST_EXPAND) {
            throw text.fault("$expand 最多 " + DEEPEST_EXPAND + " 层", "$expand goes at most " + DEEPEST_EXPAND + " deep");
        }
        var name = text.name();
        var link = Link.find(type, name)
                .orElseThrow(() -> text.fault(
                        at,
                        type.singular() + " 没有通往“" + name + "”的链接",
                        "no link leads from " + type.singular() + " to “" + name + "”"));
        if (text.take("/")) {
            var next = followed(link.to(), text, depth + 1);
            return new Expand(link, with(Options.NONE, List.of(next)), List.of());
        }
        var parser = new OptionsParser(link.to(), depth + 1);
        List<String> written = text.take("(") ? parser.within(text) : List.of();
        return new Expand(link, parser.options(), written);
    }

    /** The options between parentheses, as they were written. */
    private List<String> within(QueryText text) {
        List<String> written = new ArrayList<>();
        do {
            text.skipBlanks();
            int at = text.position();
            var name = text.name();
            text.require("=");
            if (name.equals("$skiptoken") || name.equals("$resultFormat") || !take(name, text)) {
                throw text.fault(at, "没有这个查询选项", "there is no such option");
            }
            if (!name.equals("$expand")) {
                written.add(text.since(at));
            }
            text.skipBlanks();
        } while (text.take(";"));
        text.require(")");
        return List.copyOf(written);
    }

    /** The same link followed twice, {@code Locations/Things,Locations/HistoricalLocations}, is one. */
    private static Expand merged(Expand one, Expand other) {
        Map<String, Expand> both = new LinkedHashMap<>();
        one.options().expand().forEach(next -> both.put(next.link().name(), next));
        other.options().expand().forEach(next -> both.merge(next.link().name(), next, OptionsParser::merged));
        var base = one.written().isEmpty() ? other : one;
        return new Expand(one.link(), with(base.options(), List.copyOf(both.values())), base.written());
    }

    private static Options with(Options options, List<Expand> expand) {
        return new Options(
                options.filter(),
                options.order(),
                options.select(),
                expand,
                options.top(),
                options.skip(),
                options.count(),
                options.after(),
                options.asDataArray());
    }

    private static int whole(QueryText text) {
        return Integer.parseInt(matching(text, WHOLE, "此处应为不带符号的整数", "a whole number is expected here"));
    }

    private static boolean truth(QueryText text) {
        if (text.takeWord("true")) {
            return true;
        }
        if (text.takeWord("false")) {
            return false;
        }
        throw text.fault("此处应为 true 或 false", "true or false is expected here");
    }

    private boolean dataArray(QueryText text) {
        if (type == EntityType.OBSERVATION && text.takeWord("dataArray")) {
            return true;
        }
        throw text.fault("只有 Observations 可用 dataArray", "dataArray is the only one, of Observations");
    }

    private static String matching(QueryText text, Pattern pattern, String zh, String en) {
        var found = text.take(pattern);
        if (found == null) {
            throw text.fault(zh, en);
        }
        return found.group();
    }
}
