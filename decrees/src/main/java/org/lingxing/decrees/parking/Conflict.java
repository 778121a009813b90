package org.lingxing.decrees.parking;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.Member;

/** What forbids a berth, or may. */
record Conflict(
        @Member(zh = "依据", en = "provision") ProvisionId provision,
        @Member(zh = "对象", en = "what it conflicts with") String kind,

        @Member(zh = "距离（米）", en = "distance in metres") @Nullable
        BigDecimal distance,

        @Member(zh = "限值（米）", en = "limit in metres") @Nullable
        BigDecimal limit) {

    /** By provision, then distance. */
    static final Comparator<Conflict> IN_ORDER = Comparator.comparing(
                    (Conflict conflict) -> conflict.provision().path())
            .thenComparing(conflict -> conflict.distance() == null ? BigDecimal.ZERO : conflict.distance());
}
