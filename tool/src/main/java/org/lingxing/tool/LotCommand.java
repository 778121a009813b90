package org.lingxing.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lingxing.kernel.Lot;

/** Draws by lot from a list, or repeats somebody else's drawing. */
final class LotCommand implements Command {

    @Override
    public String name() {
        return "lot";
    }

    @Override
    public String usage() {
        return """
                lot FILE --value VALUE --purpose PURPOSE --draw COUNT
                                             draws from a list, one entry a line, by a value made known beforehand; each entry
                                             with the SHA-256 of value, purpose and entry, a line each: the smallest are drawn""";
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        var options = new Options(arguments);
        String value = options.value("--value");
        String purpose = options.value("--purpose");
        String draw = options.value("--draw");
        List<String> files = options.rest();
        if (value == null || purpose == null || draw == null || !draw.matches("\\d{1,6}") || files.size() != 1) {
            err.println(usage());
            return 2;
        }
        String file = files.getFirst();
        try {
            var lot = new Lot(value, purpose, Files.readAllLines(Path.of(file)));
            List<String> drawn = lot.draw(Integer.parseInt(draw));
            for (var ticket : lot.order()) {
                out.println((drawn.contains(ticket.entry()) ? "✓ " : "  ") + ticket.hash() + "  " + ticket.entry());
            }
            return 0;
        } catch (CharacterCodingException notText) {
            err.println(file + "：不是 UTF-8 文本。Not text in UTF-8.");
        } catch (IOException unread) {
            err.println(file + "：无法读取。Cannot be read: " + unread.getMessage());
        } catch (IllegalArgumentException fault) {
            err.println(file + "：不能抽签。Nothing can be drawn: " + fault.getMessage());
        }
        return 1;
    }
}
