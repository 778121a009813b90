package org.lingxing.platform.gazette;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What two names of one thing have in common: of documents' titles, of targets. */
final class Subject {

    private static final Pattern ENCLOSED = Pattern.compile(".*?关于(?:印发|公布|发布|修订|颁布|批转|转发)《?(.+?)》?的(?:通知|决定|通报|公告)$");

    /** Words that say whose or what kind without making another thing of it; 农村 does, so it stays. */
    private static final Pattern WIDE = Pattern.compile("郑州市|我市|全市|市区|城市|城镇|生活|确保|力争|实现|主要|达到|以上|以下|年度|\\d{4}年");

    private static final Pattern SPACES_AND_QUOTES = Pattern.compile("[\\s\\u3000《》“”\"]");

    private Subject() {}

    /** The text a title speaks of: of a notice that puts a text into force the title of that text. */
    static String ofTitle(String title) {
        String plain = SPACES_AND_QUOTES.matcher(title).replaceAll("");
        Matcher enclosed = ENCLOSED.matcher(plain);
        return enclosed.matches() ? enclosed.group(1) : plain;
    }

    static @Nullable String ofTitleOrNull(@Nullable String title) {
        return title == null ? null : ofTitle(title);
    }

    /** The thing a target counts: 郑州市城市生活污水处理率 and 污水处理率 are one, 农村生活污水处理率 is another. */
    static String ofTarget(String name) {
        String plain = SPACES_AND_QUOTES.matcher(name).replaceAll("");
        String core = WIDE.matcher(plain).replaceAll("");
        return core.isEmpty() ? plain : core;
    }
}
