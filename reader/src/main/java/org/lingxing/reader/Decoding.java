package org.lingxing.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * The bytes of a file as text, or why they are none.
 *
 * @param text decoded, without byte order mark; empty when the bytes are no text
 * @param refusal why nothing was read; null when {@code text} is good
 */
record Decoding(String text, @Nullable Phrase refusal) {

    /** A gazette issue has a quarter of a megabyte; a file a hundred times as large is something else. */
    static final int LARGEST = 32 * 1024 * 1024;

    private static final Charset GB18030 = Charset.forName("GB18030");

    static Decoding of(byte[] bytes) {
        if (bytes.length == 0) {
            return refused("文件是空的", "The file is empty");
        }
        if (bytes.length > LARGEST) {
            return refused(
                    "文件有 " + bytes.length / 1024 / 1024 + " MB，超过可读的 " + LARGEST / 1024 / 1024 + " MB；请分成几份再导入",
                    "The file has " + bytes.length / 1024 / 1024 + " MB, more than the " + LARGEST / 1024 / 1024
                            + " MB that can be read; split it and import the parts");
        }
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            int skip = marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
            return judged(decode(bytes, skip, marked));
        }
        Charset wide = wideWithoutMark(bytes);
        if (wide != null) {
            return judged(decode(bytes, 0, wide));
        }
        if (looksBinary(bytes)) {
            return binary();
        }
        String utf8 = decode(bytes, 0, StandardCharsets.UTF_8);
        return judged(utf8 != null ? utf8 : decode(bytes, 0, GB18030));
    }

    private static Decoding judged(@Nullable String text) {
        if (text == null || looksBinary(text)) {
            return binary();
        }
        return text.isBlank() ? refused("文件里只有空白", "The file holds nothing but blanks") : new Decoding(text, null);
    }

    private static Decoding binary() {
        return refused(
                "这不是文本文件（能读 UTF-8、UTF-16、GB18030 的文本、Markdown 和 HTML）",
                "This is no text file (text, Markdown and HTML in UTF-8, UTF-16 or GB18030 can be read)");
    }

    private static Decoding refused(String zh, String en) {
        return new Decoding("", Phrase.of(zh, en));
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return starts(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark shows itself by line feeds and blanks whose other byte is zero, always on the same side. */
    private static @Nullable Charset wideWithoutMark(byte[] bytes) {
        int big = 0;
        int little = 0;
        for (int i = 0; i + 1 < bytes.length && i < 65_536; i += 2) {
            if (bytes[i] == 0 && isPlain(bytes[i + 1])) {
                big++;
            } else if (bytes[i + 1] == 0 && isPlain(bytes[i])) {
                little++;
            }
        }
        if (big > 0 && big > 20 * little) {
            return StandardCharsets.UTF_16BE;
        }
        return little > 0 && little > 20 * big ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean isPlain(byte b) {
        return b == '\n' || b == '\r' || b == ' ';
    }

    private static boolean looksBinary(byte[] bytes) {
        int odd = 0;
        int seen = Math.min(bytes.length, 65_536);
        for (int i = 0; i < seen; i++) {
            int b = bytes[i];
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                odd++;
            }
        }
        return odd * 100 > seen;
    }

    private static boolean looksBinary(String text) {
        int odd = 0;
        int seen = Math.min(text.length(), 65_536);
        for (int i = 0; i < seen; i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
            boolean unassigned = c == 0xFFFD || (c >= 0xE000 && c < 0xF900);
            if (control || unassigned || (c >= 0x80 && c < 0xA0)) {
                odd++;
            }
        }
        return odd * 50 > seen;
    }

    private static @Nullable String decode(byte[] bytes, int skip, Charset charset) {
        try {
            CharBuffer chars = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip));
            return chars.toString();
        } catch (CharacterCodingException e) {
            return charset.equals(StandardCharsets.UTF_8) && skip == 0 ? null : lenient(bytes, skip, charset);
        }
    }

    /** A torn or damaged file is still read; what could not be decoded shows as U+FFFD. */
    private static String lenient(byte[] bytes, int skip, Charset charset) {
        return new String(bytes, skip, bytes.length - skip, charset);
    }
}
