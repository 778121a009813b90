package org.lingxing.platform.sheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Written.Broken;
import org.lingxing.platform.sheets.Written.Day;
import org.lingxing.platform.sheets.Written.Figure;
import org.lingxing.platform.sheets.Written.Moment;
import org.lingxing.platform.sheets.Written.Words;

/**
 * What the cells of a column hold: how it is read from what people write, and how it is written.
 *
 * @param <V> the value in the program
 */
public abstract class Kind<V> {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final int USUAL_WIDTH = 14;

    private final Phrase says;
    private final int width;

    Kind(Phrase says, int width) {
        this.says = says;
        this.width = width;
    }

    /** @throws Misread when that is not written there */
    abstract V read(Written written);

    abstract Written write(V value, Language language);

    /** The same where the column's head names that unit: 万元 makes amounts of ten thousand. */
    Kind<V> inUnit(String unit) {
        return this;
    }

    /** Whether a spreadsheet must be kept from taking what is typed there for a number. */
    boolean isText() {
        return false;
    }

    /** Everything that may stand there, where that is a list; else empty. */
    List<Phrase> choices() {
        return List.of();
    }

    /** What is to be written there, for the person who fills it in. */
    public final Phrase says() {
        return says;
    }

    /** How wide a column of it is, in letters. */
    final int width() {
        return width;
    }

    /** Any text of at most so many letters. */
    public static Kind<String> text(int longest) {
        return new Simple<>(
                Phrase.of("文字，不超过 " + longest + " 字", "Text of at most " + longest + " letters"),
                Math.clamp(longest, USUAL_WIDTH, 40),
                written -> Texts.read(written, longest),
                (text, language) -> Written.words(text));
    }

    /** A text without spaces, in half-width letters: codes, numbers of documents, telephone numbers. */
    public static Kind<String> code() {
        return new Codes();
    }

    /** A number with at most so many decimals. */
    public static Kind<BigDecimal> number(int decimals) {
        return new Simple<>(
                decimals == 0
                        ? Phrase.of("整数", "A whole number")
                        : Phrase.of("数字，最多 " + decimals + " 位小数", "A number with at most " + decimals + " decimals"),
                USUAL_WIDTH,
                written -> Numbers.read(written, decimals),
                (value, language) -> new Figure(value));
    }

    /** A whole number that fits. */
    public static Kind<Integer> whole() {
        return number(0).as(BigDecimal::intValueExact, BigDecimal::valueOf, Phrase.of("整数", "A whole number"));
    }

    /** An amount in yuan; in 万元 where the head or the cell says so. */
    public static Kind<Money> amount() {
        return new Amounts(BigDecimal.ONE);
    }

    /** A day, as a date or in any of the ways people type one. */
    public static Kind<LocalDate> day() {
        return new Simple<>(
                Phrase.of("日期，如 2019-06-18", "A day, as 2019-06-18"), 12, Days::read, (day, language) -> new Day(day));
    }

    public static Kind<Boolean> yesNo() {
        return oneOf(
                List.of(Boolean.TRUE, Boolean.FALSE),
                yes -> yes ? Phrase.of("是", "Yes") : Phrase.of("否", "No"),
                yes -> yes ? List.of("√", "y", "true", "1", "有", "对") : List.of("×", "x", "n", "false", "0", "无", "不"));
    }

    /** One of the constants, by its name in either language, the constant's own name, or one of its other names. */
    public static <E extends Enum<E>> Kind<E> oneOf(
            Class<E> type, Function<E, Phrase> named, Function<E, List<String>> alsoCalled) {
        return oneOf(Arrays.asList(type.getEnumConstants()), named, alsoCalled);
    }

    /** One of these, by its name in either language or one of its other names. */
    public static <V> Kind<V> oneOf(List<V> all, Function<V, Phrase> named, Function<V, List<String>> alsoCalled) {
        return new Choice<>(all, named, alsoCalled);
    }

    /** A text in both languages, for lists going out; coming in it is one text for both. */
    public static Kind<Phrase> phrase() {
        return new Simple<>(
                Phrase.of("文字", "Text"),
                20,
                written -> {
                    var text = Texts.read(written, 1000);
                    return Phrase.of(text, text);
                },
                (phrase, language) -> Written.words(language.of(phrase)));
    }

    /** A moment, shown on the city's clocks to the second. */
    public static Kind<Instant> moment() {
        return new Simple<>(
                Phrase.of("时间", "A moment"),
                19,
                written -> written instanceof Moment(LocalDateTime at)
                        ? at.atZone(CITY).toInstant()
                        : Days.read(written).atStartOfDay(CITY).toInstant(),
                (at, language) -> new Moment(LocalDateTime.ofInstant(at, CITY).withNano(0)));
    }

    /** Several of a kind in one cell, apart by 、 (written so, read also with commas and semicolons). */
    public static <V> Kind<List<V>> several(Kind<V> one) {
        return new Simple<>(
                Phrase.of(
                        "可填多项，以顿号分隔：" + one.says().zh(),
                        "One or more, apart by 、: " + one.says().en()),
                24,
                written -> Arrays.stream(Texts.read(written, 10_000).split("[、，,；;\\n]"))
                        .map(Wording::trimmed)
                        .filter(part -> !part.isEmpty())
                        .map(part -> one.read(Written.words(part)))
                        .toList(),
                (values, language) -> Written.words(values.stream()
                        .map(value -> one.write(value, language).text())
                        .collect(Collectors.joining("、"))));
    }

    /**
     * The same as a value of the domain.
     *
     * @param reader makes it; an {@link IllegalArgumentException}, {@link ArithmeticException} or {@link
     *     DateTimeException} of it means that the cell is wrong
     * @param expected what is expected there instead, for the person
     */
    public final <W> Kind<W> as(Function<V, W> reader, Function<W, V> writer, Phrase expected) {
        return new Mapped<>(this, reader, writer, expected);
    }

    /**
     * The same, read as this says where the column's head names a unit: {@code 氨氮(μg/L)}.
     *
     * @param reading the kind for a unit as the head writes it, its looks taken away
     */
    public final Kind<V> inUnits(Function<String, Kind<V>> reading) {
        return new InUnits<>(this, reading);
    }

    /** What a cell says that cannot be read: an error of a formula has its own sentence. */
    static Misread notRead(Written written, Phrase expected) {
        if (written instanceof Broken(String code)) {
            return new Misread(
                    "单元格是公式错误 " + code + "，没有值", "The cell holds the error " + code + " of a formula, no value");
        }
        return new Misread(
                "“" + shortened(written.text()) + "”不对，应为" + expected.zh(),
                "“" + shortened(written.text()) + "” is not what is expected: " + expected.en());
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }

    /** Ways that need no state of their own. */
    private static final class Simple<V> extends Kind<V> {

        private final Function<Written, V> reader;
        private final BiFunction<V, Language, Written> writer;

        Simple(Phrase says, int width, Function<Written, V> reader, BiFunction<V, Language, Written> writer) {
            super(says, width);
            this.reader = reader;
            this.writer = writer;
        }

        @Override
        V read(Written written) {
            return reader.apply(written);
        }

        @Override
        Written write(V value, Language language) {
            return writer.apply(value, language);
        }
    }

    private static final class InUnits<V> extends Kind<V> {

        private final Kind<V> usual;
        private final Function<String, Kind<V>> reading;

        InUnits(Kind<V> usual, Function<String, Kind<V>> reading) {
            super(usual.says(), usual.width());
            this.usual = usual;
            this.reading = reading;
        }

        @Override
        V read(Written written) {
            return usual.read(written);
        }

        @Override
        Written write(V value, Language language) {
            return usual.write(value, language);
        }

        @Override
        Kind<V> inUnit(String unit) {
            return unit.isEmpty() ? this : reading.apply(unit);
        }

        @Override
        List<Phrase> choices() {
            return usual.choices();
        }

        @Override
        boolean isText() {
            return usual.isText();
        }
    }

    private static final class Mapped<V, W> extends Kind<W> {

        private final Kind<V> from;
        private final Function<V, W> reader;
        private final Function<W, V> writer;

        Mapped(Kind<V> from, Function<V, W> reader, Function<W, V> writer, Phrase expected) {
            super(expected, from.width());
            this.from = from;
            this.reader = reader;
            this.writer = writer;
        }

        @Override
        W read(Written written) {
            V value = from.read(written);
            try {
                return reader.apply(value);
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
                throw notRead(written instanceof Words ? written : Written.words(written.text()), says());
            }
        }

        @Override
        Written write(W value, Language language) {
            return from.write(writer.apply(value), language);
        }

        @Override
        Kind<W> inUnit(String unit) {
            return new Mapped<>(from.inUnit(unit), reader, writer, says());
        }

        @Override
        List<Phrase> choices() {
            return from.choices();
        }

        @Override
        boolean isText() {
            return from.isText();
        }
    }
}
