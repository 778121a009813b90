package org.lingxing.platform.sensorthings;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;

/** The text of one query option, read letter by letter. */
final class QueryText {

    /** Longer ones are written by nobody. */
    private static final int MOST_LETTERS = 4_000;

    private final String option;
    private final String text;
    private int at;

    QueryText(String option, String text) {
        this.option = option;
        this.text = text;
        if (text.length() > MOST_LETTERS) {
            throw QueryFault.of(option, "最多 " + MOST_LETTERS + " 个字符", "at most " + MOST_LETTERS + " characters");
        }
    }

    /** The place of the next letter; the first is 1. */
    int position() {
        return at + 1;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    void skipBlanks() {
        while (!isAtEnd() && text.charAt(at) == ' ') {
            at++;
        }
    }

    boolean startsWith(String letters) {
        return text.startsWith(letters, at);
    }

    /** Takes these letters when they come next. */
    boolean take(String letters) {
        if (startsWith(letters)) {
            at += letters.length();
            return true;
        }
        return false;
    }

    void require(String letters) {
        skipBlanks();
        if (!take(letters)) {
            throw fault("此处应为 " + letters, "“" + letters + "” is expected here");
        }
    }

    /** Takes this word when it comes next and ends there. */
    boolean takeWord(String word) {
        int end = at + word.length();
        if (startsWith(word) && (end >= text.length() || !isOfName(text.charAt(end)))) {
            at = end;
            return true;
        }
        return false;
    }

    /** Takes what matches here; null when nothing does. */
    @Nullable
    MatchResult take(Pattern pattern) {
        var matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher.toMatchResult();
    }

    /** The next name: letters of any script, digits, {@code _ @ . - $}. */
    String name() {
        int start = at;
        while (!isAtEnd() && isOfName(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw fault("此处应为名称", "a name is expected here");
        }
        return text.substring(start, at);
    }

    /** Text between single quotes; a quote within is written twice. */
    String quoted() {
        int start = position();
        require("'");
        var read = new StringBuilder();
        while (!isAtEnd()) {
            char letter = text.charAt(at++);
            if (letter != '\'') {
                read.append(letter);
            } else if (!take("'")) {
                return read.toString();
            } else {
                read.append('\'');
            }
        }
        throw QueryFault.of(option, start, "引号没有结束", "the quotation does not end");
    }

    /** What was read since that position. */
    String since(int position) {
        return text.substring(position - 1, at);
    }

    void requireEnd() {
        skipBlanks();
        if (!isAtEnd()) {
            throw fault("多余的内容", "nothing is expected here");
        }
    }

    Refusal fault(String zh, String en) {
        return QueryFault.of(option, position(), zh, en);
    }

    Refusal fault(int position, String zh, String en) {
        return QueryFault.of(option, position, zh, en);
    }

    private static boolean isOfName(char letter) {
        return Character.isLetterOrDigit(letter) || "_@.-$".indexOf(letter) >= 0;
    }
}
