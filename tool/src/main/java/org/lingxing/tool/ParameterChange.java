package org.lingxing.tool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.kernel.Term;
import org.lingxing.law.Basis;
import org.lingxing.law.Corpus;
import org.lingxing.law.Dated;
import org.lingxing.law.Fault;
import org.lingxing.law.Faults;
import org.lingxing.law.Parameter;
import org.lingxing.law.ParameterSet;
import org.lingxing.tool.json.Binder;

/**
 * Another value of a parameter.
 *
 * @param value as a tree of JSON, in the form the parameter's values have
 * @param from first day it holds; null: at all times, in place of every value there is
 * @param to last day it holds; null while no end is set
 * @param provision where it stands; null: where the value before stood
 * @param publishedOn from this day on it is known; null: as long as the value before
 */
public record ParameterChange(
        String parameter,
        Object value,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ProvisionId provision,
        @Nullable LocalDate publishedOn) {

    /** A value to try: at all times, or from a day on. */
    public static ParameterChange toTry(String parameter, Object value, @Nullable LocalDate from) {
        return new ParameterChange(parameter, value, from, null, null, null);
    }

    /**
     * The corpus with these changes, one after the other.
     *
     * @param name what the set of parameters is then called
     * @param faults what is wrong with a change, by {@code /parameter}, {@code /value}, {@code /to} behind its number
     * @return the corpus unchanged where there are faults
     */
    public static Corpus apply(List<ParameterChange> changes, Corpus corpus, String name, Faults faults) {
        Map<String, Parameter<?>> replacing =
                new LinkedHashMap<>(corpus.parameterSet().replacing());
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            var pointer = "/" + i;
            var parameter = replacing.containsKey(change.parameter())
                    ? replacing.get(change.parameter())
                    : find(change.parameter(), corpus);
            if (parameter == null) {
                faults.add(pointer + "/parameter", Fault.Kind.OUT_OF_RANGE, "没有这个参数", "names no parameter");
                continue;
            }
            if (change.from() != null && change.to() != null && change.to().isBefore(change.from())) {
                faults.contradiction(pointer + "/to", "止期早于起期", "lies before the first day");
            }
            var value = valueOf(parameter, change.value(), pointer + "/value", faults);
            if (value != null) {
                replacing.put(change.parameter(), change.applied(parameter, value));
            }
        }
        return faults.isEmpty() ? corpus.with(new ParameterSet(name, replacing)) : corpus;
    }

    /** The parameter of that name as it stands in the corpus; null when there is none. */
    public static @Nullable Parameter<?> find(String name, Corpus corpus) {
        return corpus.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** A value of the parameter, in the type of those it has; null exactly when there are faults. */
    static @Nullable Object valueOf(Parameter<?> parameter, Object tree, String pointer, Faults faults) {
        var last = parameter.values().getFirst().value();
        if (last instanceof Term term) {
            return Binder.value(Integer.class, tree, pointer, faults) instanceof Integer length
                    ? new Term(length, term.unit())
                    : null;
        }
        return Binder.like(Objects.requireNonNull(last), tree, pointer, faults);
    }

    private <T> Parameter<T> applied(Parameter<T> parameter, Object given) {
        @SuppressWarnings("unchecked") // it was read in the type of the parameter's values
        T value = (T) given;
        var last = parameter.values().getFirst();
        var stands = provision == null ? last.provision() : provision;
        var basis = provision == null ? last.basis() : Basis.ELSEWHERE;
        List<Dated<T>> values = new ArrayList<>();
        if (from == null) {
            var first = parameter.values().stream().map(Dated::from).min(Comparator.naturalOrder());
            var known = parameter.values().stream().map(Dated::publishedOn).min(Comparator.naturalOrder());
            values.add(new Dated<>(value, basis, stands, null, first.orElseThrow(), last.to(), known.orElseThrow()));
        } else {
            var known = publishedOn == null ? last.publishedOn() : publishedOn;
            values.add(new Dated<>(value, basis, stands, null, from, to, known));
            values.addAll(parameter.values());
        }
        return parameter.withValues(values);
    }
}
