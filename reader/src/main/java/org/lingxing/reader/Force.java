package org.lingxing.reader;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From when a document is in force, and the words that say so.
 *
 * @param from null when neither the words nor the document give a day
 * @param words null when the text says nothing and the document's own date counts
 */
record Force(@Nullable LocalDate from, @Nullable String words) {

    private static final Pattern DAY_OF_DEED =
            Pattern.compile("自(?:本[\\p{IsHan}]{2,4})?(?:公布|发布|印发|下发|发文|颁布|通过|签发|批准|公告|刊登)之日起(?:正式)?(?:施行|实施|执行|生效|试行)"
                    + "(?:，?有效期[^，。；]{1,12})?");

    private static final Pattern NAMED_DAY =
            Pattern.compile("(?:自|从|于)(" + Dates.DAY.pattern() + ")起?(?:正式)?(?:施行|实施|执行|生效|试行)(?:，?有效期[^，。；]{1,12})?");

    static Force of(CleanText clean, int from, int to, @Nullable LocalDate date) {
        Matcher named = NAMED_DAY.matcher(clean.text()).region(from, to);
        if (named.find()) {
            return new Force(Dates.first(named.group(1)), named.group());
        }
        Matcher deed = DAY_OF_DEED.matcher(clean.text()).region(from, to);
        return deed.find() ? new Force(date, deed.group()) : new Force(date, null);
    }
}
