package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The social survey of a unit in persons.
 *
 * @param sampled who were asked, at least one
 * @param aware of them, who know of the chiefs
 * @param satisfied who are content
 * @param participated who took part
 * @param brushed votes that were not honest
 */
record SurveyCounts(int sampled, int aware, int satisfied, int participated, int brushed) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int DECIMALS = 4;

    /** The best that can be answered. */
    static final SurveyCounts EVERYBODY = new SurveyCounts(1, 1, 1, 1, 0);

    SurveyCounts {
        if (sampled < 1 || Math.min(Math.min(aware, satisfied), Math.min(participated, brushed)) < 0) {
            throw new IllegalArgumentException("a survey asks somebody, and counts persons");
        }
        if (Math.max(Math.max(aware, satisfied), participated) > sampled) {
            throw new IllegalArgumentException("more answered than were asked");
        }
    }

    /** One of the three questions. */
    enum Rate {
        AWARENESS,
        SATISFACTION,
        PARTICIPATION
    }

    int of(Rate rate) {
        return switch (rate) {
            case AWARENESS -> aware;
            case SATISFACTION -> satisfied;
            case PARTICIPATION -> participated;
        };
    }

    SurveyCounts with(Rate rate, int persons) {
        return switch (rate) {
            case AWARENESS -> new SurveyCounts(sampled, persons, satisfied, participated, brushed);
            case SATISFACTION -> new SurveyCounts(sampled, aware, persons, participated, brushed);
            case PARTICIPATION -> new SurveyCounts(sampled, aware, satisfied, persons, brushed);
        };
    }

    SurveyCounts withBrushed(int votes) {
        return new SurveyCounts(sampled, aware, satisfied, participated, votes);
    }

    /** Per cent, exact for a sample of a hundred. */
    BigDecimal percent(Rate rate) {
        var exact = BigDecimal.valueOf(of(rate))
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(sampled), DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** As the rules ask for it; a survey that is not there yet brings no points. */
    static Map<String, Object> facts(@Nullable SurveyCounts survey) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("awareness", survey == null ? BigDecimal.ZERO : survey.percent(Rate.AWARENESS));
        facts.put("satisfaction", survey == null ? BigDecimal.ZERO : survey.percent(Rate.SATISFACTION));
        facts.put("participation", survey == null ? BigDecimal.ZERO : survey.percent(Rate.PARTICIPATION));
        facts.put("fraudulentVotes", survey == null ? 0 : survey.brushed());
        return facts;
    }
}
