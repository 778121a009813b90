package org.lingxing.tool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.Decrees;
import org.lingxing.law.Corpus;
import org.lingxing.law.Faults;
import org.lingxing.law.Rule;
import org.lingxing.law.RuleId;
import org.lingxing.tool.json.Json;

/** Asks a rule the same cases before and after a change of parameters, and says who wins and who loses. */
final class RehearseCommand implements Command {

    private static final Pattern CHANGE = Pattern.compile("([^=]+)=(.+?)(?:,from=(\\d{4}-\\d{2}-\\d{2}))?");

    /** How many cases go by between two words on how far it is. */
    private static final long PROGRESS = 20_000;

    @Override
    public String name() {
        return "rehearse";
    }

    @Override
    public String usage() {
        return """
                rehearse --rule ID --cases FILE --change PARAMETER=VALUE[,from=DATE] … [--json] [--csv FILE]
                                             [--parameters FILE]
                                             {"asOf", "input", "group"?} a line (FILE - is standard input)""";
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        var options = new Options(arguments);
        boolean json = options.has("--json");
        var csv = options.value("--csv");
        var parameters = options.value("--parameters");
        var id = options.value("--rule");
        var cases = options.value("--cases");
        var changes = options.values("--change");
        if (id == null || cases == null || changes.isEmpty() || !options.rest().isEmpty()) {
            err.println(usage());
            return 2;
        }
        try {
            var before =
                    parameters == null ? Decrees.corpus() : ParameterFile.apply(Path.of(parameters), Decrees.corpus());
            var rule = find(id, before);
            if (rule == null) {
                err.println("没有名为 " + id + " 的规则；rules 列出全部。 There is no such rule; \"rules\" lists all.");
                return 1;
            }
            var after = changed(changes, before);
            try (var reader = open(cases, in)) {
                var report = Rehearsal.of(before, after, rule).run(reader, progress(err), () -> false);
                err.println();
                print(report, json, csv, out);
                return 0;
            }
        } catch (ParameterFile.Refused fault) {
            err.println(fault.problem().json());
            return 1;
        } catch (IOException fault) {
            err.println("无法读写：" + fault.getMessage() + " Cannot be read or written.");
            return 1;
        }
    }

    private static void print(Report report, boolean json, @Nullable String csv, PrintStream out) throws IOException {
        if (csv != null) {
            Files.writeString(Path.of(csv), report.csv());
        }
        if (json) {
            out.println(report.json());
        } else {
            report.table(out);
        }
    }

    private static Corpus changed(List<String> written, Corpus corpus) throws ParameterFile.Refused {
        var faults = new Faults();
        List<ParameterChange> changes = new ArrayList<>();
        for (var change : written) {
            var parts = CHANGE.matcher(change);
            if (parts.matches()) {
                changes.add(ParameterChange.toTry(parts.group(1), value(parts.group(2)), day(parts.group(3), faults)));
            } else {
                faults.contradiction("/" + changes.size(), "应写作 参数=值", "is written PARAMETER=VALUE");
            }
        }
        var changed = ParameterChange.apply(changes, corpus, String.join(" ", written), faults);
        if (!faults.isEmpty()) {
            throw new ParameterFile.Refused(Problem.invalid(faults.found()));
        }
        return changed;
    }

    /** JSON where it is; else the text itself, so that a code or a day need no quotes. */
    private static Object value(String written) {
        try {
            return Objects.requireNonNullElse(Json.parse(written), written);
        } catch (Json.NotJson text) {
            return written;
        }
    }

    private static @Nullable LocalDate day(@Nullable String written, Faults faults) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeException unreadable) {
            faults.outOfRange("/from", "没有这一天：" + written, "is no day: " + written);
            return null;
        }
    }

    private static java.util.function.LongConsumer progress(PrintStream err) {
        long[] said = {0};
        return done -> {
            if (done - said[0] >= PROGRESS) {
                said[0] = done;
                err.printf("\r%,d", done);
                err.flush();
            }
        };
    }

    private static @Nullable Rule<?, ?> find(String id, Corpus corpus) {
        try {
            return corpus.find(RuleId.of(id));
        } catch (IllegalArgumentException noName) {
            return null;
        }
    }

    private static BufferedReader open(String file, InputStream in) throws IOException {
        var bytes = file.equals("-") ? in : Files.newInputStream(Path.of(file));
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
    }
}
