package org.lingxing.platform.sensorthings;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** What a {@code $filter} or {@code $orderby} says, read but not yet understood. Each knows at which letter it stands. */
sealed interface Expression {

    int at();

    record Text(int at, String value) implements Expression {}

    record Figure(int at, BigDecimal value) implements Expression {}

    record Truth(int at, boolean value) implements Expression {}

    record Nothing(int at) implements Expression {}

    record Moment(int at, Instant value) implements Expression {}

    record Interval(int at, Instant start, Instant end) implements Expression {}

    record Day(int at, LocalDate value) implements Expression {}

    record Clock(int at, LocalTime value) implements Expression {}

    record Length(int at, Duration value) implements Expression {}

    /** A geometry as WKT. */
    record Geometry(int at, String wkt) implements Expression {}

    /** {@code Datastream/Thing/properties/owner}. */
    record Path(int at, List<String> steps) implements Expression {}

    record Not(int at, Expression inner) implements Expression {}

    record Negative(int at, Expression inner) implements Expression {}

    record Binary(int at, Operator operator, Expression left, Expression right) implements Expression {}

    record Call(int at, String function, List<Expression> arguments) implements Expression {}

    /** Operators, the loosest first. */
    enum Operator {
        OR(1, "or"),
        AND(2, "and"),
        EQ(3, "="),
        NE(3, "<>"),
        GT(4, ">"),
        GE(4, ">="),
        LT(4, "<"),
        LE(4, "<="),
        ADD(5, "+"),
        SUB(5, "-"),
        MUL(6, "*"),
        DIV(6, "/"),
        MOD(6, "%");

        private final int strength;
        private final String sql;

        Operator(int strength, String sql) {
            this.strength = strength;
            this.sql = sql;
        }

        /** As it is written in a question. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        int strength() {
            return strength;
        }

        String sql() {
            return sql;
        }

        boolean compares() {
            return strength == EQ.strength || strength == GT.strength;
        }
    }
}
