package org.lingxing.tidy;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Rules of STYLE.md that need the syntax tree: how long a method is, which figures stand in a rule. */
class SyntaxTest {

    private static final int LONGEST_METHOD = 60;

    @Test
    void noMethodIsLongerThanAScreen() {
        scan("long-method", Sources.files(".java"), Methods::new);
    }

    @Test
    void noFigureOfADecreeStandsInARule() {
        var decrees = Sources.program().stream()
                .filter(file -> Sources.name(file).startsWith("decrees/"))
                .toList();
        scan("figure-in-rule", decrees, (unit, parsed) -> new Figures());
    }

    /** Makes the scanner for one file. */
    private interface Makes {
        Offences scanner(CompilationUnitTree unit, Sources.Parsed parsed);
    }

    private static void scan(String rule, List<Path> files, Makes makes) {
        var parsed = Sources.parse(files);
        Map<Path, CompilationUnitTree> units = new HashMap<>();
        parsed.units().forEach(unit -> units.put(Path.of(unit.getSourceFile().toUri()), unit));
        TidyTest.check(rule, files, file -> {
            var unit = Objects.requireNonNull(units.get(file));
            var scanner = makes.scanner(unit, parsed);
            scanner.scan(unit, null);
            return scanner.found;
        });
    }

    /** Walks one file. */
    @NullUnmarked // the compiler's own interface
    private abstract static class Offences extends TreeScanner<Void, Void> {
        final List<String> found = new ArrayList<>();
    }

    /** Methods longer than a screen. */
    @NullUnmarked // the compiler's own interface
    private static final class Methods extends Offences {
        private final CompilationUnitTree unit;
        private final Sources.Parsed parsed;

        Methods(CompilationUnitTree unit, Sources.Parsed parsed) {
            this.unit = unit;
            this.parsed = parsed;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var positions = parsed.trees().getSourcePositions();
            var lines = unit.getLineMap();
            if (method.getBody() != null) {
                // From the opening brace: a table of examples in an annotation is data.
                long from = positions.getStartPosition(unit, method.getBody());
                long to = positions.getEndPosition(unit, method.getBody());
                long length = lines.getLineNumber(to) - lines.getLineNumber(from) + 1;
                if (length > LONGEST_METHOD) {
                    found.add(method.getName() + " has " + length + " lines, at most " + LONGEST_METHOD);
                }
            }
            return super.visitMethod(method, null);
        }
    }

    /**
     * Numbers in a class that implements Rule. Nought, one and annotations are arithmetic and form; every other number
     * belongs to a parameter. The same in the sentences of its steps.
     */
    @NullUnmarked // the compiler's own interface
    private static final class Figures extends Offences {
        private boolean inRule;

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            boolean outer = inRule;
            inRule = outer
                    || type.getImplementsClause().stream()
                            .anyMatch(one -> one.toString().startsWith("Rule<"));
            super.visitClass(type, null);
            inRule = outer;
            return null;
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (inRule
                    && literal.getValue() instanceof Number number
                    && number.doubleValue() != 0
                    && number.doubleValue() != 1) {
                found.add("the number " + literal.getValue());
            }
            return null;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            var name = call.getMethodSelect().toString();
            if (name.equals("Says.of") || name.equals("Says.reading")) {
                call.getArguments().stream().skip(1).forEach(this::checkSentence);
            }
            return super.visitMethodInvocation(call, null);
        }

        private void checkSentence(Tree sentence) {
            if (sentence instanceof LiteralTree literal
                    && String.valueOf(literal.getValue()).matches("(?s).*\\d.*")) {
                found.add("a number in the sentence “" + literal.getValue() + "”");
            }
        }
    }
}
