package org.lingxing.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingxing.kernel.Passage;

/**
 * The issue damaged in seeded ways: lines lost, doubled or swapped, the text torn off, characters changed. Whatever comes,
 * an answer comes, it points into the text, and its sums are honest.
 */
class DamageTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void 缺行_重行_调行_断尾_错字_都读得完且不失实(long seed) {
        Random random = new Random(seed);
        check(Issue.read(lost(random)), seed);
        check(Issue.read(doubled(random)), seed);
        check(Issue.read(swapped(random)), seed);
        check(Issue.read(torn(random)), seed);
        check(Issue.read(misprinted(random)), seed);
    }

    private static void check(Reading reading, long seed) {
        int length = reading.text().length();
        var passages = new ArrayList<Passage>();
        reading.tasks().forEach(task -> passages.add(task.passage()));
        reading.targets().forEach(target -> passages.add(target.passage()));
        reading.rosters().forEach(roster -> {
            passages.add(roster.passage());
            roster.entries().forEach(entry -> passages.add(entry.passage()));
        });
        assertThat(passages)
                .as("seed " + seed)
                .allMatch(passage -> passage.to() <= length && passage.from() < passage.to());
        var documents = reading.documents().stream().map(Document::id).collect(Collectors.toSet());
        assertThat(reading.tasks()).as("seed " + seed).allSatisfy(task -> {
            assertThat(documents).contains(task.document());
            assertThat(task.text()).isNotBlank();
            assertThat(task.certainty().isSure() && task.agencies().isEmpty()).isFalse();
        });
        assertThat(reading.targets()).as("seed " + seed).allSatisfy(target -> {
            assertThat(documents).contains(target.document());
            assertThat(target.name()).isNotBlank();
            assertThat(target.value().signum()).isNotNegative();
        });
        assertThat(reading.rosters())
                .as("seed " + seed)
                .allMatch(roster -> roster.announced() == null
                        || !roster.certainty().isSure()
                        || roster.announced() == roster.entries().size());
        sumsAreHonest(reading, seed);
    }

    /** A cell counts as sure only where its column adds up to the printed total. */
    private static void sumsAreHonest(Reading reading, long seed) {
        List<Target> cells = reading.targets().stream()
                .filter(target -> target.division() != null)
                .toList();
        for (Target total : cells) {
            if (!"合计".equals(total.division()) || !total.certainty().isSure()) {
                continue;
            }
            var seen = new HashSet<String>();
            BigDecimal sum = cells.stream()
                    .filter(cell -> cell.document().equals(total.document())
                            && cell.name().equals(total.name()))
                    .filter(cell -> !"合计".equals(cell.division()))
                    .filter(cell -> seen.add(cell.passage().toString()))
                    .map(Target::value)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as("seed " + seed + " " + total.name()).isEqualByComparingTo(total.value());
        }
    }

    private static List<String> lines() {
        return new ArrayList<>(Issue.text().lines().toList());
    }

    private static String lost(Random random) {
        List<String> lines = lines();
        lines.removeIf(line -> random.nextInt(100) < 3);
        return String.join("\n", lines);
    }

    private static String doubled(Random random) {
        var lines = new ArrayList<String>();
        for (String line : lines()) {
            lines.add(line);
            if (random.nextInt(100) < 2) {
                lines.add(line);
            }
        }
        return String.join("\n", lines);
    }

    private static String swapped(Random random) {
        List<String> lines = lines();
        for (int i = 0; i + 2 < lines.size(); i++) {
            if (random.nextInt(100) < 2) {
                Collections.swap(lines, i, i + 2);
            }
        }
        return String.join("\n", lines);
    }

    private static String torn(Random random) {
        return Issue.text().substring(0, random.nextInt(Issue.text().length()));
    }

    private static String misprinted(Random random) {
        var text = new StringBuilder(Issue.text());
        for (int i = 0; i < 800; i++) {
            int at = random.nextInt(text.length());
            int from = random.nextInt(text.length());
            text.setCharAt(at, text.charAt(from));
        }
        return text.toString();
    }
}
