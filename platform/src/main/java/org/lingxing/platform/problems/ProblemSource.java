package org.lingxing.platform.problems;

import org.lingxing.kernel.Phrase;

/** Through whom a problem became known. */
public enum ProblemSource {
    PATROL("河长巡查", "A chief's patrol"),
    GUARD("巡护员", "A guard"),
    LOWER_LEVEL("下级上报", "A level below"),
    PUBLIC("公众举报", "A citizen"),
    COVERT_CITY("市级暗访", "Covert inspection of the city"),
    COVERT_PROVINCE("省级暗访", "Covert inspection of the province"),
    COVERT_NATION("国家暗访", "Covert inspection of the nation"),
    CAMPAIGN("专项行动", "A campaign"),
    ALARM("监测报警", "An alarm of a station");

    private final Phrase title;

    ProblemSource(String zh, String en) {
        this.title = Phrase.of(zh, en);
    }

    public Phrase title() {
        return title;
    }

    /** Whether the city's chief signs the order, where the reach has one: what was found from above the county. */
    boolean isFoundFromAbove() {
        return this == COVERT_CITY || this == COVERT_PROVINCE || this == COVERT_NATION;
    }
}
