package org.lingxing.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.tool.json.Json;
import org.lingxing.tool.json.Pointer;

@NullUnmarked // trees of JSON hold null anywhere
class RehearseCommandTest {

    private static final String FAIRS = """
            {"asOf":"2019-06-18","input":{"employers":100},"group":"市级"}
            {"asOf":"2019-06-18","input":{"employers":99},"group":"市级"}
            {"asOf":"2019-06-18","input":{"employers":150},"group":"县级"}
            {"asOf":"2019-06-18","input":{"employers":-1},"group":"县级"}

            {"asOf":"2018-06-18","input":{"employers":150},"group":"县级"}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void whoWinsWhoLosesAndWhatItCosts() throws IOException {
        var csv = folder.resolve("groups.csv");
        run(FAIRS, "--change", "employment/jobFairEach=300", "--json", "--csv", csv.toString());
        var report = Json.parse(out.toString(StandardCharsets.UTF_8));
        assertThat(Pointer.at(report, "/total")).hasToString("5");
        assertThat(Pointer.at(report, "/changed")).hasToString("2");
        assertThat(Pointer.at(report, "/refused")).hasToString("1");
        assertThat(Pointer.at(report, "/refusals/0/line")).hasToString("4");
        assertThat(Pointer.at(report, "/money/before")).hasToString("50000");
        assertThat(Pointer.at(report, "/money/after")).hasToString("75000");
        assertThat(Pointer.at(report, "/largest/0/difference")).hasToString("15000");
        assertThat(Pointer.at(report, "/largest/0/before/outcome/amount")).hasToString("30000");
        assertThat(Pointer.at(report, "/largest/0/after/outcome/amount")).hasToString("45000");
        assertThat((List<?>) Pointer.at(report, "/largest/0/after/because")).isNotEmpty();
        assertThat(Pointer.at(report, "/largest/0/case/group")).isEqualTo("县级");
        assertThat(Files.readString(csv))
                .contains("\"市级\",2,1,0,1,20000,30000,10000", "\"县级\",2,1,0,1,30000,45000,15000")
                .contains("\"合计 all\",4,2,0,2,50000,75000,25000");
    }

    @Test
    void fromADayOnOnlyLaterCasesChange() {
        run(FAIRS, "--change", "employment/jobFairEach=100,from=2019-07-01", "--json");
        assertThat(Pointer.at(Json.parse(out.toString(StandardCharsets.UTF_8)), "/changed"))
                .hasToString("0");
    }

    @Test
    void theTableNamesTheSumsAndBothExplanations() {
        assertThat(run(FAIRS, "--change", "employment/jobFairEach=100")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("employment/job-fair", "市级", "县级", "-25,000.00", "前 before", "后 after", "zzb-2019-13#3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            employment/noSuch=3            | /0/parameter
            employment/jobFairEach=x           | /0/value
            employment/jobFairEach=1,from=2019-02-30 | /from
            employment/jobFairEach         | PARAMETER=VALUE
            """)
    void aChangeThatCannotBeMadeIsRefused(String change, String named) {
        assertThat(run("", "--change", change)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(named);
    }

    @Test
    void whatIsWrittenWronglyIsSaid() {
        assertThat(command("rehearse-nothing")).isEqualTo(2);
        assertThat(command("--rule", "no/rule", "--cases", "-", "--change", "a=1"))
                .isEqualTo(1);
        assertThat(command(
                        "--rule", "employment/job-fair", "--cases", "/no/file", "--change", "employment/jobFairEach=1"))
                .isEqualTo(1);
    }

    @Test
    void manyCasesOnAllCoresGiveTheSameEveryTime() {
        int cases = 40_000;
        assertThat(run(seeded(cases), "--change", "employment/jobFairEach=250", "--json"))
                .isZero();
        var first = out.toString(StandardCharsets.UTF_8);
        out.reset();
        run(seeded(cases), "--change", "employment/jobFairEach=250", "--json");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(first);
        var report = (Map<?, ?>) Json.parse(first);
        assertThat(report.get("total")).hasToString(Integer.toString(cases));
        assertThat((List<?>) report.get("byGroup")).hasSize(3);
        assertThat((List<?>) report.get("largest")).hasSize(10);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\r");
    }

    private int run(String cases, String... more) {
        return run(new ByteArrayInputStream(cases.getBytes(StandardCharsets.UTF_8)), more);
    }

    private int run(InputStream cases, String... more) {
        var words = new java.util.ArrayList<>(List.of("--rule", "employment/job-fair", "--cases", "-"));
        words.addAll(List.of(more));
        return new RehearseCommand().run(words, cases, print(out), print(err));
    }

    private int command(String... words) {
        return new RehearseCommand().run(List.of(words), InputStream.nullInputStream(), print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** So many seeded cases. */
    private static String seeded(int cases) {
        var random = new Random(7);
        return IntStream.range(0, cases)
                .mapToObj(i -> "{\"asOf\":\"2019-06-18\",\"input\":{\"employers\":%d},\"group\":\"%d\"}\n"
                        .formatted(random.nextInt(300), random.nextInt(3)))
                .collect(Collectors.joining());
    }
}
