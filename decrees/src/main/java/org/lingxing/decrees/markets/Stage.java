package org.lingxing.decrees.markets;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Stages of the plan (part 4). */
enum Stage implements Labelled {
    CONSOLIDATE("巩固成果阶段", "consolidate"),
    ADVANCE("全面推进阶段", "advance"),
    CONCLUDE("总结提升阶段", "conclude"),
    ENDED("行动计划期满", "ended");

    private final Phrase label;

    Stage(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
