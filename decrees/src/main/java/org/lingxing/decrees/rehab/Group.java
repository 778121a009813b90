package org.lingxing.decrees.rehab;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** The five groups whose training has a higher standard (part 5, (二) 3). */
enum Group implements Labelled {
    MINIMUM_LIVING("城乡最低生活保障家庭", "family on the minimum living allowance"),
    REGISTERED_POOR("建档立卡贫困户家庭", "registered poor family"),
    WELFARE_INSTITUTION("儿童福利机构收留收养", "in the care of a welfare institution"),
    ORPHAN("残疾孤儿", "orphan"),
    EXTREME_HARDSHIP("纳入特困人员供养范围", "supported as in extreme hardship");

    private final Phrase label;

    Group(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
