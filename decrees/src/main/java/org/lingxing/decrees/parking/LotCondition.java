package org.lingxing.decrees.parking;

import java.util.List;
import java.util.function.Predicate;
import org.lingxing.law.Says;

/**
 * A condition of a public lot.
 *
 * @param member its name in the input
 */
record LotCondition(String member, Says says, Predicate<PublicLotConditions.Input> fact) {

    /** In the order of article 18. */
    static final List<LotCondition> ALL = List.of(
            condition("18.1", "signs", "标志牌", "signs", PublicLotConditions.Input::signs),
            condition("18.2", "hardened", "地面硬化、坚实平整", "hardened, level ground", PublicLotConditions.Input::hardened),
            condition(
                    "18.3",
                    "markingsAndNumbers",
                    "标志、标线与编号",
                    "markings and numbers",
                    PublicLotConditions.Input::markingsAndNumbers),
            condition("18.4", "wheelStops", "车轮定位器", "wheel stops", PublicLotConditions.Input::wheelStops),
            condition(
                    "18.5",
                    "ventilationLightingDrainage",
                    "通风、照明、排水",
                    "ventilation, light, drainage",
                    PublicLotConditions.Input::ventilationLightingDrainage),
            condition("18.6", "entrances", "出入口", "entrances", PublicLotConditions.Input::entrances),
            condition(
                    "18.7",
                    "surveillanceAccessPlates",
                    "监控、出入口控制、车牌识别",
                    "surveillance, access, plates",
                    PublicLotConditions.Input::surveillanceAccessPlates),
            condition("18.8", "evChargers", "充电设施", "chargers", PublicLotConditions.Input::evChargers),
            condition(
                    "18.9",
                    "accessibleSpaces",
                    "无障碍停车位",
                    "accessible spaces",
                    PublicLotConditions.Input::accessibleSpaces),
            condition("18.10", "fireSafety", "消防", "fire safety", PublicLotConditions.Input::fireSafety),
            condition(
                    "18.11", "otherLegal", "其他法定条件", "other legal conditions", PublicLotConditions.Input::otherLegal));

    private static LotCondition condition(
            String path, String member, String zh, String en, Predicate<PublicLotConditions.Input> fact) {
        return new LotCondition(
                member, Says.of(Parking.INSTRUMENT.at(path), zh + "：{result}", en + ": {result}"), fact);
    }
}
