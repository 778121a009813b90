package org.lingxing.platform.access;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords: which are good enough, and whether one is right. Hashed with argon2id (19 MiB, 2 passes, 1 lane: OWASP's
 * recommendation).
 */
@Component
class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    /** What is tried first by whoever guesses, of those long enough to be taken at all. */
    private static final Set<String> TRIED_FIRST = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "0987654321",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "qwertyuiop",
            "password123",
            "passw0rd123",
            "administrator",
            "admin12345",
            "admin123456",
            "woaini1314",
            "woaini520520",
            "a123456789",
            "zhengzhou123",
            DemonstrationPeople.PASSWORD);

    /** One hash takes 19 MiB and a core for a while; more at once would only starve everything else. */
    private static final int AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long RETRY_AFTER_SECONDS = 5;

    /**
     * Compared with where there is no account or no password, so that the answer takes as long as where there is one;
     * whatever is typed, it counts as wrong. What was hashed here was thrown away.
     */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$ZN12SoxrCTC/Ee+RIlOLrw$V49uVOmblFQ3SZVX+mG7/3TUQoNHqnrFzCPW+5fYJ4k";

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /** Whether the password is the one hashed; without a hash never, but after as long a time. */
    boolean isRight(String password, @Nullable String hash) {
        return inTurn(() -> {
            var right = encoder.matches(password, hash == null ? NOBODYS : hash);
            return right && hash != null;
        });
    }

    /**
     * Goes on only when the password may be chosen.
     *
     * @param pointer where it stands in the request
     * @throws Refusal otherwise, saying what is asked of a password
     */
    static void requireGood(String pointer, String password, String account) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Refusal.ofInput(
                    pointer,
                    "口令应为 " + SHORTEST + " 至 " + LONGEST + " 个字符",
                    "A password has " + SHORTEST + " to " + LONGEST + " characters");
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (TRIED_FIRST.contains(plain)
                || plain.contains(account)
                || plain.codePoints().distinct().count() < 4) {
            throw Refusal.ofInput(
                    pointer,
                    "此口令太容易被猜到：不要含账户名，不要用常见口令或重复字符",
                    "This is too easily guessed: not the account's name, no common password, no repeated characters");
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.of(AccessRefusal.TOO_BUSY).with("retryAfterSeconds", RETRY_AFTER_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
