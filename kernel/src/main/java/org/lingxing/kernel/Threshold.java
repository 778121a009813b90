package org.lingxing.kernel;

/**
 * A limit, and the four words a text compares with. Article 1259 of the Civil Code fixes which of them include the
 * figure: 以上, 以下, 以内 do; 不满, 超过, 以外 do not. (低于 and 高于 are not in that article: who uses them needs a
 * reading.)
 *
 * @param limit the figure of the text
 */
public record Threshold<T extends Comparable<? super T>>(T limit) {

    public static <T extends Comparable<? super T>> Threshold<T> at(T limit) {
        return new Threshold<>(limit);
    }

    /** 以上, 不少于: the limit or more. */
    public boolean isReachedBy(T value) {
        return value.compareTo(limit) >= 0;
    }

    /** 以下, 不超过: the limit or less. */
    public boolean isKeptBy(T value) {
        return value.compareTo(limit) <= 0;
    }

    /** 不满, 不足: less than the limit. */
    public boolean isMissedBy(T value) {
        return value.compareTo(limit) < 0;
    }

    /** 超过: more than the limit. */
    public boolean isExceededBy(T value) {
        return value.compareTo(limit) > 0;
    }
}
