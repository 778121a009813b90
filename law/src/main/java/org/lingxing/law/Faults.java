package org.lingxing.law;

import java.util.ArrayList;
import java.util.List;
import org.lingxing.kernel.Phrase;

/** Collects everything wrong with one input, so that it is said at once. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** A needed member is not there. */
    public void missing(String pointer) {
        add(pointer, Fault.Kind.MISSING, "缺少必填项", "is needed and missing");
    }

    /** The value lies outside of what is allowed. */
    public void outOfRange(String pointer, String zh, String en) {
        add(pointer, Fault.Kind.OUT_OF_RANGE, zh, en);
    }

    /** The value does not go together with another, or with the law. */
    public void contradiction(String pointer, String zh, String en) {
        add(pointer, Fault.Kind.CONTRADICTION, zh, en);
    }

    public void add(String pointer, Fault.Kind kind, String zh, String en) {
        found.add(new Fault(pointer, kind, Phrase.of(zh, en)));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Fault> found() {
        return List.copyOf(found);
    }
}
