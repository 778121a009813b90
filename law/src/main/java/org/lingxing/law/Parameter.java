package org.lingxing.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;

/**
 * A figure that a decree sets: an amount, a rate, a term, a limit, a reading. Its values are dated; a value that ended
 * without a successor has ended.
 *
 * @param <T> {@link org.lingxing.kernel.Money}, {@link java.math.BigDecimal}, {@link Integer},
 *     {@link org.lingxing.kernel.Term}, {@link LocalDate}, {@link Boolean} or an enumeration
 */
public final class Parameter<T> {

    private final String name;
    private final Phrase title;
    private final Unit unit;
    private final List<Dated<T>> values;
    private final List<Figure<T>> figures;

    private Parameter(String name, Phrase title, Unit unit, List<Dated<T>> values) {
        this.name = name;
        this.title = title;
        this.unit = unit;
        this.values = values.stream()
                .sorted(Comparator.comparing((Dated<T> dated) -> dated.publishedOn())
                        .reversed())
                .toList();
        var shortName = name.substring(name.indexOf('/') + 1);
        this.figures = this.values.stream()
                .map(dated -> new Figure<>(shortName, dated.value(), new Source.OfParameter(this, dated)))
                .toList();
    }

    /** A parameter before its first value is said. */
    public record Named(String name, Phrase title, Unit unit) {

        /** The figure stands in that provision, and holds as long as the instrument. */
        public <T> Parameter<T> setBy(Instrument instrument, String path, T value) {
            return with(Basis.PRINTED, instrument, path, value);
        }

        /** The provision leaves room, this is how it is read. */
        public <T> Parameter<T> readingOf(Instrument instrument, String path, T value) {
            return with(Basis.READING, instrument, path, value);
        }

        /** The figure stands in a text that the gazette does not hold. */
        public <T> Parameter<T> foundIn(Instrument instrument, String path, T value) {
            return with(Basis.ELSEWHERE, instrument, path, value);
        }

        private <T> Parameter<T> with(Basis basis, Instrument by, String path, T value) {
            return new Parameter<>(
                    name,
                    title,
                    unit,
                    List.of(new Dated<>(
                            value, basis, by.at(path), null, by.inForceFrom(), by.inForceTo(), by.publishedOn())));
        }
    }

    /**
     * A parameter of that name.
     *
     * @param name area, slash and a name in lowerCamelCase: {@code river/reportTerm}
     */
    public static Named named(String name, String zh, String en, Unit unit) {
        return new Named(name, Phrase.of(zh, en), unit);
    }

    /** The provision writes the (last said) value so: {@code 每季度}. */
    public Parameter<T> printedAs(String words) {
        var last = values.getFirst();
        return replacingLast(new Dated<>(
                last.value(), last.basis(), last.provision(), words, last.from(), last.to(), last.publishedOn()));
    }

    /** The (last said) value holds no longer than that day. */
    public Parameter<T> until(LocalDate day) {
        var last = values.getFirst();
        return replacingLast(new Dated<>(
                last.value(), last.basis(), last.provision(), last.printedAs(), last.from(), day, last.publishedOn()));
    }

    /** A later value beside those said; where two hold on one day, the one published later counts. */
    public Parameter<T> then(Dated<T> later) {
        List<Dated<T>> more = new ArrayList<>(values);
        more.add(later);
        return new Parameter<>(name, title, unit, more);
    }

    /** The same parameter with these values instead, in any order. */
    public Parameter<T> withValues(List<Dated<T>> others) {
        return new Parameter<>(name, title, unit, others);
    }

    public String name() {
        return name;
    }

    public Phrase title() {
        return title;
    }

    public Unit unit() {
        return unit;
    }

    /** What was published last stands first. */
    public List<Dated<T>> values() {
        return values;
    }

    /** The provision of the value published last. */
    public ProvisionId provision() {
        return values.getFirst().provision();
    }

    /** The value that counts; null when none does. */
    @Nullable
    Figure<T> find(Asked asked) {
        for (int i = 0; i < figures.size(); i++) {
            if (values.get(i).counts(asked)) {
                return figures.get(i);
            }
        }
        return null;
    }

    private Parameter<T> replacingLast(Dated<T> dated) {
        List<Dated<T>> others = new ArrayList<>(values);
        others.set(0, dated);
        return new Parameter<>(name, title, unit, others);
    }

    @Override
    public String toString() {
        return name;
    }
}
