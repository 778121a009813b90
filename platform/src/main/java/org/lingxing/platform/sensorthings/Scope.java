package org.lingxing.platform.sensorthings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows a condition speaks of: those of one view, called {@code e}, and those that are reached from them over links,
 * {@code j1}, {@code j2}, ….
 */
final class Scope {

    /** What both views of observations have. */
    private static final String OBSERVATION = """
            far.id, far.datastream, far.feature_of_interest, far.phenomenon_time_start, far.phenomenon_time_end,
            far.result_time, far.result, far.result_quality, far.valid_time_start, far.valid_time_end, far.parameters""";

    private final EntityType type;
    private final boolean water;
    private final Map<List<Link>, String> joined = new LinkedHashMap<>();

    /** @param water whether they are observations that water holds */
    Scope(EntityType type, boolean water) {
        this.type = type;
        this.water = water;
    }

    EntityType type() {
        return type;
    }

    boolean water() {
        return water;
    }

    String view() {
        return water ? "sensorthings.water_observations" : "sensorthings." + type.view();
    }

    /** How the row at the end of that way is called. */
    String alias(List<Link> way) {
        if (way.isEmpty()) {
            return "e";
        }
        alias(way.subList(0, way.size() - 1));
        return joined.computeIfAbsent(List.copyOf(way), longer -> "j" + (joined.size() + 1));
    }

    boolean reachesSeveral() {
        return joined.keySet().stream().anyMatch(way -> way.getLast().many());
    }

    /** The joins by which they are reached; a row without the other stays. */
    String joins() {
        var text = new StringBuilder();
        joined.forEach((way, alias) -> {
            var link = way.getLast();
            var near = alias(way.subList(0, way.size() - 1));
            text.append(" left join ");
            if (link.to() == EntityType.OBSERVATION) {
                text.append("lateral (select ")
                        .append(OBSERVATION)
                        .append(" from sensorthings.own_observations far where ");
                text.append(link.condition().replace("near.", near + "."));
                text.append(" union all select ").append(OBSERVATION);
                text.append(" from sensorthings.water_observations far where ");
                text.append(link.inWater().replace("near.", near + ".")).append(") ");
                text.append(alias).append(" on true");
            } else {
                text.append("sensorthings.")
                        .append(link.to().view())
                        .append(' ')
                        .append(alias)
                        .append(" on ");
                text.append(link.condition().replace("near.", near + ".").replace("far.", alias + "."));
            }
        });
        return text.toString();
    }

    /**
     * The condition with the joins it needs. Where one leads to several, a row counts when any of them meets the whole
     * condition.
     */
    String condition(String condition) {
        return reachesSeveral()
                ? "exists (select from (values (1)) one (row)" + joins() + " where " + condition + ")"
                : condition;
    }
}
