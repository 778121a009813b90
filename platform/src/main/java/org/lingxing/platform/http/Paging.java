package org.lingxing.platform.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * Which piece of a list is asked for: so many, behind the one with that key. A resource asks for it by naming it among
 * the arguments of its method; it is read from {@code ?after=…&limit=…}.
 *
 * @param limit how many at most, 1 to {@value #MOST}
 * @param after the key of the last one seen, one text per column the list is ordered by; empty for the beginning
 */
public record Paging(int limit, List<String> after) {

    static final int MOST = 200;
    static final int USUAL = 50;

    public Paging {
        after = List.copyOf(after);
    }

    public static Paging first(int limit) {
        return new Paging(limit, List.of());
    }

    /**
     * The piece that follows a page.
     *
     * @throws IllegalArgumentException when nothing does
     */
    public static Paging behind(Page<?> page, int limit) {
        if (page.next() == null) {
            throw new IllegalArgumentException("nothing follows the last page");
        }
        return new Paging(limit, read(page.next()));
    }

    public boolean fromTheBeginning() {
        return after.isEmpty();
    }

    /**
     * One column of the key.
     *
     * @throws Refusal when the key was not one of this list
     */
    public String after(int column) {
        if (column >= after.size()) {
            throw keyUnknown();
        }
        return after.get(column);
    }

    /**
     * One column of the key that is no text.
     *
     * @param reader makes a day, a number, a UUID of what was written; its exceptions mean that the key is none of ours
     * @throws Refusal when the key was not one of this list
     */
    public <T> T after(int column, Function<String, T> reader) {
        try {
            return reader.apply(after(column));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw keyUnknown();
        }
    }

    /** How many rows to read so as to know whether there are more behind. */
    public int oneMore() {
        return limit + 1;
    }

    static Refusal keyUnknown() {
        return Refusal.ofInput("/after", "翻页标记不是本列表给出的", "This is not a key that the list gave out");
    }

    /** Columns to one opaque text: each in UTF-8 with its length before it, in base64 for addresses. */
    static String write(List<String> key) {
        var joined = new StringBuilder();
        for (var column : key) {
            joined.append(column.length()).append(':').append(column);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8));
    }

    static List<String> read(String written) {
        try {
            return split(new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw keyUnknown();
        }
    }

    private static List<String> split(String joined) {
        var key = new ArrayList<String>();
        int at = 0;
        while (at < joined.length()) {
            int colon = joined.indexOf(':', at);
            int end = Math.addExact(colon + 1, Integer.parseInt(joined.substring(at, colon)));
            key.add(joined.substring(colon + 1, end));
            at = end;
        }
        return key;
    }
}
