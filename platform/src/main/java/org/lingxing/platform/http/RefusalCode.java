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

    Meaning meaning();

    default RefusalKind kind() {
        return meaning().kind();
    }

    /** The status of HTTP. */
    default int status() {
        return meaning().status();
    }

    /** What is the matter, for a person. */
    default Phrase sentence() {
        return meaning().sentence();
    }

    /** What a program that was refused may show instead, as {@code WWW-Authenticate} says it; null where nothing helps. */
    default @Nullable String challenge() {
        return null;
    }

    /** The next step that helps, where there is one. */
    default @Nullable Phrase next() {
        return meaning().next();
    }
}
