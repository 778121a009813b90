package org.lingxing.tool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.Decrees;
import org.lingxing.law.Rule;
import org.lingxing.law.RuleId;

/** Asks a rule, a question a line, an answer a line. */
final class RuleCommand implements Command {

    @Override
    public String name() {
        return "rule";
    }

    @Override
    public String usage() {
        return "rule ID [FILE] [--brief] [--parameters FILE]\n"
                + "                             {\"asOf\", \"knownOn\"?, \"input\"} a line (or standard input), an answer a line";
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        var options = new Options(arguments);
        boolean brief = options.has("--brief");
        var parameters = options.value("--parameters");
        var rest = options.rest();
        if (rest.isEmpty() || rest.size() > 2 || rest.stream().anyMatch(word -> word.startsWith("--"))) {
            err.println(usage());
            return 2;
        }
        var rule = find(rest.getFirst());
        if (rule == null) {
            err.println("没有名为 " + rest.getFirst() + " 的规则；rules 列出全部。 There is no such rule; \"rules\" lists all.");
            return 1;
        }
        try (var reader = rest.size() > 1 ? open(Path.of(rest.get(1))) : reader(in)) {
            var corpus = Decrees.corpus();
            answer(
                    rule,
                    new RuleDoor(parameters == null ? corpus : ParameterFile.apply(Path.of(parameters), corpus)),
                    reader,
                    brief,
                    out);
            return 0;
        } catch (ParameterFile.Refused fault) {
            err.println(fault.problem().json());
            return 1;
        } catch (IOException fault) {
            err.println("无法读取：" + fault.getMessage() + " Cannot be read.");
            return 1;
        }
    }

    private static void answer(Rule<?, ?> rule, RuleDoor door, BufferedReader questions, boolean brief, PrintStream out)
            throws IOException {
        for (var line = questions.readLine(); line != null; line = questions.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            var reply = door.ask(rule, line, brief);
            out.append(reply.problem() == null ? reply.json() : "{\"error\":" + reply.json() + "}")
                    .append('\n');
        }
    }

    private static @Nullable Rule<?, ?> find(String id) {
        try {
            return Decrees.corpus().find(RuleId.of(id));
        } catch (IllegalArgumentException noName) {
            return null;
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        return reader(Files.newInputStream(file));
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    }
}
