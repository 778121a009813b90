package org.lingxing.platform.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.springframework.http.ResponseEntity;

/**
 * The version of a thing that people edit together: given out as ETag, asked back as {@code If-Match}. A resource that
 * changes such a thing names it among its arguments; without the header the request is refused
 * ({@link CommonRefusal#VERSION_MISSING}).
 *
 * @param number counts the changes, from 0
 */
public record Version(long number) {

    /** The answer that carries this version as its ETag. */
    public <T> ResponseEntity<T> of(T body) {
        return ResponseEntity.ok().eTag(tag()).body(body);
    }

    /**
     * Goes on only when the thing still has the version that the request was made for.
     *
     * @param actual the version it has now
     * @param by who changed it last, where known
     * @param at when that was, where known
     * @throws Refusal {@link CommonRefusal#EDITED_MEANWHILE} otherwise
     */
    public void requireIs(long actual, @Nullable String by, @Nullable Instant at) {
        if (number == actual) {
            return;
        }
        var refusal = Refusal.of(CommonRefusal.EDITED_MEANWHILE).with("version", actual);
        if (by != null) {
            refusal = refusal.saying("在您编辑期间，" + by + "已修改此项", by + " has changed this since you opened it")
                    .with("by", by);
        }
        throw at == null ? refusal : refusal.with("at", at);
    }

    String tag() {
        return "\"" + number + "\"";
    }

    /** Reads a tag as given out, strong or weak (a compressing proxy makes it weak). */
    static Version read(String tag) {
        var bare = tag.startsWith("W/") ? tag.substring(2) : tag;
        if (!bare.matches("\"\\d{1,18}\"")) {
            var wrong = Phrase.of("If-Match 不是读取时的 ETag", "If-Match is not the ETag that was read");
            throw Refusal.ofInput("", wrong.zh(), wrong.en());
        }
        return new Version(Long.parseLong(bare.substring(1, bare.length() - 1)));
    }
}
