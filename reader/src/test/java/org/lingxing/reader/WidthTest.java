package org.lingxing.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same tasks, targets and lists come out of the issue at whatever width its lines break. */
class WidthTest {

    @ParameterizedTest
    @ValueSource(ints = {60, 47, 40, 34, 27, 24, 20, 18})
    void 换行宽度不改变读出的内容(int width) {
        Reading narrowed = Issue.read(Issue.narrowed(width));
        Reading reading = Issue.reading();

        assertThat(tasks(narrowed)).containsExactlyElementsOf(tasks(reading));
        assertThat(targets(narrowed)).containsExactlyElementsOf(targets(reading));
        assertThat(rosters(narrowed)).containsExactlyElementsOf(rosters(reading));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 11, 12, 13, 14, 15, 16})
    void 窄到格子也被切断时_任务和目标仍在_少了的一行有提示(int width) {
        Reading narrowed = Issue.read(Issue.narrowed(width));
        Reading reading = Issue.reading();

        assertThat(narrowed.tasks())
                .extracting(Task::document, Task::provision)
                .containsExactlyElementsOf(reading.tasks().stream()
                        .map(task -> tuple(task.document(), task.provision()))
                        .toList());
        int lost = reading.targets().size() - narrowed.targets().size();
        assertThat(narrowed.warnings()).hasSizeGreaterThanOrEqualTo(lost > 0 ? 1 : 0);
        assertThat(lost).isBetween(0, 2);
    }

    private static List<String> tasks(Reading reading) {
        return reading.tasks().stream()
                .map(task -> task.document() + "#" + task.provision() + " " + task.text() + task.leaders()
                        + task.agencies() + task.office() + task.term() + task.due()
                        + task.certainty().isSure())
                .toList();
    }

    private static List<String> targets(Reading reading) {
        return reading.targets().stream()
                .map(target -> target.document() + " " + target.name() + target.value() + target.unit()
                        + target.direction() + target.division() + target.due()
                        + target.certainty().isSure())
                .toList();
    }

    private static List<String> rosters(Reading reading) {
        return reading.rosters().stream()
                .flatMap(roster -> roster.entries().stream()
                        .map(entry -> roster.document() + " " + roster.name() + roster.announced() + entry.role()
                                + entry.name() + entry.position()
                                + roster.certainty().isSure()))
                .toList();
    }
}
