package org.lingxing.tool;

import static java.util.Map.entry;
import static org.lingxing.tool.How.number;
import static org.lingxing.tool.How.ofValues;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;

/** Incentives: tiers and tables, and the best mix by trying every one. */
@NullUnmarked // trees of JSON hold null anywhere
final class IncentiveSteps {

    static final Map<String, How> BY_NAME = Map.ofEntries(
            entry("LOOKUP", (figures, earlier) -> lookup(figures)),
            entry("TIER", ofValues(IncentiveSteps::tier)),
            entry(
                    "SUM_OF_FIRST",
                    ofValues(v -> v.stream()
                            .skip(1)
                            .limit(number(v.getFirst()).longValueExact())
                            .map(How::number)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))),
            entry("CAPPED_BY", IncentiveSteps::cappedBy),
            entry("SAME", (figures, earlier) -> same(figures)),
            entry("BEST_CHOICE", (figures, earlier) -> new Mixes(figures, earlier).best()),
            entry("BEST_TOTAL", (figures, earlier) -> new Mixes(figures, earlier).bestTotal()),
            entry("LIKELY", ofValues(IncentiveSteps::likely)),
            entry("MISSING_FACTS", (figures, earlier) -> names(figures, "FACT_MISSING")),
            entry("FAILED_FACTS", (figures, earlier) -> names(figures, "NOT_MET")));

    private IncentiveSteps() {}

    private static Object lookup(List<Map<String, Object>> figures) {
        var kind = figures.getFirst().get("value");
        var name = kind instanceof BigDecimal number ? number.toPlainString() : kind.toString();
        return figures.stream()
                .filter(figure -> figure.get("name").equals(name))
                .findFirst()
                .orElseThrow()
                .get("value");
    }

    private static Object tier(List<Object> values) {
        Object amount = BigDecimal.ZERO;
        for (int i = 1; i < values.size(); i += 2) {
            amount = number(values.getFirst()).compareTo(number(values.get(i))) < 0 ? amount : values.get(i + 1);
        }
        return amount;
    }

    private static Object likely(List<Object> findings) {
        return findings.contains("NOT_MET") ? "NO" : findings.contains("FACT_MISSING") ? "MAYBE" : "YES";
    }

    private static Object names(List<Map<String, Object>> figures, String finding) {
        return figures.stream()
                .filter(figure -> figure.get("value").equals(finding))
                .map(figure -> figure.get("name"))
                .toList();
    }

    /** The provision of the least of the caps, which is less than the first figure. */
    private static Object cappedBy(List<Map<String, Object>> figures, Map<Integer, Map<String, Object>> earlier) {
        var least = figures.getFirst();
        for (var figure : figures) {
            least = Arithmetic.compare(figure.get("value"), least.get("value")) < 0 ? figure : least;
        }
        if (least.equals(figures.getFirst())) {
            throw new IllegalStateException("nothing was cut");
        }
        return earlier.get(number(least.get("step")).intValueExact()).get("provision");
    }

    /** The claims whose facts are all the same. */
    private static Object same(List<Map<String, Object>> figures) {
        Map<Object, Object> values = new HashMap<>();
        Set<Object> claims = new LinkedHashSet<>();
        for (var figure : figures) {
            claims.add(new BigDecimal(((String) figure.get("input")).split("/", -1)[2]));
            var before = values.put(figure.get("name"), figure.get("value"));
            if (before != null && Arithmetic.compare(before, figure.get("value")) != 0) {
                throw new IllegalStateException("not the same: " + figures);
            }
        }
        return List.copyOf(claims);
    }

    /** Every lawful mix of the claims that a step names. */
    @NullUnmarked // trees of JSON hold null anywhere
    private static final class Mixes {

        private static final Set<String> MATCHED = Set.of("zz-2019-8", "zzb-2019-16");

        private final List<Claim> claims = new ArrayList<>();
        private final List<Room> rooms = new ArrayList<>();
        private final List<List<?>> sets = new ArrayList<>();
        private BigDecimal match = BigDecimal.ZERO;
        private BigDecimal with;

        private record Claim(BigDecimal place, String provision, BigDecimal most) {}

        private record Room(String provision, BigDecimal left) {}

        Mixes(List<Map<String, Object>> figures, Map<Integer, Map<String, Object>> earlier) {
            for (var figure : figures) {
                var value = figure.get("value");
                switch (String.valueOf(figure.get("name"))) {
                    case "claim" -> {
                        var step = step(figure, earlier);
                        var place = new BigDecimal(((String) step.get("gives")).split("/", -1)[1]);
                        claims.add(new Claim(place, (String) step.get("provision"), number(value)));
                    }
                    case "room" ->
                        rooms.add(new Room((String) step(figure, earlier).get("provision"), number(value)));
                    case "oneOf" -> sets.add((List<?>) value);
                    case "countyMatch" -> match = number(value);
                    case "with" -> with = number(value);
                    default -> throw new IllegalArgumentException(figure.toString());
                }
            }
        }

        private static Map<String, Object> step(Map<String, Object> figure, Map<Integer, Map<String, Object>> earlier) {
            return earlier.get(number(figure.get("step")).intValueExact());
        }

        Object best() {
            List<?> best = null;
            BigDecimal most = null;
            // The first claims are the highest bits, so that among equals those listed first come first.
            for (int bits = (1 << claims.size()) - 1; bits >= 0; bits--) {
                var mix = mix(bits);
                if (isLawful(mix) && (most == null || total(mix).compareTo(most) > 0)) {
                    best = mix.stream().map(Claim::place).toList();
                    most = total(mix);
                }
            }
            return best;
        }

        Object bestTotal() {
            BigDecimal most = null;
            for (int bits = 0; bits < 1 << claims.size(); bits++) {
                var mix = mix(bits);
                if (isLawful(mix)
                        && (with == null
                                || mix.stream().anyMatch(claim -> claim.place().compareTo(with) == 0))) {
                    most = most == null ? total(mix) : most.max(total(mix));
                }
            }
            return most;
        }

        private List<Claim> mix(int bits) {
            List<Claim> mix = new ArrayList<>();
            for (int i = 0; i < claims.size(); i++) {
                if ((bits >> (claims.size() - 1 - i) & 1) == 1) {
                    mix.add(claims.get(i));
                }
            }
            return mix;
        }

        private boolean isLawful(List<Claim> mix) {
            return sets.stream()
                    .allMatch(set -> mix.stream()
                                    .filter(claim -> set.contains(claim.place()))
                                    .count()
                            <= 1);
        }

        private BigDecimal total(List<Claim> mix) {
            var left = new HashMap<String, BigDecimal>();
            rooms.forEach(room -> left.put(room.provision(), room.left()));
            var total = BigDecimal.ZERO;
            for (var claim : mix) {
                var bound = new TreeSet<String>();
                left.keySet().stream()
                        .filter(at -> claim.provision().equals(at)
                                || claim.provision().startsWith(at + "."))
                        .forEach(bound::add);
                var paid = bound.stream().map(left::get).reduce(claim.most(), BigDecimal::min);
                bound.forEach(at -> left.merge(at, paid.negate(), BigDecimal::add));
                total = total.add(paid);
                if (MATCHED.contains(claim.provision().split("#", -1)[0])) {
                    total = total.add(paid.multiply(match).movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
                }
            }
            return total;
        }
    }
}
