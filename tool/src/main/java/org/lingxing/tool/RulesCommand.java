package org.lingxing.tool;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lingxing.decrees.Decrees;
import org.lingxing.law.Disposition;
import org.lingxing.law.Instrument;

/** Lists the rules with their decrees. */
final class RulesCommand implements Command {

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String usage() {
        return "rules [--contents]           every rule with its decree and what it decides; or what becomes of every article";
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        if (arguments.equals(List.of("--contents"))) {
            contents(out);
            return 0;
        }
        if (!arguments.isEmpty()) {
            err.println(usage());
            return 2;
        }
        for (var rule : Decrees.corpus().rules()) {
            var about = rule.about();
            out.printf(
                    "%-34s %-24s %s / %s%n",
                    about.id(),
                    about.instruments().stream().map(Instrument::number).collect(Collectors.joining("、")),
                    about.meaning().zh(),
                    about.meaning().en());
        }
        return 0;
    }

    /** Each decree with how many of its articles have become what, and those that are not carried out yet by name. */
    private static void contents(PrintStream out) {
        var all = new EnumMap<Disposition, Integer>(Disposition.class);
        for (var instrument : Decrees.corpus().instruments()) {
            out.printf(
                    "%s  %s / %s%n",
                    instrument.number(),
                    instrument.title().zh(),
                    instrument.title().en());
            var counts = new EnumMap<Disposition, Integer>(Disposition.class);
            instrument.contents().forEach(article -> {
                counts.merge(article.disposition(), 1, Integer::sum);
                all.merge(article.disposition(), 1, Integer::sum);
            });
            counts(counts, out);
            instrument.contents().stream()
                    .filter(article -> article.disposition() == Disposition.NOT_YET)
                    .forEach(article -> out.printf(
                            "    %s %s：%s / %s%n",
                            Disposition.NOT_YET.label().zh(),
                            article.provision(),
                            article.subject().zh(),
                            article.subject().en()));
        }
        out.println("合计 all");
        counts(all, out);
    }

    private static void counts(Map<Disposition, Integer> counts, PrintStream out) {
        var named = counts.entrySet().stream()
                .map(entry -> "%s %s %d"
                        .formatted(
                                entry.getKey().label().zh(),
                                entry.getKey().label().en(),
                                entry.getValue()))
                .collect(Collectors.joining("，"));
        int articles = counts.values().stream().mapToInt(Integer::intValue).sum();
        out.printf("    条目 articles %d：%s%n", articles, named);
    }
}
