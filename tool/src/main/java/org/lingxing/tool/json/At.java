package org.lingxing.tool.json;

import org.jspecify.annotations.Nullable;

/** A place in a tree; its JSON pointer is written only when something is wrong there. */
record At(@Nullable At outer, String part) {

    static final At ROOT = new At(null, "");

    At member(String name) {
        return new At(this, name);
    }

    At element(int index) {
        return new At(this, Integer.toString(index));
    }

    /** As a JSON pointer (RFC 6901). */
    String pointer() {
        return outer == null
                ? part
                : outer.pointer() + "/" + part.replace("~", "~0").replace("/", "~1");
    }
}
