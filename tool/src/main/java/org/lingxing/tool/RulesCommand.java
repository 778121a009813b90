package org.lingxing.tool;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.lingxing.decrees.Decrees;
import org.lingxing.law.Instrument;

/** Lists the rules with their decrees. */
final class RulesCommand implements Command {

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String usage() {
        return "rules                        every rule with its decree and what it decides";
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
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
}
