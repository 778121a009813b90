package org.lingxing.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Decrees;

class RuleCommandTest {

    private static final String REPORT = "river/patrol-report-due";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void anAnswerALineAndAfterAFaultTheNext() {
        assertThat(run("""
                        {"asOf":"2019-06-03","input":{"patrolEnd":"2019-05-30"}}
                        {"asOf":"2019-06-03","input":{"patrolEnd":"2019-05-32"}}

                        {"asOf":"2019-03-17","input":{"patrolEnd":"2019-05-30"}}
                        """, REPORT, "--brief")).isZero();
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines)
                .hasSize(3)
                .first()
                .isEqualTo(
                        "{\"rule\":\"river/patrol-report-due\",\"asOf\":\"2019-06-03\",\"outcome\":{\"due\":\"2019-06-04\"}}");
        assertThat(lines.get(1)).startsWith("{\"error\":{").contains("/input/patrolEnd");
        assertThat(lines.get(2)).contains("\"outcome\":{\"notInForce\":true,\"from\":\"2019-03-18\"}");
    }

    @ParameterizedTest(name = "{0} → {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            no json                                                              | NOT_JSON       |
            {"asOf":"2019-06-03","input":{"patrolEnd":"2019-05-30"}} {}          | NOT_JSON       |
            {"asOf":"2019-06-03","asOf":"2019-06-04","input":{}}                 | NOT_JSON       |
            {"asOf":"2019-06-03","input":{"patrolEnd":1e999999999}}              | NOT_JSON       |
            []                                                                   | WRONG_TYPE     |
            {"input":{"patrolEnd":"2019-05-30"}}                                 | MISSING        | /asOf
            {"asOf":"2019-06-03"}                                                | MISSING        | /input
            {"asOf":"2019-06-03","input":{}}                                     | MISSING        | /input/patrolEnd
            {"asOf":"2019-06-03","input":{"patrolEnd":null}}                     | MISSING        | /input/patrolEnd
            {"asOf":"2019-06-03","input":[]}                                     | WRONG_TYPE     | /input
            {"asOf":"2019-06-03","input":{"patrolEnd":20190530}}                 | WRONG_TYPE     | /input/patrolEnd
            {"asOf":"2019-06-03","input":{"patrolEnd":"1019-05-30"}}             | OUT_OF_RANGE   | /input/patrolEnd
            {"asOf":"2019-06-03","input":{"patrolEnd":"2019-05-30","a~/b":1}}    | UNKNOWN_MEMBER | /input/a~0~1b
            {"asOf":"2019-06-03","knownon":"2019-06-03","input":{}}              | UNKNOWN_MEMBER | /knownon
            """)
    void whatIsWrongIsNamedByItsPointer(String line, String code, String pointer) {
        run(line, REPORT);
        var answer = out.toString(StandardCharsets.UTF_8);
        assertThat(answer).startsWith("{\"error\":{").contains("\"" + code + "\"");
        if (pointer != null && !pointer.isEmpty()) {
            assertThat(answer).contains("\"pointer\":\"" + pointer + "\"");
        }
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        run("{\"asOf\":\"2019-06-03\",\"input\":{\"start\":7,\"days\":1.5,\"day\":1}}", "calendar/add-working-days");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"/input/start\"", "\"/input/days\"", "\"/input/day\"");
    }

    @ParameterizedTest
    @CsvSource({"-1", "10001", "1e300", "1.5", "99999999999999999999999999999999999999"})
    void numbersBeyondMeasureAreRefused(String number) {
        run(
                "{\"asOf\":\"2019-06-03\",\"input\":{\"start\":\"2019-06-03\",\"days\":" + number + "}}",
                "calendar/add-working-days");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"/input/days\"");
    }

    @Test
    void parametersOfAFileStandInForTheShippedAndAreNamed() throws IOException {
        var file = folder.resolve("trial.json");
        Files.writeString(
                file,
                "{\"parameters\":[{\"name\":\"river/patrolReportTerm\",\"value\":3,\"unit\":\"DAYS\",\"from\":\"2019-03-18\"}]}");
        run(
                "{\"asOf\":\"2019-06-03\",\"input\":{\"patrolEnd\":\"2019-05-30\"}}",
                REPORT,
                "--parameters",
                file.toString());
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"due\":\"2019-06-02\"", "\"parameterSet\":{\"name\":\"trial.json\",\"sha256\":\"");
    }

    @Test
    void theShippedParametersWrittenOutAreTakenBack() throws IOException {
        var file = folder.resolve("shipped.json");
        Files.writeString(file, new RuleDoor(Decrees.corpus()).parameters(one -> true, dated -> true));
        assertThat(run(
                        "{\"asOf\":\"2019-06-03\",\"input\":{\"patrolEnd\":\"2019-05-30\"}}",
                        REPORT,
                        "--parameters",
                        file.toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"due\":\"2019-06-04\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"parameters":[{"name":"river/noSuch","value":3,"from":"2019-03-18"}]}                           | /parameters/0/name
            {"parameters":[{"name":"river/patrolReportTerm","value":"x","from":"2019-03-18"}]}               | /parameters/0/value
            {"parameters":[{"name":"river/patrolReportTerm","value":3,"unit":"YUAN","from":"2019-03-18"}]}   | /parameters/0/unit
            {"parameters":[{"name":"river/patrolReportTerm","value":3}]}                                     | /parameters/0/from
            """)
    void aFileOfParametersWithAFaultIsRefusedWhole(String text, String pointer) throws IOException {
        var file = folder.resolve("faulty.json");
        Files.writeString(file, text);
        assertThat(run("", REPORT, "--parameters", file.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\"pointer\":\"" + pointer + "\"");
    }

    @Test
    void whatIsWrittenWronglyIsSaidInASentence() {
        assertThat(run("")).isEqualTo(2);
        assertThat(run("", REPORT, "--breif")).isEqualTo(2);
        assertThat(run("", "river/no-such-rule")).isEqualTo(1);
        assertThat(run("", REPORT, folder.resolve("absent").toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("river/no-such-rule", "absent");
    }

    @Test
    void everyRuleIsListed() {
        int code = new RulesCommand().run(List.of(), new ByteArrayInputStream(new byte[0]), print(out), print(err));
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("river/patrol-report-due", "郑政文〔2019〕54号", "calendar/add-working-days");
    }

    @Test
    void theContentsOfEveryDecreeSayWhatBecomesOfItsArticles() {
        var nothing = new ByteArrayInputStream(new byte[0]);
        assertThat(new RulesCommand().run(List.of("--contents"), nothing, print(out), print(err)))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("郑政〔2019〕7号", "由规则判定 decides", "合计 all")
                .contains(Decrees.corpus().instruments().getLast().number());
    }

    private int run(String in, String... arguments) {
        var input = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
        try (var lines = print(out);
                var sentences = print(err)) {
            return new RuleCommand().run(Stream.of(arguments).toList(), input, lines, sentences);
        }
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
