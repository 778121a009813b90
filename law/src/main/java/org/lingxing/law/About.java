package org.lingxing.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;

/**
 * What is known of a rule without running it.
 *
 * @param meaning one line
 * @param instruments the documents it carries out; it is in force while one of them is
 * @param provisions where it stands
 * @param parameters every figure it may read
 */
public record About<I extends Record, O extends Record>(
        RuleId id,
        Phrase meaning,
        List<Instrument> instruments,
        List<ProvisionId> provisions,
        List<Parameter<?>> parameters,
        Class<I> input,
        Class<O> outcome) {

    public About {
        instruments = List.copyOf(instruments);
        provisions = List.copyOf(provisions);
        parameters = List.copyOf(parameters);
    }

    /** A rule of that name, from these facts to that outcome; the rest is said by the methods that follow. */
    public static <I extends Record, O extends Record> About<I, O> rule(String id, Class<I> input, Class<O> outcome) {
        return new About<>(RuleId.of(id), Phrase.of("", ""), List.of(), List.of(), List.of(), input, outcome);
    }

    /** In one line: what is decided. */
    public About<I, O> means(String zh, String en) {
        return new About<>(id, Phrase.of(zh, en), instruments, provisions, parameters, input, outcome);
    }

    /** Under these provisions of the instrument. */
    public About<I, O> under(Instrument instrument, String... paths) {
        List<Instrument> moreInstruments = new ArrayList<>(instruments);
        moreInstruments.add(instrument);
        List<ProvisionId> moreProvisions = new ArrayList<>(provisions);
        for (var path : paths) {
            moreProvisions.add(instrument.at(path));
        }
        return new About<>(id, meaning, moreInstruments, moreProvisions, parameters, input, outcome);
    }

    /** With these figures. */
    public About<I, O> reads(Parameter<?>... more) {
        return reads(List.of(more));
    }

    /** With these figures. */
    public About<I, O> reads(Collection<? extends Parameter<?>> more) {
        List<Parameter<?>> all = new ArrayList<>(parameters);
        all.addAll(more);
        return new About<>(id, meaning, instruments, provisions, all, input, outcome);
    }
}
