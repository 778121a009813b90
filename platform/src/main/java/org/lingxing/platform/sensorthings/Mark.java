package org.lingxing.platform.sensorthings;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.lingxing.platform.http.Refusal;

/**
 * Where a page ended, so that the next one begins there without counting.
 *
 * @param key what the list is ordered by, as text; the number itself where nothing else was asked for
 * @param id of the last entity
 */
record Mark(String key, long id) {

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refusal where the text is none of ours */
    static Mark of(String text) {
        try {
            var read = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int blank = read.indexOf(' ');
            return new Mark(read.substring(blank + 1), Long.parseLong(read.substring(0, Math.max(blank, 0))));
        } catch (IllegalArgumentException notOurs) {
            throw QueryFault.of("$skiptoken", "不是上一页给出的标记", "this is not the mark of the page before");
        }
    }
}
