package org.lingxing.platform.water;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.sensing.Item;

/** What laboratories call items. */
final class LabItems {

    private static final Map<Item, List<String>> OTHERS = Map.ofEntries(
            entry(Item.TEMPERATURE, List.of("水温度", "WT")),
            entry(Item.PH, List.of("pH值", "酸碱度")),
            entry(Item.DISSOLVED_OXYGEN, List.of("DO", "溶解氧DO", "溶解氧(DO)")),
            entry(Item.CONDUCTIVITY, List.of("EC", "电导")),
            entry(Item.TURBIDITY, List.of("浑浊度", "TB")),
            entry(Item.PERMANGANATE_INDEX, List.of("CODMn", "高锰酸盐指数(CODMn)", "高猛酸盐指数", "IMn")),
            entry(Item.AMMONIA_NITROGEN, List.of("NH3-N", "氨氮(NH3-N)", "NH4-N", "氨氮(以N计)")),
            entry(Item.TOTAL_PHOSPHORUS, List.of("TP", "总磷(TP)", "总磷(以P计)")),
            entry(Item.TOTAL_NITROGEN, List.of("TN", "总氮(TN)", "总氮(以N计)")),
            entry(Item.CHLOROPHYLL, List.of("叶绿素a", "叶绿素", "Chl-a")),
            entry(Item.ALGAL_DENSITY, List.of("藻类密度")),
            entry(Item.COD, List.of("COD", "CODCr", "化学需氧量(COD)", "化学需氧量(CODCr)")),
            entry(Item.BOD5, List.of("BOD5", "BOD", "生化需氧量", "五日生化需氧量(BOD5)")),
            entry(Item.COPPER, List.of("Cu", "总铜")),
            entry(Item.ZINC, List.of("Zn", "总锌")),
            entry(Item.FLUORIDE, List.of("F-", "氟化物(以F-计)", "氟离子")),
            entry(Item.SELENIUM, List.of("Se")),
            entry(Item.ARSENIC, List.of("As", "总砷")),
            entry(Item.MERCURY, List.of("Hg", "总汞")),
            entry(Item.CADMIUM, List.of("Cd", "总镉")),
            entry(Item.HEXAVALENT_CHROMIUM, List.of("铬(六价)", "Cr6+", "Cr(Ⅵ)")),
            entry(Item.LEAD, List.of("Pb", "总铅")),
            entry(Item.CYANIDE, List.of("CN-", "总氰化物")),
            entry(Item.VOLATILE_PHENOL, List.of("挥发性酚", "挥发酚类")),
            entry(Item.PETROLEUM, List.of("石油", "油类")),
            entry(Item.ANIONIC_SURFACTANT, List.of("LAS", "阴离子洗涤剂")),
            entry(Item.SULFIDE, List.of("硫化物(S2-)")),
            entry(Item.FAECAL_COLIFORMS, List.of("粪大肠菌", "粪大肠杆菌")),
            entry(Item.TRANSPARENCY, List.of("SD")));

    private static final Map<String, Item> BY_NAME = new HashMap<>();

    static {
        for (var item : Item.values()) {
            BY_NAME.put(key(item.label().zh()), item);
            BY_NAME.put(key(item.label().en()), item);
            BY_NAME.put(key(item.memberName()), item);
            others(item).forEach(other -> BY_NAME.put(key(other), item));
        }
    }

    private LabItems() {}

    /** Its other names. */
    static List<String> others(Item item) {
        return OTHERS.getOrDefault(item, List.of());
    }

    /** The item of that name, with or without what stands in brackets behind it; null when there is none. */
    static @Nullable Item find(String name) {
        var whole = key(name);
        var found = BY_NAME.get(whole);
        return found != null ? found : BY_NAME.get(whole.replaceAll("\\([^)]*\\)$", ""));
    }

    private static String key(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }
}
