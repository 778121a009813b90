package org.lingxing.tool;

import static java.util.Map.entry;
import static org.lingxing.tool.How.day;
import static org.lingxing.tool.How.number;
import static org.lingxing.tool.How.ofValues;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;

/** Targets against the clock, duties along a chain of agencies. */
@NullUnmarked // trees of JSON hold null anywhere
final class SupervisionSteps {

    static final Map<String, How> BY_NAME = Map.ofEntries(
            entry(
                    "SHARE",
                    ofValues(v -> share(number(v.get(0)), number(v.get(1)))
                            .setScale(number(v.get(2)).intValueExact(), RoundingMode.HALF_UP))),
            entry("KEEPS_UP", ofValues(v -> keepsUp(v) ? "MET" : "NOT_MET")),
            entry(
                    "LIGHT",
                    ofValues(v -> v.get(0).equals("MET") || v.get(1).equals("MET")
                            ? "GREEN"
                            : v.get(2).equals("MET") ? "YELLOW" : "RED")),
            entry(
                    "AS_AMENDED",
                    ofValues(v -> day(v.get(1)).isAfter(day(v.get(2))) ? "not amended yet" : List.of(v.get(0)))),
            entry("CHAIN_OF_TRANSFERS", ofValues(SupervisionSteps::chain)),
            entry("ONE_DAY", ofValues(List::copyOf)),
            entry("EACH_DAY", ofValues(v -> v.get(0))),
            entry("AT_HOUR", ofValues(v -> List.of(v.get(0) + "T" + v.get(1) + ":00"))),
            entry("DAY_OF_EVERY_MONTH", ofValues(SupervisionSteps::everyMonth)),
            entry("NEW_YEAR", ofValues(v -> v.get(0) + "-01-01")),
            entry("YEARS_END", ofValues(v -> v.get(0) + "-12-31")),
            entry(
                    "LAST_DAYS",
                    ofValues(v -> PrintedSteps.objects(v.get(0)).stream()
                            .map(period -> period.get("to"))
                            .toList())),
            entry("REPORTS_IN_ORDER", (figures, earlier) -> reports(figures)));

    private SupervisionSteps() {}

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return part.signum() < 0 ? BigDecimal.ZERO : BigDecimal.ONE;
        }
        return part.divide(whole, MathContext.DECIMAL128).max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    /** To 30 digits is near enough for the figures of a test. */
    private static boolean keepsUp(List<Object> values) {
        var work = share(number(values.get(0)), number(values.get(1)));
        var time = share(number(values.get(2)), number(values.get(3))).multiply(number(values.get(4)));
        return work.subtract(time).compareTo(new BigDecimal("-1e-30")) >= 0;
    }

    private static Object chain(List<Object> values) {
        List<Object> chain = new ArrayList<>(List.of(values.get(0)));
        boolean moved = true;
        while (moved) {
            moved = false;
            for (var transfer : PrintedSteps.objects(values.get(1))) {
                boolean planned = Arithmetic.compare(transfer.get("planInForceOn"), values.get(2)) <= 0;
                boolean handedOver = transfer.get("handedOverOn") != null
                        && Arithmetic.compare(transfer.get("handedOverOn"), values.get(2)) <= 0;
                if (transfer.get("from").equals(chain.getLast()) && planned && handedOver) {
                    chain.add(transfer.get("to"));
                    moved = true;
                    break;
                }
            }
        }
        return chain;
    }

    private static Object everyMonth(List<Object> values) {
        List<Object> days = new ArrayList<>();
        for (var day = day(values.get(0));
                !day.isAfter(day(values.get(1)));
                day = day.plusMonths(1).withDayOfMonth(number(values.get(2)).intValueExact())) {
            days.add(day.toString());
        }
        return days;
    }

    /** Day by day and, of one day, plans before progress before ledgers. */
    private static Object reports(List<Map<String, Object>> figures) {
        Map<Object, Object> byName = new HashMap<>();
        figures.forEach(figure -> byName.put(figure.get("name"), figure.get("value")));
        if ("NOT_MET".equals(byName.get("ofYear"))) {
            return List.of();
        }
        var sorted = new TreeMap<String, Object>();
        var kinds = List.of("plan", "progress", "ledger");
        for (String kind : kinds) {
            if (byName.get(kind) instanceof List<?> dues) {
                for (Object due : dues) {
                    var report = new LinkedHashMap<String, Object>();
                    report.put("kind", kind.toUpperCase(Locale.ROOT));
                    report.put("due", due);
                    report.put("to", byName.get(kind + "To"));
                    sorted.put(due.toString().substring(0, 10) + kinds.indexOf(kind), report);
                }
            }
        }
        return List.copyOf(sorted.values());
    }
}
