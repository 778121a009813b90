package org.lingxing.platform.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lingxing.kernel.Phrase;

/** One of a list, by any of its names. */
final class Choice<V> extends Kind<V> {

    private final Map<String, V> byName = new HashMap<>();
    private final List<Phrase> choices;
    private final Function<V, Phrase> named;

    Choice(List<V> all, Function<V, Phrase> named, Function<V, List<String>> alsoCalled) {
        super(listed(all.stream().map(named).toList()), 14);
        this.named = named;
        this.choices = all.stream().map(named).toList();
        for (V one : all) {
            alsoCalled.apply(one).forEach(name -> byName.put(Wording.key(name), one));
            if (one instanceof Enum<?> constant) {
                byName.put(Wording.key(constant.name()), one);
            }
        }
        for (V one : all) {
            byName.put(Wording.key(named.apply(one).en()), one);
            byName.put(Wording.key(named.apply(one).zh()), one);
        }
    }

    private static Phrase listed(List<Phrase> choices) {
        return Phrase.of(
                choices.stream().map(Phrase::zh).collect(Collectors.joining("、", "以下之一：", "")),
                choices.stream().map(Phrase::en).collect(Collectors.joining(", ", "One of: ", "")));
    }

    @Override
    V read(Written written) {
        var found = byName.get(Wording.key(written.text()));
        if (found == null) {
            throw notRead(written, says());
        }
        return found;
    }

    @Override
    Written write(V value, Language language) {
        return Written.words(language.of(named.apply(value)));
    }

    @Override
    List<Phrase> choices() {
        return choices;
    }
}
