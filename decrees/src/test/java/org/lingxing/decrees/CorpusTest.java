package org.lingxing.decrees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.Article;
import org.lingxing.law.Basis;
import org.lingxing.law.Corpus;
import org.lingxing.law.Dated;
import org.lingxing.law.Disposition;
import org.lingxing.law.Instrument;
import org.lingxing.law.Parameter;
import org.lingxing.law.RuleId;
import org.lingxing.reader.Provision;

/** Law and corpus cannot drift apart: what is cited exists, what is printed stands there, nothing is left out unseen. */
class CorpusTest {

    private static final Corpus CORPUS = Decrees.corpus();

    @TestFactory
    Stream<DynamicTest> everyPrintedFigureStandsInTheProvisionItCites() {
        var gazette = Gazette.read();
        return CORPUS.parameters().stream()
                .flatMap(parameter -> parameter.values().stream()
                        .filter(dated -> dated.basis() == Basis.PRINTED)
                        .map(dated -> DynamicTest.dynamicTest(
                                parameter.name() + " in " + dated.provision(),
                                () -> standsThere(gazette, parameter, dated))));
    }

    @TestFactory
    Stream<DynamicTest> everyTableOfContentsHoldsEveryArticle() {
        var gazette = Gazette.read();
        return CORPUS.instruments().stream()
                .filter(instrument -> gazette.document(instrument.id().value()).isPresent())
                .map(instrument -> DynamicTest.dynamicTest(instrument.number(), () -> {
                    var document = gazette.document(instrument.id().value()).orElseThrow();
                    assertThat(uncovered(instrument, document.provisions()))
                            .as("provisions without a disposition")
                            .isEmpty();
                    assertThat(instrument.contents().stream()
                                    .map(Article::provision)
                                    .filter(id -> gazette.text(id).isEmpty()))
                            .as("rows whose provision the reader does not find")
                            .isEmpty();
                    assertThat(instrument.number()).isEqualTo(document.number());
                    assertThat(instrument.inForceFrom()).isEqualTo(document.inForceFrom());
                }));
    }

    @Test
    void everyProvisionARuleCitesIsFoundInTheGazetteAndNamedInTheContents() {
        var gazette = Gazette.read();
        List<String> amiss = new ArrayList<>();
        for (var rule : CORPUS.rules()) {
            for (var provision : rule.about().provisions()) {
                var held = gazette.document(provision.document().value()).isPresent();
                if (held && gazette.text(provision).isEmpty()) {
                    amiss.add(rule.about().id() + " cites " + provision + ", which the reader does not find");
                }
                if (!isNamed(rule.about().id(), provision)) {
                    amiss.add(rule.about().id() + " is not named in the contents beside " + provision);
                }
            }
        }
        assertThat(amiss).isEmpty();
    }

    @Test
    void everyRuleNamedInAContentsExists() {
        assertThat(CORPUS.instruments().stream()
                        .flatMap(instrument -> instrument.contents().stream())
                        .flatMap(article -> article.rules().stream())
                        .filter(rule -> CORPUS.find(rule) == null))
                .isEmpty();
    }

    @Test
    void everyRuleSaysWhatItMeansAndEveryInstrumentIsListed() {
        for (var rule : CORPUS.rules()) {
            var about = rule.about();
            assertThat(about.meaning().zh()).as("%s", about.id()).isNotBlank();
            assertThat(about.meaning().en()).as("%s", about.id()).isNotBlank();
            assertThat(about.provisions()).as("%s", about.id()).isNotEmpty();
            assertThat(CORPUS.instruments()).as("%s", about.id()).containsAll(about.instruments());
        }
    }

    @Test
    void howMuchOfEachDecreeIsCarriedOut() {
        for (var instrument : CORPUS.instruments()) {
            var counts = instrument.contents().stream()
                    .collect(Collectors.groupingBy(Article::disposition, Collectors.counting()));
            System.out.printf(
                    "%-14s %d articles, %d decide, %d not yet%n",
                    instrument.id(),
                    instrument.contents().size(),
                    counts.getOrDefault(Disposition.DECIDES, 0L),
                    counts.getOrDefault(Disposition.NOT_YET, 0L));
        }
        assertThat(CORPUS.instruments()).isNotEmpty();
    }

    private static void standsThere(Gazette gazette, Parameter<?> parameter, Dated<?> dated) {
        var text = gazette.text(dated.provision()).map(words -> words.replaceAll("[\\s,，]", ""));
        assertThat(text).as("the reader finds %s", dated.provision()).isPresent();
        var forms = Written.forms(dated, parameter.unit());
        assertThat(forms).as("%s stands in: %s", forms, text.orElseThrow()).anyMatch(text.orElseThrow()::contains);
    }

    /** A provision is covered by its own row, by one around it, or when all inside it is. */
    private static List<String> uncovered(Instrument instrument, List<Provision> provisions) {
        List<String> uncovered = new ArrayList<>();
        for (var provision : provisions) {
            var id = instrument.at(provision.path());
            if (isOpening(provision)
                    || instrument.contents().stream()
                            .anyMatch(row -> row.provision().equals(id))) {
                continue;
            }
            if (provision.children().isEmpty()) {
                uncovered.add(id.toString());
            } else {
                uncovered.addAll(uncovered(instrument, provision.children()));
            }
        }
        return uncovered;
    }

    /** Words before the first number of a text decide nothing; the reader counts them as 0. */
    private static boolean isOpening(Provision provision) {
        return provision.path().matches("n?0|.*\\.0");
    }

    private static boolean isNamed(RuleId rule, ProvisionId provision) {
        return CORPUS.instruments().stream()
                .flatMap(instrument -> instrument.contents().stream())
                .filter(article -> article.rules().contains(rule))
                .anyMatch(article -> provision.isWithin(article.provision())
                        || article.provision().isWithin(provision));
    }
}
