package org.lingxing.decrees.incentives;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.aluminium.Aluminium;
import org.lingxing.decrees.countryside.Countryside;
import org.lingxing.decrees.gongyi.Gongyi;
import org.lingxing.decrees.residues.Residues;
import org.lingxing.kernel.DocumentId;
import org.lingxing.law.About;
import org.lingxing.law.Instrument;
import org.lingxing.law.Parameter;
import org.lingxing.law.Rule;
import org.lingxing.law.Unit;

/** Incentives of 郑政〔2019〕8号 and 11号, 郑政办〔2019〕15号 and 16号: the catalogue of their clauses and the rules over it. */
public final class Incentives {

    static final String BASE_NAME = "巩义市";

    /** Where the aluminium base is. */
    static final Parameter<String> BASE = Parameter.named(
                    "incentives/base", "铝工业基地所在", "where the aluminium base is", Unit.CHOICE)
            .setBy(Gongyi.INSTRUMENT, "24", BASE_NAME);

    /** What Gongyi adds to awards of the city. */
    static final Parameter<BigDecimal> MATCH = Parameter.named(
                    "incentives/countyMatch", "巩义市配套比例", "what Gongyi adds", Unit.PERCENT)
            .setBy(Gongyi.INSTRUMENT, "24", BigDecimal.valueOf(50));

    /** Documents whose awards Gongyi adds to; that those of the whole city are among them is a reading. */
    static final Set<DocumentId> MATCHED = Set.of(Gongyi.INSTRUMENT.id(), Aluminium.INSTRUMENT.id());

    /** Every clause, in the order of the documents. */
    static final List<Clause> CATALOGUE = Stream.of(
                    AluminiumClauses.city(), //
                    ResidueClauses.all(),
                    CountrysideClauses.all(),
                    AluminiumClauses.ofBase())
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Clause> BY_NAME = CATALOGUE.stream()
            .collect(Collectors.toMap(clause -> clause.provision().toString(), Function.identity()));

    private Incentives() {}

    /** The clause of that identifier; null when there is none. */
    static @Nullable Clause find(String clause) {
        return BY_NAME.get(clause);
    }

    /** With every clause and its figures. */
    static <I extends Record, O extends Record> About<I, O> over(About<I, O> about) {
        return about.under(Aluminium.INSTRUMENT, paths(Aluminium.INSTRUMENT))
                .under(Residues.INSTRUMENT, paths(Residues.INSTRUMENT))
                .under(Countryside.INSTRUMENT, paths(Countryside.INSTRUMENT))
                .under(Gongyi.INSTRUMENT, paths(Gongyi.INSTRUMENT))
                .reads(CATALOGUE.stream()
                        .flatMap(clause -> clause.parameters().stream())
                        .distinct()
                        .toList());
    }

    public static List<Rule<?, ?>> rules() {
        return List.of(new OffPeakExemption(), new Evaluate(), new Match());
    }

    private static String[] paths(Instrument instrument) {
        return CATALOGUE.stream()
                .filter(clause -> clause.instrument().id().equals(instrument.id()))
                .map(clause -> clause.provision().path())
                .toArray(String[]::new);
    }
}
