package org.lingxing.decrees.parking;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What a berth keeps away from (articles 28.2 and 28.4). */
enum ObstacleKind implements Labelled {
    UTILITY_SHAFT("地下管道工作井", "utility shaft"),
    CROSSROADS("道路交叉口", "crossroads"),
    BUS_STOP("公交站点", "bus stop"),
    HOSPITAL_ENTRANCE("医院出入口", "entrance of a hospital"),
    SCHOOL_ENTRANCE("学校出入口", "entrance of a school"),
    KINDERGARTEN_ENTRANCE("幼儿园出入口", "entrance of a kindergarten"),
    ENTRANCE("其他单位和住宅区出入口", "other entrance");

    private final Phrase label;

    ObstacleKind(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
