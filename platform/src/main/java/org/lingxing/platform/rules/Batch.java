package org.lingxing.platform.rules;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.lingxing.law.Rule;
import org.lingxing.tool.RuleDoor;

/**
 * Questions a line in, answers a line out, in order, one after the other: a stream of any length in the memory of its
 * longest line. Whoever sends must read what comes back meanwhile.
 */
final class Batch {

    /** The longest question taken, in bytes; longer ones are answered with a problem and passed over. */
    private static final int LONGEST = 1 << 20;

    private static final int BUFFER = 1 << 16;
    private static final String TOO_LONG = "{\"type\":\"https://lingxing.org/problems/too-large\","
            + "\"title\":\"A line is longer than 1 MB\",\"status\":413,\"code\":\"TOO_LARGE\","
            + "\"zh\":\"一行超过 1 MB，未作判定\",\"en\":\"A line is longer than 1 MB; nothing was decided\",\"errors\":[]}";

    private final RuleDoor door;
    private final Rule<?, ?> rule;
    private final boolean brief;

    Batch(RuleDoor door, Rule<?, ?> rule, boolean brief) {
        this.door = door;
        this.rule = rule;
        this.brief = brief;
    }

    void run(InputStream questions, OutputStream answers) throws IOException {
        var in = new BufferedInputStream(questions, BUFFER);
        var out = new BufferedOutputStream(answers, BUFFER);
        var line = new Line();
        while (line.read(in)) {
            if (in.available() == 0) {
                out.flush();
            }
            var answer = line.tooLong ? wrong(TOO_LONG) : answer(line.text());
            if (!answer.isEmpty()) {
                out.write(answer.getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        }
        out.flush();
    }

    private String answer(String question) {
        if (question.isBlank()) {
            return "";
        }
        var reply = door.ask(rule, question, brief);
        return reply.problem() == null ? reply.json() : wrong(reply.json());
    }

    private static String wrong(String problem) {
        return "{\"error\":" + problem + "}";
    }

    /** The line read last. */
    private static final class Line {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean tooLong;

        /** Reads the next one; false at the end. */
        boolean read(InputStream in) throws IOException {
            bytes.reset();
            tooLong = false;
            int next = in.read();
            if (next < 0) {
                return false;
            }
            for (; next >= 0 && next != '\n'; next = in.read()) {
                if (bytes.size() < LONGEST) {
                    bytes.write(next);
                } else {
                    tooLong = true;
                }
            }
            return true;
        }

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
