package org.lingxing.decrees.land;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What land of an industry may serve (annex 3). */
enum LandUse implements Labelled {
    DESIGN("设计", "design"),
    RESEARCH_CENTRE("研究中心", "research centre"),
    MANUFACTURING_INNOVATION_CENTRE("制造业创新中心", "manufacturing innovation centre"),
    LABORATORY("实验室", "laboratory"),
    HEADQUARTERS("总部", "headquarters"),
    SETTLEMENT_CENTRE("结算中心", "settlement centre"),
    TESTING_CENTRE("检验检测中心", "testing centre");

    private final Phrase label;

    LandUse(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
