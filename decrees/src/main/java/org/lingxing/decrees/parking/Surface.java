package org.lingxing.decrees.parking;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What a berth may lie on (articles 28.1 and 28.3). */
enum Surface implements Labelled {
    SIDEWALK("人行道", "sidewalk"),
    GREEN_BELT("道路绿化带", "green belt"),
    FIRE_LANE("消防通道", "fire lane"),
    ACCESSIBLE_LANE("无障碍设施通道", "accessible lane"),
    RESCUE_LANE("医疗救护通道", "rescue lane");

    private final Phrase label;

    Surface(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
