package org.lingxing.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The rules of STYLE.md that a compiler does not know. A rule that is broken fails, it never warns. What may depart for
 * now is listed in {@code tidy-exemptions.txt}; an entry that no longer departs fails too, so the list can only shrink.
 */
class TidyTest {

    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_COMPONENT = 250;

    @Test
    void noFileIsLongerThanOneCanRead() {
        check("long-file", Sources.files(".java"), file -> longerThan(LONGEST_FILE, file));
    }

    @Test
    void noComponentOfTheWebIsLongerThanOneCanRead() {
        check("long-component", Sources.files(".vue"), file -> longerThan(LONGEST_COMPONENT, file));
    }

    @Test
    void nothingIsLeftToDoInASource() {
        var files = Sources.files(".java", ".vue", ".ts", ".sql", ".css", ".sh", ".xml", ".yml", ".properties");
        check("left-to-do", outsideThisTest(files), containing(Sources::text, "\\b(TODO|FIXME|XXX)\\b|@Disabled\\b"));
    }

    @Test
    void onlyTheClockKnowsWhatDayItIs() {
        // What measures the platform stands outside of it, as its clients do, and goes by the machine's clock.
        var files = Sources.program().stream()
                .filter(file -> !Sources.name(file).contains("/platform/time/"))
                .filter(file -> !Sources.name(file).startsWith("bench/"))
                .toList();
        check(
                "clock",
                files,
                containing(
                        "\\b(Local(Date|Time|DateTime)|Instant|(Zoned|Offset)DateTime|Year|YearMonth)\\.now\\(\\)|new Date\\(\\)|Clock\\.system"));
    }

    @Test
    void nothingIsInjectedIntoFields() {
        check("field-injection", Sources.program(), containing("@Autowired|@Inject\\b|@Resource\\b"));
    }

    @Test
    void noBinaryFractionsComeNearMoney() {
        var files = Sources.program().stream()
                .filter(file -> Sources.code(file).matches("(?s).*\\b(Money|Parameter<).*"))
                .toList();
        check("double-near-money", files, containing("\\b(double|float|Double|Float)\\b"));
    }

    @Test
    void sqlIsWrittenNotPutTogether() {
        check(
                "built-sql",
                Sources.program(),
                containing("\\.sql\\((?:\"[^\"]*\"|\"\"\"[\\s\\S]*?\"\"\")\\s*(?:\\+\\s*[a-z]|\\.formatted)"));
    }

    @Test
    void nothingIsMockedAndNothingIsGeneratedByAnnotations() {
        check(
                "mocking",
                outsideThisTest(Sources.files(".java", "pom.xml")),
                containing("import (static )?org\\.(mockito|easymock)|@Mock|MockitoBean|jmockit|lombok"));
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIs() {
        var packages =
                Sources.program().stream().map(Path::getParent).distinct().toList();
        check("package-info", packages, folder -> {
            var info = folder.resolve("package-info.java");
            var said = Files.exists(info) ? Sources.text(info) : "";
            return said.contains("@NullMarked") && said.contains("/**")
                    ? List.of()
                    : List.of("no package-info with @NullMarked and a sentence");
        });
    }

    @Test
    void modulesOfThePlatformShowOnlyTheirFrontDoor() {
        var inner = Sources.program().stream()
                .filter(file -> Sources.name(file).matches(".*/platform/[a-z]+/[a-z]+/.*"))
                .toList();
        check(
                "public-inside",
                inner,
                containing("(?m)^public (final |abstract |sealed )*(class|record|interface|enum)\\b"));
    }

    @Test
    void rulesAreReachedThroughTheCorpusAlone() {
        var decrees = Sources.program().stream()
                .filter(file -> Sources.name(file).startsWith("decrees/"))
                .toList();
        check("public-rule", decrees, containing("(?m)^public .*\\bimplements Rule<"));
    }

    @Test
    void noPathOfAMachineIsWrittenDown() {
        var files = Sources.files(".java", ".vue", ".ts", ".md", ".xml", ".json", ".sh", ".yml");
        check("machine-path", outsideThisTest(files), containing("(?<![\\w.])/(work|root|home/[a-z]+)/[a-z]"));
    }

    private static List<Path> outsideThisTest(List<Path> files) {
        return files.stream()
                .filter(file -> !Sources.name(file).contains("/tidy/"))
                .toList();
    }

    /** In code, comments left out; in other files anywhere. */
    private static Function<Path, List<String>> containing(String forbidden) {
        return containing(
                file -> file.toString().endsWith(".java") ? Sources.code(file) : Sources.text(file), forbidden);
    }

    private static Function<Path, List<String>> containing(Function<Path, String> text, String forbidden) {
        var pattern = Pattern.compile(forbidden);
        return file -> pattern.matcher(text.apply(file))
                .results()
                .map(hit -> "“" + hit.group().strip() + "”")
                .toList();
    }

    private static List<String> longerThan(int most, Path file) {
        long lines = Sources.text(file).lines().count();
        return lines > most ? List.of(lines + " lines, at most " + most) : List.of();
    }

    /** Fails on every offence that is not exempted, and on every exemption that is not needed. */
    static void check(String rule, List<Path> files, Function<Path, List<String>> offences) {
        var exempted = Exemptions.of(rule);
        List<String> wrong = new ArrayList<>();
        for (var file : files) {
            var name = Sources.name(file);
            var found = offences.apply(file);
            if (exempted.remove(name)) {
                if (found.isEmpty()) {
                    wrong.add(name + " no longer offends: take it off the list of exemptions");
                }
            } else {
                found.forEach(offence -> wrong.add(name + ": " + offence));
            }
        }
        exempted.forEach(name -> wrong.add(name + " is exempted, but is not there"));
        assertThat(wrong).as(rule).isEmpty();
    }
}
