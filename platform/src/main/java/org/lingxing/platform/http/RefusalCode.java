package org.lingxing.platform.http;

import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * Why a request cannot be done now. Fulfilled by enums only, one a module; the constant's name is stable, clients rely
 * on it.
 */
public interface RefusalCode {

    /** The stable name, in UPPER_SNAKE_CASE. */
    String name();

    RefusalKind kind();

    /** The status of HTTP, from 400 to 503. */
    int status();

    /** What is the matter, for a person. */
    Phrase sentence();

    /** The next step that helps, where there is one. */
    default @Nullable Phrase next() {
        return null;
    }
}
