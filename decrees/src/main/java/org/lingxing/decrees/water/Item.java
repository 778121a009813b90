package org.lingxing.decrees.water;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Basic items of GB 3838-2002, table 1, in its order; temperature and faecal coliforms are left out of the class. */
public enum Item implements Labelled {
    PH("pH", "pH"),
    DISSOLVED_OXYGEN("溶解氧", "dissolved oxygen"),
    PERMANGANATE_INDEX("高锰酸盐指数", "permanganate index"),
    COD("化学需氧量", "chemical oxygen demand"),
    BOD5("五日生化需氧量", "five-day biochemical oxygen demand"),
    AMMONIA_NITROGEN("氨氮", "ammonia nitrogen"),
    TOTAL_PHOSPHORUS("总磷", "total phosphorus"),
    TOTAL_NITROGEN("总氮", "total nitrogen"),
    COPPER("铜", "copper"),
    ZINC("锌", "zinc"),
    FLUORIDE("氟化物", "fluoride"),
    SELENIUM("硒", "selenium"),
    ARSENIC("砷", "arsenic"),
    MERCURY("汞", "mercury"),
    CADMIUM("镉", "cadmium"),
    HEXAVALENT_CHROMIUM("六价铬", "hexavalent chromium"),
    LEAD("铅", "lead"),
    CYANIDE("氰化物", "cyanide"),
    VOLATILE_PHENOL("挥发酚", "volatile phenol"),
    PETROLEUM("石油类", "petroleum"),
    ANIONIC_SURFACTANT("阴离子表面活性剂", "anionic surfactant"),
    SULFIDE("硫化物", "sulfide");

    private final Phrase label;

    Item(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
