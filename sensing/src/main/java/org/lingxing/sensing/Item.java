package org.lingxing.sensing;

import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.water.ClassTable;
import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/**
 * What is measured in water: the basic items of GB 3838-2002 under their own names, and what stations measure besides.
 *
 * <p>Stored observations name an item by its place in this list: new ones go to its end.
 */
public enum Item implements Labelled {
    TEMPERATURE("水温", "water temperature", "℃", 1),
    PH("pH", "pH", "", 2),
    DISSOLVED_OXYGEN("溶解氧", "dissolved oxygen", "mg/L", 2),
    CONDUCTIVITY("电导率", "conductivity", "μS/cm", 1),
    TURBIDITY("浊度", "turbidity", "NTU", 1),
    PERMANGANATE_INDEX("高锰酸盐指数", "permanganate index", "mg/L", 2),
    AMMONIA_NITROGEN("氨氮", "ammonia nitrogen", "mg/L", 3),
    TOTAL_PHOSPHORUS("总磷", "total phosphorus", "mg/L", 3),
    TOTAL_NITROGEN("总氮", "total nitrogen", "mg/L", 2),
    CHLOROPHYLL("叶绿素α", "chlorophyll a", "mg/L", 4),
    ALGAL_DENSITY("藻密度", "algal density", "cells/L", 0),
    COD("化学需氧量", "chemical oxygen demand", "mg/L", 1),
    BOD5("五日生化需氧量", "five-day biochemical oxygen demand", "mg/L", 1),
    COPPER("铜", "copper", "mg/L", 4),
    ZINC("锌", "zinc", "mg/L", 4),
    FLUORIDE("氟化物", "fluoride", "mg/L", 3),
    SELENIUM("硒", "selenium", "mg/L", 5),
    ARSENIC("砷", "arsenic", "mg/L", 5),
    MERCURY("汞", "mercury", "mg/L", 6),
    CADMIUM("镉", "cadmium", "mg/L", 5),
    HEXAVALENT_CHROMIUM("六价铬", "hexavalent chromium", "mg/L", 4),
    LEAD("铅", "lead", "mg/L", 5),
    CYANIDE("氰化物", "cyanide", "mg/L", 4),
    VOLATILE_PHENOL("挥发酚", "volatile phenol", "mg/L", 4),
    PETROLEUM("石油类", "petroleum", "mg/L", 3),
    ANIONIC_SURFACTANT("阴离子表面活性剂", "anionic surfactant", "mg/L", 3),
    SULFIDE("硫化物", "sulfide", "mg/L", 4),
    FAECAL_COLIFORMS("粪大肠菌群", "faecal coliforms", "个/L", 0),
    TRANSPARENCY("透明度", "transparency", "cm", 0);

    private static final Item[] ALL = values();
    /** How many there are. */
    public static final int COUNT = ALL.length;

    private final Phrase label;
    private final String unit;
    private final int decimals;
    private final String memberName;
    private final org.lingxing.decrees.water.@Nullable Item inStandard;

    Item(String zh, String en, String unit, int decimals) {
        this.label = Phrase.of(zh, en);
        this.unit = unit;
        this.decimals = decimals;
        this.memberName = Labelled.super.memberName();
        this.inStandard = inStandard(name());
    }

    @Override
    public Phrase label() {
        return label;
    }

    @Override
    public String memberName() {
        return memberName;
    }

    /** The unit in which every value is kept; empty for pH. */
    public String unit() {
        return unit;
    }

    /** Decimals of a mean. */
    public int decimals() {
        return decimals;
    }

    /** The item of the standard's table that it is; null when the table has no limits for it. */
    public org.lingxing.decrees.water.@Nullable Item inStandard() {
        return inStandard;
    }

    /** Whether it has a part in the class of the water. */
    public boolean isJudged() {
        return inStandard != null && ClassTable.isJudged(inStandard);
    }

    /** Its place in the list: how stored observations name it, and its bit in a mask of items. */
    @SuppressWarnings("EnumOrdinal") // a test pins the order
    public int place() {
        return ordinal();
    }

    /** The item at that place of the list. */
    public static Item at(int place) {
        return ALL[place];
    }

    private static org.lingxing.decrees.water.@Nullable Item inStandard(String name) {
        for (var item : org.lingxing.decrees.water.Item.values()) {
            if (item.name().equals(name)) {
                return item;
            }
        }
        return null;
    }
}
