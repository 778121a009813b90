package org.lingxing.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An enterprise's claims for incentives: two for each plant that exclude each other, all under one cap of the firm. */
final class Claims {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private Claims() {}

    static Map<String, Object> make(int count) {
        List<Map<String, Object>> claims = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            var claim = new LinkedHashMap<String, Object>();
            boolean built = i % 2 == 0;
            BigDecimal millions = BigDecimal.valueOf(24 + 3L * i);
            claim.put("clause", built ? "zz-2019-11#2.3.a" : "zz-2019-11#3.3.a");
            claim.put("ref", "claim " + i);
            claim.put(
                    "facts",
                    built
                            ? Map.of(
                                    "projectInvestment",
                                            millions.multiply(MILLION).multiply(BigDecimal.TWO),
                                    "equipmentInvestment", millions.multiply(MILLION),
                                    "inProduction", true)
                            : Map.of("recognised", true, "equipmentInvestment", millions.multiply(MILLION)));
            claim.put("matter", "plant " + i / 2);
            claims.add(claim);
        }
        var enterprise = Map.of("name", "示例企业", "sectors", List.of("RU"), "county", "新密市");
        return Map.of("enterprise", enterprise, "year", BigDecimal.valueOf(2019), "claims", claims);
    }
}
