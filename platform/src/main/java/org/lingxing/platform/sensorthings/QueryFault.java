package org.lingxing.platform.sensorthings;

import org.lingxing.platform.http.Refusal;

/** A question that cannot be understood, with the letter at which it goes wrong. */
final class QueryFault {

    private QueryFault() {}

    /**
     * @param option as {@code $filter}
     * @param at the place of the letter, the first is 1
     */
    static Refusal of(String option, int at, String zh, String en) {
        return Refusal.of(SensorThingsRefusal.QUERY_FAULTY)
                .withFault(option, "第 " + at + " 个字符：" + zh, "character " + at + ": " + en)
                .with("position", at);
    }

    static Refusal of(String option, String zh, String en) {
        return Refusal.of(SensorThingsRefusal.QUERY_FAULTY).withFault(option, zh, en);
    }
}
