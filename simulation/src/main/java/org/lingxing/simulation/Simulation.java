package org.lingxing.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ./lingxing simulate}: lives a year of the generated city, and ends with 1 where something does not hold. */
public final class Simulation {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2019, 12, 31);

    private Simulation() {}

    /** What the command line says. */
    private record Wish(
            long seed,
            LocalDate from,
            LocalDate to,
            @Nullable Path keep,
            @Nullable Path gazette) {

        /** @throws IllegalArgumentException naming the word that is not understood */
        static Wish of(List<String> words) {
            var wish = new Wish(1, FIRST, LAST, null, null);
            for (int i = 0; i < words.size(); i += 2) {
                if (i + 1 == words.size()) {
                    throw new IllegalArgumentException(words.get(i));
                }
                wish = wish.with(words.get(i), words.get(i + 1));
            }
            if (wish.to.isBefore(wish.from)) {
                throw new IllegalArgumentException("--to " + wish.to);
            }
            return wish;
        }

        private Wish with(String name, String value) {
            try {
                return switch (name) {
                    case "--seed" -> new Wish(Long.parseLong(value), from, to, keep, gazette);
                    case "--from" -> new Wish(seed, LocalDate.parse(value), to, keep, gazette);
                    case "--to" -> new Wish(seed, from, LocalDate.parse(value), keep, gazette);
                    case "--keep" -> new Wish(seed, from, to, Path.of(value).toAbsolutePath(), gazette);
                    case "--gazette" -> new Wish(seed, from, to, keep, Path.of(value));
                    default -> throw new IllegalArgumentException(name);
                };
            } catch (NumberFormatException | DateTimeParseException unreadable) {
                throw new IllegalArgumentException(name + " " + value, unreadable);
            }
        }

        /** How to see the same again, up to a day. */
        String command(LocalDate until) {
            return "./lingxing simulate --seed " + seed + " --from " + from + " --to " + until;
        }
    }

    /** @param arguments {@code --seed N --from DAY --to DAY --keep FOLDER --gazette FILE}, all of which may be left out */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream complaints) {
        Wish wish;
        try {
            wish = Wish.of(arguments);
        } catch (IllegalArgumentException unknown) {
            complaints.println("simulate: 不认识 " + unknown.getMessage() + "。 " + unknown.getMessage()
                    + " is not understood; see ./lingxing help.");
            return 2;
        }
        Path home = wish.keep();
        if (home != null && Files.exists(home)) {
            complaints.println(home + " 已存在，请另选一个目录。 exists already; name another folder.");
            return 2;
        }
        Path passing = home == null ? temporary() : home;
        try {
            new Year(City.of(wish.seed()), wish.gazette(), wish.from(), wish.to(), out).live(passing);
        } catch (Broken broken) {
            complaints.println();
            complaints.println("种子 " + wish.seed() + "，" + broken.day() + " 不成立。 Seed " + wish.seed()
                    + ": what must hold does not on " + broken.day() + ".");
            complaints.println(broken.getMessage());
            complaints.println("重演 To see it again: " + wish.command(broken.day()));
            return 1;
        } finally {
            if (home == null) {
                remove(passing);
            }
        }
        if (home != null) {
            out.println(
                    "看这座城 To look at it: LINGXING_HOME=" + home + " LINGXING_TODAY=" + wish.to() + " ./lingxing run");
        }
        return 0;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("lingxing-simulation");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                if (!file.toFile().delete()) {
                    file.toFile().deleteOnExit();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
