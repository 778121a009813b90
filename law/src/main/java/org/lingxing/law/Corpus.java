package org.lingxing.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.WorkingCalendar;

/**
 * The law that is held: instruments, rules, parameters and the calendar. Immutable and safe for many threads.
 */
public final class Corpus {

    private final WorkingCalendar calendar;
    private final List<Instrument> instruments;
    private final Map<RuleId, Rule<?, ?>> rules;
    private final Map<String, Parameter<?>> shipped;
    private final ParameterSet parameters;

    private Corpus(
            WorkingCalendar calendar,
            List<Instrument> instruments,
            Map<RuleId, Rule<?, ?>> rules,
            Map<String, Parameter<?>> shipped,
            ParameterSet parameters) {
        this.calendar = calendar;
        this.instruments = instruments;
        this.rules = rules;
        this.shipped = shipped;
        this.parameters = parameters;
    }

    /**
     * The corpus of these.
     *
     * @throws IllegalArgumentException when two rules, or two parameters, have one name
     */
    public static Corpus of(
            WorkingCalendar calendar, List<Instrument> instruments, Collection<? extends Rule<?, ?>> rules) {
        Map<RuleId, Rule<?, ?>> byId = new LinkedHashMap<>();
        Map<String, Parameter<?>> byName = new LinkedHashMap<>();
        for (var rule : rules) {
            if (byId.put(rule.about().id(), rule) != null) {
                throw new IllegalArgumentException(
                        "two rules are named " + rule.about().id());
            }
            for (var parameter : rule.about().parameters()) {
                var before = byName.put(parameter.name(), parameter);
                if (before != null && before != parameter) {
                    throw new IllegalArgumentException("two parameters are named " + parameter.name());
                }
            }
        }
        return new Corpus(calendar, List.copyOf(instruments), byId, byName, ParameterSet.SHIPPED);
    }

    /** The same with other values for some parameters. */
    public Corpus with(ParameterSet others) {
        return new Corpus(calendar, instruments, rules, shipped, others);
    }

    /** The same with another calendar. */
    public Corpus with(WorkingCalendar other) {
        return new Corpus(other, instruments, rules, shipped, parameters);
    }

    /** Asks the rule. */
    public <I extends Record, O extends Record> Answer<O> ask(Rule<I, O> rule, I input, Asked asked) {
        return ask(rule, input, asked, true);
    }

    /**
     * Asks the rule.
     *
     * @param explained whether the steps are kept; the outcome is the same
     */
    public <I extends Record, O extends Record> Answer<O> ask(
            Rule<I, O> rule, I input, Asked asked, boolean explained) {
        var instruments = rule.instruments(input);
        var factual = new Asked(rule.day(input, asked.asOf()), asked.knownOn());
        if (instruments.stream().noneMatch(one -> one.isInForce(asked) && one.isInForce(factual))) {
            return notInForce(instruments);
        }
        var because = new Reasoning(this, asked, explained);
        var faults = new Faults();
        try {
            rule.check(input, because, faults);
            if (!faults.isEmpty()) {
                return new Answer.Refused<>(faults.found());
            }
            return new Answer.Decided<>(rule.decide(input, because), because.explanation());
        } catch (Reasoning.NoValueInForce none) {
            return noValue(none.parameter());
        }
    }

    /** The rule of that name; null when there is none. */
    public @Nullable Rule<?, ?> find(RuleId id) {
        return rules.get(id);
    }

    /** In the order of the corpus. */
    public Collection<Rule<?, ?>> rules() {
        return rules.values();
    }

    public List<Instrument> instruments() {
        return instruments;
    }

    /** Every parameter that a rule reads, each as it stands in this corpus. */
    public List<Parameter<?>> parameters() {
        return shipped.values().stream()
                .<Parameter<?>>map(parameter -> parameters.replacing().getOrDefault(parameter.name(), parameter))
                .toList();
    }

    /** Which values of parameters stand here. */
    public ParameterSet parameterSet() {
        return parameters;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    @SuppressWarnings("unchecked") // a set keeps each name with the type that is shipped
    <T> Parameter<T> current(Parameter<T> parameter) {
        return parameters.replacing().isEmpty()
                ? parameter
                : (Parameter<T>) parameters.replacing().getOrDefault(parameter.name(), parameter);
    }

    private static <O extends Record> Answer<O> notInForce(List<Instrument> instruments) {
        LocalDate from = instruments.getFirst().inForceFrom();
        LocalDate to = instruments.getFirst().inForceTo();
        for (var instrument : instruments) {
            from = instrument.inForceFrom().isBefore(from) ? instrument.inForceFrom() : from;
            var end = instrument.inForceTo();
            to = to == null || end == null ? null : end.isAfter(to) ? end : to;
        }
        return new Answer.NotInForce<>(from, to);
    }

    private static <O extends Record> Answer<O> noValue(Parameter<?> parameter) {
        var last = parameter.values().getFirst();
        return new Answer.NotInForce<>(last.from(), last.to());
    }
}
