package org.lingxing.decrees.rivers;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What keeps a unit from a good grade whatever its points (annex 2, 6.4), in the order of the text. */
enum Veto implements Labelled {
    MAJOR_WATER_ACCIDENT("重特大水责任事故", "major water accident"),
    PATROL_DUTY_NOT_MET("本级河长巡河未按规定落实", "the unit's own chiefs did not patrol as prescribed"),
    HELD_TO_ACCOUNT("被通报追责", "held to account in a circular"),
    CAMPAIGN_NOT_ACCEPTED("专项行动验收不合格", "a campaign was not accepted");

    private final Phrase label;

    Veto(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
