package org.lingxing.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
    @ValueSource(ints = {8, 10, 16, 29, 30, 31})
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

    /** Invented: the title stands on the line on which the document before it ends. */
    @Test
    void 标题接在上一件末句之后_仍从标题起() {
        String text = """
                青山市人民政府关于印发图书管理规定的通知
                青政〔2020〕1号　　2020年1月6日
                各区人民政府：
                第一条 图书应当按期归还。
                第二条 逾期的停借十日。青山市人民政府关于调整开放时间的通知
                青政〔2020〕2号　　2020年1月
                1 3日
                各区人民政府：
                图书馆每日九时开放。
                """;

        Reading reading = Trees.read(text);

        assertThat(reading.documents())
                .extracting(Document::number, Document::title, Document::date)
                .containsExactly(
                        tuple("青政〔2020〕1号", "青山市人民政府关于印发图书管理规定的通知", LocalDate.of(2020, 1, 6)),
                        tuple("青政〔2020〕2号", "青山市人民政府关于调整开放时间的通知", LocalDate.of(2020, 1, 13)));
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
