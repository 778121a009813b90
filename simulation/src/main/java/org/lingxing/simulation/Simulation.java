package org.lingxing.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
            @Nullable Path keep) {

        static Wish of(List<String> words) {
            long seed = 1;
            LocalDate from = FIRST;
            LocalDate to = LAST;
            Path keep = null;
            for (int i = 0; i < words.size(); i += 2) {
                String value = i + 1 < words.size() ? words.get(i + 1) : "";
                switch (words.get(i)) {
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--from" -> from = LocalDate.parse(value);
                    case "--to" -> to = LocalDate.parse(value);
                    case "--keep" -> keep = Path.of(value);
                    default -> throw new IllegalArgumentException(words.get(i));
                }
            }
            return new Wish(seed, from, to, keep);
        }
    }

    /** @param arguments {@code --seed N --from DAY --to DAY --keep FOLDER}, all of which may be left out */
    public static void main(String[] arguments) throws IOException {
        var wish = Wish.of(List.of(arguments));
        Path home = wish.keep() == null ? Files.createTempDirectory("lingxing-simulation") : wish.keep();
        try {
            new Year(City.of(wish.seed()), wish.from(), wish.to(), System.out).live(home);
        } catch (Broken broken) {
            System.out.println("seed " + wish.seed() + ", " + broken.day() + ": " + broken.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }
}
