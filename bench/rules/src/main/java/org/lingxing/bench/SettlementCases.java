package org.lingxing.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invented costs to settle, the same for both engines. */
final class SettlementCases {

    private static final List<List<String>> SERVED = List.of(
            List.of("COCHLEAR_IMPLANT", "HEARING"),
            List.of("HEARING_AID", "HEARING"),
            List.of("LIMB_SURGERY", "LIMB"),
            List.of("PROSTHESIS_OR_ORTHOSIS", "LIMB"),
            List.of("TRAINING", "LIMB"),
            List.of("TRAINING", "VISUAL"));

    private static final List<String> PROVIDERS = List.of("DESIGNATED", "OTHER_WITH_CONSENT", "OTHER");

    private SettlementCases() {}

    /** Inputs of {@code rehab/settlement} as trees of JSON. */
    static List<Map<String, Object>> make(int count) {
        var random = new Random(2019);
        List<Map<String, Object>> cases = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            List<String> served = SERVED.get(random.nextInt(SERVED.size()));
            var one = new LinkedHashMap<String, Object>();
            one.put("service", served.getFirst());
            one.put("disability", served.getLast());
            one.put("groups", List.of());
            one.put("cost", yuan(random, 50_000, 90_000));
            one.put(
                    "paid",
                    Map.of(
                            "basicInsurance", yuan(random, 0, 30_000),
                            "criticalIllness", yuan(random, 0, 8_000),
                            "supplementary", yuan(random, 0, 2_000),
                            "medicalAid", yuan(random, 0, 2_000)));
            one.put("subsidisedThisYear", yuan(random, 0, 3_000));
            one.put("provider", PROVIDERS.get(random.nextInt(PROVIDERS.size())));
            cases.add(one);
        }
        return cases;
    }

    private static BigDecimal yuan(Random random, int from, int to) {
        return BigDecimal.valueOf(random.nextInt(from * 100, to * 100 + 1), 2);
    }
}
