package org.lingxing.platform.http;

import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * This request cannot be done now, for a reason that has a name. Answered as problem+json; nothing was changed. A
 * negative outcome of a rule is not a refusal but a finding; a fault of ours is any other exception.
 */
public final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient RefusalCode code;
    private final transient Phrase sentence;
    private final transient @Nullable Phrase next;
    private final transient List<InputFault> faults;
    private final transient Map<String, Object> details;

    private Refusal(
            RefusalCode code,
            Phrase sentence,
            @Nullable Phrase next,
            List<InputFault> faults,
            Map<String, Object> details) {
        super(code.name() + ": " + sentence.en(), null, false, false);
        this.code = code;
        this.sentence = sentence;
        this.next = next;
        this.faults = List.copyOf(faults);
        this.details = Map.copyOf(details);
    }

    public static Refusal of(RefusalCode code) {
        return new Refusal(code, code.sentence(), code.next(), List.of(), Map.of());
    }

    /** The input as a whole cannot be taken, for these reasons. */
    public static Refusal ofInput(List<InputFault> faults) {
        var code = CommonRefusal.INPUT_FAULTY;
        return new Refusal(code, code.sentence(), code.next(), faults, Map.of());
    }

    /** The input cannot be taken because of what stands at that JSON pointer. */
    public static Refusal ofInput(String pointer, String zh, String en) {
        return ofInput(List.of(new InputFault(pointer, zh, en)));
    }

    /** The same with a sentence for this very case in place of the code's general one. */
    public Refusal saying(String zh, String en) {
        return new Refusal(code, Phrase.of(zh, en), next, faults, details);
    }

    /** The same with the step that helps in this case. */
    public Refusal advising(String zh, String en) {
        return new Refusal(code, sentence, Phrase.of(zh, en), faults, details);
    }

    /** The same with one more fault of the input. */
    public Refusal withFault(String pointer, String zh, String en) {
        var more = new ArrayList<>(faults);
        more.add(new InputFault(pointer, zh, en));
        return new Refusal(code, sentence, next, more, details);
    }

    /** The same with one more member of the answer, for programs: {@code retryAfterSeconds}, {@code by}, {@code at}. */
    public Refusal with(String member, Object value) {
        var more = new LinkedHashMap<>(details);
        more.put(member, value);
        return new Refusal(code, sentence, next, faults, more);
    }

    public RefusalCode code() {
        return code;
    }

    public Phrase sentence() {
        return sentence;
    }

    public @Nullable Phrase next() {
        return next;
    }

    public List<InputFault> faults() {
        return faults;
    }

    public Map<String, Object> details() {
        return details;
    }
}
