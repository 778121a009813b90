package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;

/** Cuts sentences into clauses: at commas, and around brackets that begin with 其中; other brackets stay where they are. */
final class Clauses {

    private static final String AMONG = "(其中";

    private Clauses() {}

    /** A clause of a text. */
    record Clause(int from, int to) {

        boolean holds(Measure measure) {
            return measure.from() >= from && measure.to() <= to;
        }

        String in(String text) {
            return text.substring(from, to);
        }
    }

    /** The stretches between marks that end sentences; the marks stay outside. */
    static List<Clause> sentences(String text, Clause within, String marks) {
        var sentences = new ArrayList<Clause>();
        int from = within.from();
        int depth = 0;
        for (int i = from; i <= within.to(); i++) {
            char c = i == within.to() ? marks.charAt(0) : text.charAt(i);
            depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
            boolean ends = marks.indexOf(c) >= 0 && (depth == 0 || c == '。');
            if (i == within.to() || ends) {
                if (i > from) {
                    sentences.add(new Clause(from, i));
                }
                from = i + 1;
                depth = 0;
            }
        }
        return sentences;
    }

    /** The clauses of a sentence. */
    static List<Clause> of(String text, Clause sentence) {
        var clauses = new ArrayList<Clause>();
        int from = sentence.from();
        int depth = 0;
        int among = -1;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            char c = text.charAt(i);
            if (c == '(' && depth == 0 && text.startsWith(AMONG, i)) {
                add(clauses, from, i);
                from = i + AMONG.length();
                among = 0;
            } else if (c == ')' && among == depth) {
                add(clauses, from, i);
                from = i + 1;
                among = -1;
            } else if (c == ',' && depth == 0) {
                add(clauses, from, i);
                from = i + 1;
            } else {
                depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
            }
        }
        add(clauses, from, sentence.to());
        return clauses;
    }

    private static void add(List<Clause> clauses, int from, int to) {
        if (to > from) {
            clauses.add(new Clause(from, to));
        }
    }

    /** Whether a place of a clause stands inside a bracket of the clause. */
    static boolean inBracket(String text, Clause clause, int at) {
        int depth = 0;
        for (int i = clause.from(); i < at; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return depth > 0;
    }
}
