package org.lingxing.decrees.water;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lingxing.law.Parameter;
import org.lingxing.law.Unit;

/**
 * GB 3838-2002, table 1: for each item the limits of the classes I to V, in mg/L. Dissolved oxygen is at least its limit,
 * everything else at most. pH has one range for all classes.
 */
final class Limits {

    private static final String TABLE = "1";
    /** The classes that have limits, in the order of the columns. */
    static final List<WaterClass> CLASSES =
            List.of(WaterClass.I, WaterClass.II, WaterClass.III, WaterClass.IV, WaterClass.V);

    static final Parameter<BigDecimal> PH_LEAST = Parameter.named("water/phLeast", "pH 下限", "least pH", Unit.PH)
            .foundIn(Water.STANDARD, TABLE, new BigDecimal("6"));

    static final Parameter<BigDecimal> PH_MOST = Parameter.named("water/phMost", "pH 上限", "greatest pH", Unit.PH)
            .foundIn(Water.STANDARD, TABLE, new BigDecimal("9"));

    private static final Map<Item, Row> ROWS = new EnumMap<>(Item.class);

    private static final Row PHOSPHORUS_IN_LAKES =
            Row.of("totalPhosphorusLake", "总磷（湖库）", "total phosphorus (lakes)", "0.01", "0.025", "0.05", "0.1", "0.2");

    static {
        ROWS.put(
                Item.DISSOLVED_OXYGEN, Row.of("dissolvedOxygen", "溶解氧", "dissolved oxygen", "7.5", "6", "5", "3", "2"));
        ROWS.put(
                Item.PERMANGANATE_INDEX,
                Row.of("permanganateIndex", "高锰酸盐指数", "permanganate index", "2", "4", "6", "10", "15"));
        ROWS.put(Item.COD, Row.of("cod", "化学需氧量", "chemical oxygen demand", "15", "15", "20", "30", "40"));
        ROWS.put(Item.BOD5, Row.of("bod5", "五日生化需氧量", "five-day biochemical oxygen demand", "3", "3", "4", "6", "10"));
        ROWS.put(
                Item.AMMONIA_NITROGEN,
                Row.of("ammoniaNitrogen", "氨氮", "ammonia nitrogen", "0.15", "0.5", "1.0", "1.5", "2.0"));
        ROWS.put(
                Item.TOTAL_PHOSPHORUS,
                Row.of("totalPhosphorus", "总磷（河流）", "total phosphorus (rivers)", "0.02", "0.1", "0.2", "0.3", "0.4"));
        ROWS.put(
                Item.TOTAL_NITROGEN,
                Row.of("totalNitrogen", "总氮（湖库）", "total nitrogen (lakes)", "0.2", "0.5", "1.0", "1.5", "2.0"));
        ROWS.put(Item.COPPER, Row.of("copper", "铜", "copper", "0.01", "1.0", "1.0", "1.0", "1.0"));
        ROWS.put(Item.ZINC, Row.of("zinc", "锌", "zinc", "0.05", "1.0", "1.0", "2.0", "2.0"));
        ROWS.put(Item.FLUORIDE, Row.of("fluoride", "氟化物", "fluoride", "1.0", "1.0", "1.0", "1.5", "1.5"));
        ROWS.put(Item.SELENIUM, Row.of("selenium", "硒", "selenium", "0.01", "0.01", "0.01", "0.02", "0.02"));
        ROWS.put(Item.ARSENIC, Row.of("arsenic", "砷", "arsenic", "0.05", "0.05", "0.05", "0.1", "0.1"));
        ROWS.put(Item.MERCURY, Row.of("mercury", "汞", "mercury", "0.00005", "0.00005", "0.0001", "0.001", "0.001"));
        ROWS.put(Item.CADMIUM, Row.of("cadmium", "镉", "cadmium", "0.001", "0.005", "0.005", "0.005", "0.01"));
        ROWS.put(
                Item.HEXAVALENT_CHROMIUM,
                Row.of("hexavalentChromium", "六价铬", "hexavalent chromium", "0.01", "0.05", "0.05", "0.05", "0.1"));
        ROWS.put(Item.LEAD, Row.of("lead", "铅", "lead", "0.01", "0.01", "0.05", "0.05", "0.1"));
        ROWS.put(Item.CYANIDE, Row.of("cyanide", "氰化物", "cyanide", "0.005", "0.05", "0.2", "0.2", "0.2"));
        ROWS.put(
                Item.VOLATILE_PHENOL,
                Row.of("volatilePhenol", "挥发酚", "volatile phenol", "0.002", "0.002", "0.005", "0.01", "0.1"));
        ROWS.put(Item.PETROLEUM, Row.of("petroleum", "石油类", "petroleum", "0.05", "0.05", "0.05", "0.5", "1.0"));
        ROWS.put(
                Item.ANIONIC_SURFACTANT,
                Row.of("anionicSurfactant", "阴离子表面活性剂", "anionic surfactant", "0.2", "0.2", "0.2", "0.3", "0.3"));
        ROWS.put(Item.SULFIDE, Row.of("sulfide", "硫化物", "sulfide", "0.05", "0.1", "0.2", "0.5", "1.0"));
    }

    /** One row of the table: a limit for each class from I to V. */
    private record Row(List<Parameter<BigDecimal>> limits) {

        static Row of(String name, String zh, String en, String... values) {
            List<Parameter<BigDecimal>> limits = new ArrayList<>();
            for (var waterClass : CLASSES) {
                limits.add(Parameter.named(
                                "water/" + name + waterClass.name(),
                                zh + waterClass.label().zh() + "限值",
                                "limit of " + en + ", " + waterClass.label().en(),
                                Unit.MILLIGRAMS_PER_LITRE)
                        .foundIn(Water.STANDARD, TABLE, new BigDecimal(values[limits.size()])));
            }
            return new Row(List.copyOf(limits));
        }
    }

    private Limits() {}

    /** The limits of the item for the classes I to V; not for pH. */
    static List<Parameter<BigDecimal>> of(Item item, WaterBody body) {
        var row = item == Item.TOTAL_PHOSPHORUS && body == WaterBody.LAKE ? PHOSPHORUS_IN_LAKES : ROWS.get(item);
        return Objects.requireNonNull(row, item.name()).limits();
    }

    /** Every limit there is. */
    static List<Parameter<?>> all() {
        List<Parameter<?>> all = new ArrayList<>(List.of(PH_LEAST, PH_MOST));
        ROWS.values().forEach(row -> all.addAll(row.limits()));
        all.addAll(PHOSPHORUS_IN_LAKES.limits());
        return all;
    }
}
