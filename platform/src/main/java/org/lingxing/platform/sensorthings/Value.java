package org.lingxing.platform.sensorthings;

/**
 * A piece of SQL and what it gives.
 *
 * @param sql gives a value of that kind; of a period, its start
 * @param end of a period, its end; otherwise the same
 */
record Value(Kind kind, String sql, String end) {

    /** Kinds of values that can be compared with their like. */
    enum Kind {
        TEXT("文本", "a text"),
        NUMBER("数", "a number"),
        TRUTH("真假值", "a truth value"),
        INSTANT("时刻", "a moment"),
        PERIOD("时段", "a period"),
        DAY("日期", "a date"),
        CLOCK("时间", "a time of day"),
        LENGTH("时长", "a duration"),
        PLACE("几何", "a geometry"),
        /** JSON whose kind shows when it is met. */
        JSON("JSON 值", "a value of JSON"),
        NOTHING("null", "null");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    static Value of(Kind kind, String sql) {
        return new Value(kind, sql, sql);
    }

    boolean is(Kind one) {
        return kind == one;
    }

    /** JSON as the kind that is asked for; null in the database where it is of another. */
    Value as(Kind wanted) {
        if (kind != Kind.JSON) {
            return this;
        }
        return switch (wanted) {
            case TEXT -> of(Kind.TEXT, "(" + sql + " #>> '{}')");
            case NUMBER ->
                of(
                        Kind.NUMBER,
                        "case when jsonb_typeof(" + sql + ") = 'number' then (" + sql + " #>> '{}')::numeric end");
            case TRUTH ->
                of(
                        Kind.TRUTH,
                        "case when jsonb_typeof(" + sql + ") = 'boolean' then (" + sql + " #>> '{}')::boolean end");
            default -> this;
        };
    }
}
