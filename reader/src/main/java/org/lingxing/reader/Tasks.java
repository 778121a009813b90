package org.lingxing.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/** Finds the tasks of a document: items with lines that say who answers for them, and rows of tables of tasks. */
final class Tasks {

    private static final Pattern ARABIC = Pattern.compile("\\(?(\\d{1,4})[.、)．]?");

    private final DocumentFlow document;

    private Tasks(DocumentFlow document) {
        this.document = document;
    }

    static List<Task> in(DocumentFlow document) {
        var tasks = new Tasks(document);
        var found = new ArrayList<Task>();
        found.addAll(tasks.items());
        found.addAll(tasks.rows());
        return found;
    }

    /** Tasks that stand as items of the text, with their lines of leaders and agencies. */
    private List<Task> items() {
        Map<Provision, List<Provision>> chains = new LinkedHashMap<>();
        for (TaskBlocks.Line line : TaskBlocks.in(document.flow().text())) {
            int offset = document.flow().passage(line.label(), line.from()).from();
            List<Provision> chain = document.chainAt(offset);
            while (!chain.isEmpty() && chain.getLast().label().isEmpty()) {
                chain.removeLast();
            }
            if (!chain.isEmpty()) {
                chains.putIfAbsent(chain.getLast(), chain);
            }
        }
        var tasks = new ArrayList<Task>();
        chains.forEach((node, chain) -> {
            Flow words = document.of(node.passage());
            if (TaskBlocks.holdsTask(words.text())) {
                tasks.add(item(chain, words));
            }
        });
        return tasks;
    }

    private Task item(List<Provision> chain, Flow words) {
        Provision node = chain.getLast();
        List<TaskBlocks.Line> lines = TaskBlocks.in(words.text());
        int label = Flow.of(node.label()).length();
        boolean labelled = words.text().startsWith(Flow.of(node.label()).text());
        var number = ARABIC.matcher(Flow.of(node.label()).text());
        boolean numbered = number.matches();
        var doubts = new LinkedHashSet<Phrase>();
        String term = value(words, lines, TaskBlocks.Field.TERM);
        long blocks = lines.stream()
                .filter(line -> line.field() == TaskBlocks.Field.AGENCIES)
                .count();
        if (blocks > 1) {
            doubts.add(Doubts.severalTasks(blocks));
        }
        return new Task(
                document.id(),
                node.path(),
                numbered ? number.group(1) : null,
                heading(numbered ? chain.subList(0, chain.size() - 1) : chain),
                words.words(labelled ? label : 0, lines.getFirst().label()),
                leaders(words, lines, doubts),
                agencies(words, lines, doubts),
                office(value(words, lines, TaskBlocks.Field.OFFICE)),
                term,
                due(term, doubts),
                new Certainty(List.copyOf(doubts)),
                node.passage());
    }

    /** Behind the office of the last task the day of the document may stand. */
    private static @Nullable String office(@Nullable String words) {
        if (words == null) {
            return null;
        }
        Matcher day = Dates.DAY.matcher(words);
        return day.find() && day.start() > 0 ? words.substring(0, day.start()) : words;
    }

    private static String heading(List<Provision> chain) {
        return chain.stream()
                .map(Tasks::headingOf)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" / "));
    }

    /** Label and words of a heading; a long one may have been read partly as text. */
    private static String headingOf(Provision provision) {
        boolean onlyHeading =
                !provision.children().isEmpty() && provision.text().indexOf('。') < 0;
        String heading = provision.heading() == null ? "" : provision.heading();
        return provision.label() + heading + (onlyHeading ? provision.text().replace("\n", "") : "");
    }

    private static List<String> leaders(Flow words, List<TaskBlocks.Line> lines, Set<Phrase> doubts) {
        TaskBlocks.Line line = TaskBlocks.first(lines, TaskBlocks.Field.LEADERS);
        if (line == null) {
            return List.of();
        }
        List<PersonNames.Name> names = PersonNames.in(words.slice(line.from(), line.to()));
        if (names.isEmpty()) {
            doubts.add(Doubts.NO_LEADER);
        }
        for (PersonNames.Name name : names) {
            Phrase doubt = PersonNames.doubt(name);
            if (doubt != null) {
                doubts.add(doubt);
            }
        }
        return names.stream().map(PersonNames.Name::name).toList();
    }

    private static List<NamedAgency> agencies(Flow words, List<TaskBlocks.Line> lines, Set<Phrase> doubts) {
        var agencies = new ArrayList<NamedAgency>();
        for (TaskBlocks.Line line : lines) {
            AgencyRole role = switch (line.field()) {
                case AGENCIES, LEAD -> AgencyRole.LEAD;
                case ASSIST -> AgencyRole.ASSIST;
                case CARRY_OUT -> AgencyRole.CARRY_OUT;
                case LEADERS, OFFICE, TERM -> null;
            };
            if (role == null) {
                continue;
            }
            Flow list = words.slice(line.from(), line.to());
            List<AgencyNames.Piece> pieces = AgencyNames.split(list);
            doubts.addAll(pieces.isEmpty() ? List.of(Doubts.NO_AGENCY) : AgencyNames.doubts(pieces));
            for (AgencyNames.Piece piece : pieces) {
                boolean follows = line.field() == TaskBlocks.Field.AGENCIES && piece.from() > 0;
                String name = list.words(piece.from(), piece.to());
                agencies.add(new NamedAgency(name, follows ? AgencyRole.ASSIST : role));
            }
        }
        return agencies;
    }

    private static @Nullable String value(Flow words, List<TaskBlocks.Line> lines, TaskBlocks.Field field) {
        TaskBlocks.Line line = TaskBlocks.first(lines, field);
        if (line == null || line.from() == line.to()) {
            return null;
        }
        int end = words.text().charAt(line.to() - 1) == '。' ? line.to() - 1 : line.to();
        return words.words(line.from(), end);
    }

    private @Nullable LocalDate due(@Nullable String term, Set<Phrase> doubts) {
        if (term == null || document.year() == 0) {
            return null;
        }
        LocalDate due = Terms.due(Flow.of(term).text(), document.year());
        LocalDate date = document.document().date();
        if (due != null && date != null && due.isBefore(date)) {
            doubts.add(Doubts.TERM_BEFORE_DOCUMENT);
        }
        return due;
    }

    /** Tasks that are rows of a table. */
    private List<Task> rows() {
        var tasks = new ArrayList<Task>();
        List<Provision> annexes = document.all(ProvisionKind.ANNEX);
        for (Provision annex : annexes) {
            TaskTable.in(document.of(annex.passage()), () -> evidence(annex))
                    .ifPresent(table -> table.rows().forEach(row -> tasks.add(row(annex.path(), table, row))));
        }
        if (annexes.isEmpty()) {
            var evidence = new TaskTable.Evidence(List.of(), "");
            TaskTable.in(document.flow(), () -> evidence)
                    .ifPresent(table -> table.rows().forEach(row -> tasks.add(row("", table, row))));
        }
        return tasks;
    }

    /** What the document says before the annex. */
    private TaskTable.Evidence evidence(Provision annex) {
        List<Provision> before = document.document().provisions().stream()
                .filter(provision -> provision.passage().to() <= annex.passage().from())
                .toList();
        int to = document.flow().indexAt(annex.passage().from());
        return new TaskTable.Evidence(Heading.of(before), document.flow().text().substring(0, to));
    }

    private Task row(String annex, TaskTable table, TaskTable.Row row) {
        var doubts = new LinkedHashSet<>(row.doubts());
        TaskRows.Row cells = row.cells();
        String content;
        String term = null;
        var agencies = new ArrayList<NamedAgency>();
        if (cells == null) {
            content = table.flow().words(row.from(), row.to());
        } else {
            content = words(table, row, cells.content());
            term = words(table, row, cells.term());
            List<TableHead.Column> columns = table.head().agencies();
            for (int i = 0; i < columns.size(); i++) {
                AgencyRole role = AgencyRole.valueOf(columns.get(i).name());
                TaskRows.Cell cell = cells.agencies().get(i);
                Flow list = table.flow().slice(row.base() + cell.from(), row.base() + cell.to());
                AgencyNames.split(list)
                        .forEach(piece -> agencies.add(new NamedAgency(list.words(piece.from(), piece.to()), role)));
            }
        }
        term = term == null || term.isEmpty() ? null : term;
        LocalDate due = due(term, doubts);
        return new Task(
                document.id(),
                annex.isEmpty() ? Integer.toString(row.number()) : annex + "." + row.number(),
                Integer.toString(row.number()),
                row.group() == null ? "" : Flow.of(row.group()).words(),
                content,
                List.of(),
                agencies,
                null,
                term,
                due,
                new Certainty(List.copyOf(doubts)),
                table.flow().passage(row.from(), row.to()));
    }

    private static String words(TaskTable table, TaskTable.Row row, TaskRows.Cell cell) {
        return table.flow().words(row.base() + cell.from(), row.base() + cell.to());
    }
}
