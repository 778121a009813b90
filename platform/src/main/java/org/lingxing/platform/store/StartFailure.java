package org.lingxing.platform.store;

import java.util.Optional;
import org.lingxing.kernel.Phrase;

/** The platform cannot start, for a reason its operator can do something about; said in one sentence. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Phrase phrase;

    /**
     * @param zh what is wrong and what to do, one sentence in Chinese
     * @param en the same in English
     */
    public StartFailure(String zh, String en) {
        this(zh, en, null);
    }

    public StartFailure(String zh, String en, @org.jspecify.annotations.Nullable Throwable cause) {
        super(en, cause);
        this.phrase = Phrase.of(zh, en);
    }

    /** The sentence for the operator. */
    public Phrase phrase() {
        return phrase;
    }

    /** The start failure among the causes of a throwable, if one of them is the reason. */
    public static Optional<StartFailure> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFailure failure) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }
}
