package org.lingxing.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number that begins a provision, where it stands in the clean text.
 *
 * @param kind which of the text's ways to number
 * @param number the number it says
 * @param from where its label begins
 * @param to behind the label; what follows is the heading or the words
 */
record Marker(Kind kind, int number, int from, int to) {

    /** The ways to number, from the outside in: each stands inside those before it. */
    enum Kind {
        /** 第一编. */
        BOOK("第([一二三四五六七八九十百]{1,5})编", ProvisionKind.CHAPTER),
        /** 第一章. */
        CHAPTER("第([一二三四五六七八九十百]{1,5})章", ProvisionKind.CHAPTER),
        /** 第一节. */
        SECTION("第([一二三四五六七八九十百]{1,5})节", ProvisionKind.CHAPTER),
        /** 第一条, also 第一条之一. */
        ARTICLE("第([一二三四五六七八九十百千零〇]{1,7}|[0-9]{1,4})条", ProvisionKind.ARTICLE),
        /** 一、 */
        PART("([一二三四五六七八九十]{1,4})、(?![一二三四五六七八九十]{1,2}[、级类是])", ProvisionKind.PART),
        /** （一） */
        SUBPART("（([一二三四五六七八九十]{1,4})）", ProvisionKind.PART),
        /** 1. */
        ITEM(
                "([0-9]{1,3})[.．、](?![0-9]|$)(?!，)"
                        + "|([0-9]{1,3})[.．、](?=(?:19|20)[0-9]{2}年|(?:[1-9]|1[0-2])月(?:底|初|中|末|前|份|起|[0-9]{1,2}日))",
                ProvisionKind.ITEM),
        /** （1） */
        SUBITEM("（([0-9]{1,3})）", ProvisionKind.ITEM),
        /** 一是 */
        POINT("([一二三四五六七八九十]{1,3})是", ProvisionKind.ITEM);

        private final Pattern label;
        private final ProvisionKind provision;

        Kind(String label, ProvisionKind provision) {
            this.label = Pattern.compile(label);
            this.provision = provision;
        }

        ProvisionKind provision() {
            return provision;
        }
    }

    /** What follows an article that is only referred to. */
    private static final Pattern REFERENCE = Pattern.compile("第|款|、|和|或|与|至|的|规定|所|中|及|，|）");

    /**
     * The marker that begins at this place of the text; null when none does.
     *
     * @param end what lies behind it is not looked at
     * @param certain whether a paragraph begins here, so that no article can be a mere reference
     */
    static @Nullable Marker at(String text, int from, int end, boolean certain) {
        char c = text.charAt(from);
        if (c == '第') {
            for (Kind kind : new Kind[] {Kind.ARTICLE, Kind.CHAPTER, Kind.SECTION, Kind.BOOK}) {
                Marker marker = read(kind, text, from, end);
                if (marker != null) {
                    Matcher reference = REFERENCE.matcher(text).region(marker.to(), text.length());
                    return !certain && kind == Kind.ARTICLE && reference.lookingAt() ? null : marker;
                }
            }
            return null;
        }
        if (c == '（') {
            Marker subpart = read(Kind.SUBPART, text, from, end);
            return subpart != null ? subpart : read(Kind.SUBITEM, text, from, end);
        }
        if (Characters.isDigit(c)) {
            return read(Kind.ITEM, text, from, end);
        }
        if (Numerals.isNumeral(c)) {
            Marker part = read(Kind.PART, text, from, end);
            return part != null ? part : read(Kind.POINT, text, from, end);
        }
        return null;
    }

    private static @Nullable Marker read(Kind kind, String text, int from, int end) {
        Matcher match =
                kind.label.matcher(text).region(from, Math.min(end, from + 16)).useTransparentBounds(true);
        if (!match.lookingAt()) {
            return null;
        }
        String numeral = match.group(1) != null ? match.group(1) : match.group(2);
        int number = Numerals.value(numeral);
        return number <= 0 ? null : new Marker(kind, number, from, match.end());
    }
}
