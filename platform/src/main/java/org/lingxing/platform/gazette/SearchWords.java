package org.lingxing.platform.gazette;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts and questions brought to one form for the search, character by character so that places stay. */
final class SearchWords {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");
    private static final char FULL_WIDTH_FROM = '！';
    private static final char FULL_WIDTH_TO = '～';
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    /** What {@link #folded} makes narrow, and what of it, for a text that the database folds by {@code translate}. */
    static final String WIDE;

    static final String NARROW;

    static {
        var wide = new StringBuilder();
        for (char c = FULL_WIDTH_FROM; c <= FULL_WIDTH_TO; c++) {
            wide.append(c);
        }
        WIDE = wide.append("〔〕").toString();
        NARROW = folded(WIDE);
    }

    private SearchWords() {}

    /** The text with full-width letters and signs made half-width and capitals small; as long as before. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char narrow = c >= FULL_WIDTH_FROM && c <= FULL_WIDTH_TO
                    ? (char) (c - FULL_WIDTH_SHIFT)
                    : c == '〔' ? '[' : c == '〕' ? ']' : c;
            folded.append(Character.toLowerCase(narrow));
        }
        return folded.toString();
    }

    /** The words asked for, folded, each once; at most eight, longer questions are cut. */
    static List<String> asked(String question) {
        int most = 8;
        Set<String> words = new LinkedHashSet<>();
        for (String word : SPACES.split(folded(question), 0)) {
            if (!word.isEmpty() && words.size() < most) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }

    /** Single characters and pairs of a folded text, each once. */
    static List<String> grams(String folded) {
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isWhitespace(folded.charAt(i))) {
                continue;
            }
            grams.add(folded.substring(i, i + 1));
            if (i + 1 < folded.length() && !Character.isWhitespace(folded.charAt(i + 1))) {
                grams.add(folded.substring(i, i + 2));
            }
        }
        return List.copyOf(grams);
    }

    /** A pattern of {@code like} that finds the word anywhere. */
    static String pattern(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /**
     * A piece of the text around the first word found, cut so that hits stand apart.
     *
     * @param words folded
     */
    static List<Piece> snippet(String text, List<String> words, int around) {
        String folded = folded(text);
        int first = words.stream()
                .mapToInt(folded::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
        int from = Math.max(0, first - around);
        int to = Math.min(text.length(), first + 3 * around);
        var pieces = new ArrayList<Piece>();
        if (from > 0) {
            pieces.add(new Piece("…", false));
        }
        cut(text, folded, words, from, to, pieces);
        if (to < text.length()) {
            pieces.add(new Piece("…", false));
        }
        return pieces;
    }

    private static void cut(String text, String folded, List<String> words, int from, int to, List<Piece> pieces) {
        int plainFrom = from;
        int at = from;
        while (at < to) {
            int length = hitLength(folded, words, at, to);
            if (length == 0) {
                at++;
                continue;
            }
            if (at > plainFrom) {
                pieces.add(new Piece(text.substring(plainFrom, at), false));
            }
            pieces.add(new Piece(text.substring(at, at + length), true));
            at += length;
            plainFrom = at;
        }
        if (to > plainFrom) {
            pieces.add(new Piece(text.substring(plainFrom, to), false));
        }
    }

    private static int hitLength(String folded, List<String> words, int at, int to) {
        int longest = 0;
        for (String word : words) {
            if (word.length() > longest && at + word.length() <= to && folded.startsWith(word, at)) {
                longest = word.length();
            }
        }
        return longest;
    }

    /** @param hit true where the words asked for stand */
    record Piece(String text, boolean hit) {}
}
