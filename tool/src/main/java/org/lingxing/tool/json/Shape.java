package org.lingxing.tool.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Money;
import org.lingxing.law.Fault;
import org.lingxing.law.Faults;

/** What a value must look like, and how it becomes one of the program's. */
sealed interface Shape {

    /**
     * The value that the tree gives.
     *
     * @return null exactly when faults were added (and for {@link Any}, when it is null)
     */
    @Nullable
    Object read(@Nullable Object tree, At at, Faults faults);

    private static @Nullable Object wrongType(At at, Faults faults, String zh, String en) {
        faults.add(at.pointer(), Fault.Kind.WRONG_TYPE, "应为" + zh, "must be " + en);
        return null;
    }

    /** An object with fixed members. */
    record Obj(Constructor<?> constructor, List<MemberShape> members) implements Shape {

        @Override
        public @Nullable Object read(@Nullable Object tree, At at, Faults faults) {
            if (!(tree instanceof Map<?, ?> given)) {
                return wrongType(at, faults, "对象", "an object");
            }
            var values = new @Nullable Object[members.size()];
            boolean whole = true;
            int known = 0;
            for (int i = 0; i < values.length; i++) {
                var member = members.get(i);
                var value = given.get(member.name());
                known += value != null || given.containsKey(member.name()) ? 1 : 0;
                if (value != null) {
                    values[i] = member.shape().read(value, at.member(member.name()), faults);
                    whole &= values[i] != null;
                } else if (!member.optional()) {
                    faults.missing(at.member(member.name()).pointer());
                    whole = false;
                }
            }
            if (known < given.size()) {
                whole = false;
                nameUnknown(given, at, faults);
            }
            return whole ? make(values) : null;
        }

        private void nameUnknown(Map<?, ?> given, At at, Faults faults) {
            for (var name : given.keySet()) {
                if (members.stream().noneMatch(member -> member.name().equals(name))) {
                    faults.add(
                            at.member(name.toString()).pointer(),
                            Fault.Kind.UNKNOWN_MEMBER,
                            "没有这一项",
                            "is not a member");
                }
            }
        }

        private Object make(@Nullable Object[] values) {
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException fault) {
                throw new IllegalStateException("cannot make " + constructor, cause(fault));
            }
        }

        private static Throwable cause(ReflectiveOperationException fault) {
            return fault instanceof InvocationTargetException && fault.getCause() != null ? fault.getCause() : fault;
        }
    }

    /** A list, or a set in which nothing stands twice. */
    record Many(Shape element, boolean distinct) implements Shape {

        @Override
        public @Nullable Object read(@Nullable Object tree, At at, Faults faults) {
            if (!(tree instanceof List<?> given)) {
                return wrongType(at, faults, "数组", "an array");
            }
            List<Object> values = new ArrayList<>(given.size());
            for (int i = 0; i < given.size(); i++) {
                var value = element.read(given.get(i), at.element(i), faults);
                if (value != null) {
                    if (distinct && values.contains(value)) {
                        faults.add(at.element(i).pointer(), Fault.Kind.CONTRADICTION, "重复", "stands there twice");
                    }
                    values.add(value);
                }
            }
            if (values.size() < given.size()) {
                return null;
            }
            return distinct
                    ? Collections.unmodifiableSet(new LinkedHashSet<>(values))
                    : Collections.unmodifiableList(values);
        }
    }

    /** An object whose members are named by constants, each of which may be absent. */
    record Table(Map<String, Object> keys, Shape element) implements Shape {

        @Override
        public @Nullable Object read(@Nullable Object tree, At at, Faults faults) {
            if (!(tree instanceof Map<?, ?> given)) {
                return wrongType(at, faults, "对象", "an object");
            }
            Map<Object, Object> values = new LinkedHashMap<>();
            boolean whole = true;
            for (var entry : given.entrySet()) {
                var place = at.member(entry.getKey().toString());
                var key = keys.get(entry.getKey());
                if (key == null) {
                    faults.add(place.pointer(), Fault.Kind.UNKNOWN_MEMBER, "没有这一项", "is not a member");
                    whole = false;
                } else if (entry.getValue() != null) {
                    var value = element.read(entry.getValue(), place, faults);
                    whole &= value != null;
                    if (value != null) {
                        values.put(key, value);
                    }
                }
            }
            return whole ? Collections.unmodifiableMap(values) : null;
        }
    }

    /** A number between bounds, both included. */
    record Numeral(Kind kind, BigDecimal min, BigDecimal max) implements Shape {

        enum Kind {
            WHOLE,
            MONEY,
            DECIMAL
        }

        private static final int MOST_DIGITS = 30;
        private static final int FEN_DIGITS = 2;

        @Override
        public @Nullable Object read(@Nullable Object tree, At at, Faults faults) {
            if (!(tree instanceof BigDecimal number)) {
                return wrongType(at, faults, "数字", "a number");
            }
            if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
                faults.outOfRange(at.pointer(), "数字过长", "has too many digits");
                return null;
            }
            int decimals = number.stripTrailingZeros().scale();
            if (kind == Kind.WHOLE && decimals > 0) {
                return wrongType(at, faults, "整数", "a whole number");
            }
            if (kind == Kind.MONEY && decimals > FEN_DIGITS) {
                faults.outOfRange(at.pointer(), "金额至多两位小数", "has more than two decimals");
                return null;
            }
            if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
                var bounds = min.toPlainString() + "–" + max.toPlainString();
                faults.outOfRange(at.pointer(), "应在 " + bounds + " 之间", "must lie within " + bounds);
                return null;
            }
            return switch (kind) {
                case WHOLE -> number.intValueExact();
                case MONEY -> Money.of(number);
                case DECIMAL -> number;
            };
        }
    }

    /** true or false. */
    record Truth() implements Shape {

        @Override
        public @Nullable Object read(@Nullable Object tree, At at, Faults faults) {
            return tree instanceof Boolean yes ? yes : wrongType(at, faults, "是或否", "true or false");
        }
    }

    /** A text that says something. */
    record Text() implements Shape {

        private static final int LONGEST = 500;

        @Override
        public @Nullable Object read(@Nullable Object tree, At at, Faults faults) {
            if (!(tree instanceof String text)) {
                return wrongType(at, faults, "文字", "a text");
            }
            if (text.isBlank() || text.length() > LONGEST) {
                faults.outOfRange(at.pointer(), "文字不得为空或超过500字", "must not be empty or longer than 500 characters");
                return null;
            }
            return text;
        }
    }

    /** One of a few constants. */
    record OneOf(Map<String, Object> constants) implements Shape {

        @Override
        public @Nullable Object read(@Nullable Object tree, At at, Faults faults) {
            var all = String.join(", ", constants.keySet());
            if (!(tree instanceof String name)) {
                return wrongType(at, faults, "其中之一：" + all, "one of " + all);
            }
            var constant = constants.get(name);
            if (constant == null) {
                faults.outOfRange(at.pointer(), "应为其中之一：" + all, "must be one of " + all);
            }
            return constant;
        }
    }

    /** A day, ISO 8601, of the years 1900 to 2199. */
    record Day() implements Shape {

        @Override
        public @Nullable Object read(@Nullable Object tree, At at, Faults faults) {
            if (!(tree instanceof String text)) {
                return wrongType(at, faults, "日期（如2019-03-18）", "a date such as 2019-03-18");
            }
            try {
                var day = LocalDate.parse(text);
                if (inReach(day.getYear())) {
                    return day;
                }
            } catch (DateTimeException unreadable) {
                return wrongType(at, faults, "日期（如2019-03-18）", "a date such as 2019-03-18");
            }
            faults.outOfRange(at.pointer(), "年份应在1900至2199之间", "must lie in the years 1900 to 2199");
            return null;
        }

        private static boolean inReach(int year) {
            return year >= 1900 && year <= 2199;
        }
    }

    /** A month, ISO 8601, of the years 1900 to 2199. */
    record Month() implements Shape {

        @Override
        public @Nullable Object read(@Nullable Object tree, At at, Faults faults) {
            if (!(tree instanceof String text)) {
                return wrongType(at, faults, "月份（如2019-03）", "a month such as 2019-03");
            }
            try {
                var month = YearMonth.parse(text);
                if (Day.inReach(month.getYear())) {
                    return month;
                }
            } catch (DateTimeException unreadable) {
                return wrongType(at, faults, "月份（如2019-03）", "a month such as 2019-03");
            }
            faults.outOfRange(at.pointer(), "年份应在1900至2199之间", "must lie in the years 1900 to 2199");
            return null;
        }
    }

    /** Anything; who asked for it looks further. */
    record Any() implements Shape {

        @Override
        public @Nullable Object read(@Nullable Object tree, At at, Faults faults) {
            return tree;
        }
    }
}
