package org.lingxing.law;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What a figure counts. */
public enum Unit implements Labelled {
    YUAN("元", "yuan"),
    DAYS("日", "days"),
    WORKING_DAYS("个工作日", "working days"),
    MONTHS("个月", "months"),
    YEARS("年", "years"),
    DAY_OF_MONTH("日", "day of the month"),
    DATE("", "date"),
    PERCENT("%", "%"),
    /** A fraction of one: 0.8 is 80 %. */
    FRACTION("", "fraction"),
    DECIMALS("位小数", "decimals"),
    POINTS("分", "points"),
    PERSONS("人", "persons"),
    HOUSEHOLDS("户", "households"),
    FIRMS("家", "firms"),
    PIECES("个", "pieces"),
    SPACES("个泊位", "parking spaces"),
    TIMES("倍", "times"),
    METRES("米", "m"),
    SQUARE_METRES("平方米", "m²"),
    STOREYS("层", "storeys"),
    MILLIGRAMS_PER_LITRE("mg/L", "mg/L"),
    PH("", "pH"),
    /** No number: one of several readings, a period, a name. */
    CHOICE("", "choice");

    private final Phrase label;

    Unit(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
