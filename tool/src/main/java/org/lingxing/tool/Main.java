package org.lingxing.tool;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The command line that needs neither database nor server. */
public final class Main {

    private static final List<Command> COMMANDS = List.of(
            new ImportCommand(),
            new RulesCommand(),
            new RuleCommand(),
            new RehearseCommand(),
            new TrackCommand(),
            new LotCommand());

    private Main() {}

    public static void main(String[] arguments) {
        var out = stream(FileDescriptor.out);
        var err = stream(FileDescriptor.err);
        int code = run(List.of(arguments), out, err);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static int run(List<String> arguments, PrintStream out, PrintStream err) {
        for (var command : COMMANDS) {
            if (!arguments.isEmpty() && arguments.getFirst().equals(command.name())) {
                return command.run(arguments.subList(1, arguments.size()), System.in, out, err);
            }
        }
        COMMANDS.forEach(command -> err.println(command.usage()));
        return 2;
    }

    private static PrintStream stream(FileDescriptor target) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(target), 1 << 16), false, StandardCharsets.UTF_8);
    }
}
