package org.lingxing.decrees.employment;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Who recognised a community of full employment (part 5). */
enum CommunityLevel implements Labelled {
    CITY("市级", "city"),
    PROVINCE("省级", "province"),
    PROVINCE_STAR("省星级", "star of the province");

    private final Phrase label;

    CommunityLevel(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
