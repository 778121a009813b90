package org.lingxing.decrees.countryside;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Who signs the agreement on the land (11). */
enum Party implements Labelled {
    TOWNSHIP("乡镇政府（街道办事处）", "township"),
    VILLAGE("村委会（农村集体经济组织）", "village"),
    OPERATOR("经营主体", "operator");

    private final Phrase label;

    Party(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
