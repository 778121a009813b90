package org.lingxing.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

/**
 * A drawing by lot that nobody can steer and anybody can repeat.
 *
 * <p>Before the drawing it is made known which value will decide, one that does not exist yet and that nobody here makes,
 * such as the numbers of a public lottery on a named day. Each entry then gets the SHA-256 of three lines, the value, the
 * purpose and the entry, in UTF-8 with a line feed between them and none at the end; the entries with the smallest hashes
 * are drawn. With the tools of any computer:
 *
 * <pre>{@code printf '%s\n%s\n%s' VALUE PURPOSE ENTRY | sha256sum}</pre>
 *
 * <p>The purpose tells drawings by the same value apart: an entry's luck in one says nothing about another.
 *
 * @param value what decides, as its source publishes it
 * @param purpose what is drawn for
 * @param entries whom the lot may fall on; in any order, since the order decides nothing
 */
public record Lot(String value, String purpose, List<String> entries) {

    private static final HexFormat HEX = HexFormat.of();

    /**
     * @throws IllegalArgumentException where a line is blank or has a break or space at its ends, which would let it read
     *     in two ways, or an entry stands there twice
     */
    public Lot {
        entries = entries.stream().sorted().toList();
        requireLine("value", value);
        requireLine("purpose", purpose);
        entries.forEach(entry -> requireLine("entry", entry));
        if (new HashSet<>(entries).size() < entries.size()) {
            throw new IllegalArgumentException("an entry stands there twice");
        }
    }

    /**
     * An entry with its place.
     *
     * @param hash SHA-256 in 64 small hexadecimal digits; the smallest is drawn first
     */
    public record Ticket(String entry, String hash) {}

    /** All entries in the order in which the lot falls on them. */
    public List<Ticket> order() {
        return entries.stream()
                .map(entry -> new Ticket(entry, hash(entry)))
                .sorted(Comparator.comparing(Ticket::hash))
                .toList();
    }

    /**
     * Whom the lot falls on, in that order.
     *
     * @throws IllegalArgumentException where fewer than that many stand to be drawn
     */
    public List<String> draw(int count) {
        if (count < 0 || count > entries.size()) {
            throw new IllegalArgumentException("cannot draw " + count + " of " + entries.size());
        }
        return order().stream().limit(count).map(Ticket::entry).toList();
    }

    private String hash(String entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HEX.formatHex(
                    digest.digest((value + "\n" + purpose + "\n" + entry).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void requireLine(String what, String line) {
        if (line.isBlank() || !line.equals(line.strip()) || line.lines().count() != 1) {
            throw new IllegalArgumentException(what + " is not one line without space at its ends: \"" + line + "\"");
        }
    }
}
