package org.lingxing.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same issue cut at another width gives the same documents and the same trees. */
class RewrappedIssueTest {

    /** So many of the provisions may differ where a line happens to end full: the layout tells nothing there. */
    private static final int UNTOLD = 4;

    @ParameterizedTest
    @CsvSource({"16, true", "20, true", "20, false", "33, true", "33, false", "60, true", "60, false", "100000, true"})
    void 换一种行宽_同样的文件_同样的树(int width, boolean blankLines) {
        Reading reading = Trees.read(Rewrapped.at(Issue.text(), width, blankLines));

        assertThat(heads(reading)).isEqualTo(heads(Issue.reading()));
        assertThat(difference(Trees.lines(Issue.reading(), false), Trees.lines(reading, false)))
                .hasSizeLessThanOrEqualTo(UNTOLD);
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 60, 80, 100_000})
    void 宽度够用时_字词也相同(int width) {
        Reading reading = Trees.read(Rewrapped.at(Issue.text(), width, true));

        assertThat(difference(Trees.lines(Issue.reading(), true), Trees.lines(reading, true)))
                .hasSizeLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10, 16})
    void 逐行再断开_文件一份不少_树几乎相同(int width) {
        Reading reading = Trees.read(Issue.narrowed(width));

        assertThat(heads(reading)).isEqualTo(heads(Issue.reading()));
        assertThat(difference(Trees.lines(Issue.reading(), false), Trees.lines(reading, false)))
                .hasSizeLessThanOrEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n\n\n"})
    void 换行符不影响结果(String lineEnd) {
        Reading reading = Trees.read(Issue.text().replace("\n", lineEnd));

        assertThat(Trees.lines(reading, true)).isEqualTo(Trees.lines(Issue.reading(), true));
    }

    private static List<String> heads(Reading reading) {
        return reading.documents().stream()
                .map(document -> document.id() + " " + document.title() + " " + document.date() + " "
                        + document.inForceFrom() + " " + document.addressees() + " "
                        + document.replaces().stream().map(Replacement::title).toList() + " "
                        + document.annexes().stream()
                                .map(annex -> annex.number() + ":" + annex.present())
                                .toList())
                .toList();
    }

    private static List<String> difference(List<String> expected, List<String> actual) {
        Set<String> common = new HashSet<>(expected);
        common.retainAll(new HashSet<>(actual));
        List<String> difference = new ArrayList<>(expected);
        difference.addAll(actual);
        difference.removeIf(common::contains);
        return difference;
    }
}
