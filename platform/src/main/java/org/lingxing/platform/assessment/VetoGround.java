package org.lingxing.platform.assessment;

import org.lingxing.kernel.Phrase;

/** What keeps a unit from a good grade whatever its points (annex 2, 6.4), and what voids its result (4.1). */
enum VetoGround {
    MAJOR_WATER_ACCIDENT("重特大水责任事故", "major water accident"),
    PATROL_DUTY_NOT_MET("本级河长巡河未按规定落实", "the unit's own chiefs did not patrol as prescribed"),
    HELD_TO_ACCOUNT("被通报追责", "held to account in a circular"),
    CAMPAIGN_NOT_ACCEPTED("专项行动验收不合格", "a campaign was not accepted"),
    /** A chief who has not done his duty: the result is void. */
    CHIEF_DUTY_NOT_DONE("河长履责否决", "voided for a chief's duty not done");

    private final Phrase title;

    VetoGround(String zh, String en) {
        this.title = Phrase.of(zh, en);
    }

    Phrase title() {
        return title;
    }

    boolean voids() {
        return this == CHIEF_DUTY_NOT_DONE;
    }

    String provision() {
        return Standings.DOCUMENT + (voids() ? "#a2.4.1" : "#a2.6.4");
    }
}
