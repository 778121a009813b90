package org.lingxing.reader;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From when and until when a document is in force, and the words that say so.
 *
 * @param from null when neither the words nor the document give a day
 * @param to last day of the validity (有效期) that the text sets itself; null when it sets none
 * @param words null when the text says nothing and the document's own date counts
 */
record Force(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String words) {

    private static final String NUMBER = "([0-9]{1,2}|[一二两三四五六七八九十]{1,3})";

    /** 有效期五年, 有效期为2年, 有效期至2021年12月31日, 试行期一年. */
    private static final Pattern VALIDITY = Pattern.compile("(?:有效期限?|试行期限?)(?:为|是)?(?:"
            + "(?:自[^，。；]{1,16})?(?:截?至|到)(?<until>" + Dates.DAY.pattern() + ")"
            + "|" + NUMBER.replace("(", "(?<years>") + "年|" + NUMBER.replace("(", "(?<months>") + "个月)");

    private static final String WORDS_OF_VALIDITY = "(?:[，,。；]?(?:有效期|试行期)[^，。；]{1,24})?";

    private static final Pattern DAY_OF_DEED =
            Pattern.compile("自(?:本[\\p{IsHan}]{2,4})?(?:公布|发布|印发|下发|发文|颁布|通过|签发|批准|公告|刊登)之日起(?:正式)?(?:施行|实施|执行|生效|试行)"
                    + WORDS_OF_VALIDITY);

    private static final Pattern NAMED_DAY =
            Pattern.compile("(?:自|从|于)(" + Dates.DAY.pattern() + ")起?(?:正式)?(?:施行|实施|执行|生效|试行)" + WORDS_OF_VALIDITY);

    static Force of(CleanText clean, int from, int to, @Nullable LocalDate date) {
        Matcher named = NAMED_DAY.matcher(clean.text()).region(from, to);
        if (named.find()) {
            return since(Dates.first(named.group(1)), named.group());
        }
        Matcher deed = DAY_OF_DEED.matcher(clean.text()).region(from, to);
        return deed.find() ? since(date, deed.group()) : new Force(date, null, null);
    }

    private static Force since(@Nullable LocalDate first, String words) {
        return new Force(first, lastDay(first, words), words);
    }

    /**
     * A validity of years counts from the first day in force and includes it: five years from 2019-03-18 last until
     * 2024-03-17.
     */
    private static @Nullable LocalDate lastDay(@Nullable LocalDate first, String words) {
        Matcher validity = VALIDITY.matcher(words);
        if (!validity.find()) {
            return null;
        }
        LocalDate last;
        if (validity.group("until") != null) {
            last = Dates.first(validity.group("until"));
        } else if (first == null) {
            last = null;
        } else if (validity.group("years") != null) {
            last = first.plusYears(Numerals.value(validity.group("years"))).minusDays(1);
        } else {
            last = first.plusMonths(Numerals.value(validity.group("months"))).minusDays(1);
        }
        boolean possible = last != null && (first == null || !last.isBefore(first));
        return possible ? last : null;
    }
}
