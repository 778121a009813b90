package org.lingxing.platform.problems;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lingxing.platform.journal.PersonalCipher;

/**
 * A puzzle for the browser of whoever fills in a form: find a text of digits so that the SHA-256 of ticket, colon and
 * that text begins with so many bits of zero. It holds for one form; nothing is kept about it until a form is sent.
 *
 * @param bits how hard it is: each bit more doubles the work
 * @param until when it has to be solved and sent
 */
record ReportTicket(UUID form, int bits, Instant until) {

    private static final String PURPOSE = "problems.report-ticket";
    private static final int PARTS = 4;
    private static final int LONGEST_ANSWER = 20;

    /** As it is given out, with a mark that nobody else can make. */
    String written(PersonalCipher cipher) {
        var plain = plain();
        return plain + '.' + cipher.mark(PURPOSE, plain);
    }

    private String plain() {
        return form.toString() + '.' + bits + '.' + until.getEpochSecond();
    }

    /** @return empty where it was not given out by this platform */
    static Optional<ReportTicket> read(String written, PersonalCipher cipher) {
        var parts = written.split("\\.", PARTS);
        try {
            var ticket = new ReportTicket(
                    UUID.fromString(parts[0]),
                    Integer.parseInt(parts[1]),
                    Instant.ofEpochSecond(Long.parseLong(parts[2])));
            return same(ticket.written(cipher), written) ? Optional.of(ticket) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | java.time.DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the answer solves the ticket as it was given out. */
    boolean isSolvedBy(String written, String answer) {
        if (answer.isEmpty() || answer.length() > LONGEST_ANSWER) {
            return false;
        }
        return zeroBits(sha256(written + ':' + answer)) >= bits;
    }

    static int zeroBits(byte[] hash) {
        int zeros = 0;
        for (byte part : hash) {
            if (part != 0) {
                return zeros + Integer.numberOfLeadingZeros(part & 0xff) - (Integer.SIZE - Byte.SIZE);
            }
            zeros += Byte.SIZE;
        }
        return zeros;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
