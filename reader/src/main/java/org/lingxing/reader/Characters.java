package org.lingxing.reader;

/** What kinds of characters there are for someone who reads Chinese official text. */
final class Characters {

    private Characters() {}

    private static boolean in(char c, int first, int last) {
        return c >= first && c <= last;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == 0x200B
                || c == 0xFEFF
                || c < ' '
                || c == 0x7F;
    }

    static boolean isHan(char c) {
        return in(c, 0x4E00, 0x9FFF)
                || in(c, 0x3400, 0x4DBF)
                || in(c, 0xF900, 0xFAFF)
                || c == '〇'
                || Character.isSurrogate(c);
    }

    static boolean isDigit(char c) {
        return in(c, '0', '9');
    }

    static boolean isLetter(char c) {
        return in(c, 'a', 'z') || in(c, 'A', 'Z');
    }

    /** A character that stands in a word or number which a blank parts from the next one. */
    static boolean isWord(char c) {
        return isDigit(c) || isLetter(c) || in(c, 0xC0, 0x24F) || in(c, 0x370, 0x52F);
    }

    /** Chinese punctuation and the curly quotes and dashes used with it. */
    static boolean isWidePunctuation(char c) {
        return (in(c, 0x3001, 0x301F) && c != '〇')
                || in(c, 0xFF01, 0xFF0F)
                || in(c, 0xFF1A, 0xFF20)
                || in(c, 0x2014, 0x2026);
    }

    /** A character that makes ASCII punctuation beside it Chinese. */
    static boolean isChinese(char c) {
        return isHan(c) || isWidePunctuation(c) || in(c, 0x2160, 0x2188) || in(c, 0x3200, 0x33FF);
    }

    /** Ends a sentence, or a clause that an item may follow. */
    static boolean endsSentence(char c) {
        return c == '。' || c == '；' || c == '：' || c == '！' || c == '？' || c == ';' || c == ':';
    }

    /** Closes what was opened; a sentence may end before it. */
    static boolean closes(char c) {
        return c == '”' || c == '’' || c == '）' || c == '》' || c == '」' || c == '』' || c == ')';
    }

    /** The text goes on behind it for certain. */
    static boolean goesOn(char c) {
        return c == '，' || c == '、' || c == ',' || c == '（' || c == '《' || c == '“' || c == '〔' || c == '(';
    }

    /** Fullwidth letters, digits and signs as the plain ones; Chinese punctuation stays. */
    static char folded(char c) {
        if (in(c, '０', '９') || in(c, 'Ａ', 'Ｚ') || in(c, 'ａ', 'ｚ')) {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '％' -> '%';
            case '＋' -> '+';
            case '／' -> '/';
            case '－', '−', '﹣' -> '-';
            case '．' -> '.';
            case '＝' -> '=';
            case '＞' -> '>';
            case '＜' -> '<';
            case '∶' -> ':';
            case '∗' -> '*';
            case '＠' -> '@';
            case '﹝', '［' -> '〔';
            case '﹞', '］' -> '〕';
            default -> c;
        };
    }
}
