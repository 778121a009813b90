package org.lingxing.tool;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words behind a command, taken out one after the other. */
final class Options {

    private final List<String> words;

    Options(List<String> words) {
        this.words = new ArrayList<>(words);
    }

    /** Whether the word is there. */
    boolean has(String name) {
        return words.remove(name);
    }

    /** The word behind the option; null when the option is not there. */
    @Nullable
    String value(String name) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 == words.size()) {
            return null;
        }
        words.remove(at);
        return words.remove(at);
    }

    /** The words behind the option, wherever it stands. */
    List<String> values(String name) {
        List<String> values = new ArrayList<>();
        for (var value = value(name); value != null; value = value(name)) {
            values.add(value);
        }
        return values;
    }

    /** What was not taken out. */
    List<String> rest() {
        return words;
    }
}
