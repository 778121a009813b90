package org.lingxing.platform.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.agencies.Agencies;
import org.lingxing.platform.agencies.AgencyRef;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.supervision.TaskTable.NewTask;
import org.lingxing.platform.time.CityClock;
import org.lingxing.reader.AgencyRole;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks entered as a pasted list, for documents whose text the gazette does not have: looked at first, then taken over. */
@Service
@Transactional
class TaskPasting {

    private static final Pattern SEPARATOR = Pattern.compile("[、，,\\s\\u3000]+");

    private final TaskTable table;
    private final TaskTaking taking;
    private final TaskSources sources;
    private final Agencies agencies;
    private final Desks desks;
    private final CityClock clock;

    TaskPasting(
            TaskTable table, TaskTaking taking, TaskSources sources, Agencies agencies, Desks desks, CityClock clock) {
        this.table = table;
        this.taking = taking;
        this.sources = sources;
        this.agencies = agencies;
        this.desks = desks;
        this.clock = clock;
    }

    /**
     * A task as it would be taken over.
     *
     * @param there whether the document has a task of this number already; it stays as it is
     * @param doubts what a person should look at; it is taken over all the same
     */
    record Found(
            int line,
            String number,
            String heading,
            String text,
            List<TaskView.Agency> agencies,
            List<String> leaders,
            @Nullable String term,
            @Nullable LocalDate due,
            @Nullable String responsible,
            boolean there,
            List<Phrase> doubts) {}

    record Preview(TaskSources.Source source, List<Found> tasks) {}

    record Taken(List<UUID> tasks, int before) {}

    @Transactional(readOnly = true)
    public Preview preview(String document, @Nullable String title, String text, Caller by) {
        desks.requireOffice(by);
        var source = sources.of(document, title);
        var numbers = sources.numbersOf(source.id());
        var tasks = TaskLines.of(text).stream()
                .map(line -> found(line, numbers.contains(line.number())))
                .toList();
        if (tasks.isEmpty()) {
            throw Refusal.ofInput(
                    "/text", "没有找到编号的任务，请每项以“1.”“2.”开头", "No line is numbered; begin each task with 1., 2. and so on");
        }
        return new Preview(source, tasks);
    }

    /** Takes over what is not there yet. The same list again adds nothing. */
    public Taken take(String document, @Nullable String title, String text, Caller by) {
        var preview = preview(document, title, text, by);
        var added = new ArrayList<UUID>();
        int before = 0;
        for (Found found : preview.tasks()) {
            if (found.there()) {
                before++;
            } else {
                added.add(add(preview.source(), found, by));
            }
        }
        return new Taken(added, before);
    }

    private UUID add(TaskSources.Source source, Found found, Caller by) {
        UUID id = table.add(
                        new NewTask(
                                TaskOrigin.LIST,
                                null,
                                source.id(),
                                source.number(),
                                source.title(),
                                source.date(),
                                null,
                                Integer.parseInt(found.number()),
                                found.number(),
                                found.heading(),
                                found.text(),
                                found.leaders(),
                                null,
                                found.term(),
                                found.due()),
                        by.account())
                .orElseThrow();
        var parts = new ArrayList<TaskTable.Part>();
        found.agencies()
                .forEach(agency ->
                        parts.add(new TaskTable.Part(parts.size(), agency.id(), agency.name(), agency.role())));
        table.putAgencies(id, parts);
        table.putResponsible(id, found.responsible());
        taking.begin(id, found.due(), TaskOrigin.LIST, by.account());
        return id;
    }

    private Found found(TaskLines.Line line, boolean there) {
        var doubts = new ArrayList<Phrase>();
        var members = members(line, doubts);
        if (line.text().isBlank()) {
            doubts.add(Phrase.of("没有任务内容", "It says nothing"));
        }
        if (members.stream().noneMatch(member -> member.role() == AgencyRole.LEAD && member.id() != null)) {
            doubts.add(Phrase.of("没有认出牵头单位，下达前须补上", "No agency that leads was recognised; name one before it is sent"));
        }
        if (line.term() != null && line.due() == null) {
            doubts.add(Phrase.of("期限没有写明某日", "The term names no day"));
        }
        return new Found(
                line.line(),
                line.number(),
                line.heading(),
                line.text(),
                members,
                line.leaders(),
                line.term(),
                line.due(),
                line.responsible(),
                there,
                doubts);
    }

    /** Names behind 牵头单位 and so on; where nothing is named so, the names found in the text, the first of which leads. */
    private List<TaskView.Agency> members(TaskLines.Line line, List<Phrase> doubts) {
        var members = new ArrayList<TaskView.Agency>();
        for (TaskLines.Named named : line.named()) {
            var names = List.of(SEPARATOR.split(named.words()));
            Map<String, AgencyRef> known = agencies.resolve(names, clock.today());
            for (String name : names) {
                var role = named.role() == AgencyRole.LEAD
                                && members.stream().anyMatch(member -> member.role() == AgencyRole.LEAD)
                        ? AgencyRole.ASSIST
                        : named.role();
                add(members, name, known.get(name), role);
                if (!known.containsKey(name)) {
                    doubts.add(Phrase.of("名册不认得“" + name + "”", "The register does not know " + name));
                }
            }
        }
        if (line.named().isEmpty()) {
            var names = agencies.namesIn(List.of(line.text())).getFirst();
            Map<String, AgencyRef> known = agencies.resolve(names, clock.today());
            names.forEach(name ->
                    add(members, name, known.get(name), members.isEmpty() ? AgencyRole.LEAD : AgencyRole.ASSIST));
        }
        return members;
    }

    private static void add(List<TaskView.Agency> members, String name, @Nullable AgencyRef agency, AgencyRole role) {
        String id = agency == null ? null : agency.id();
        boolean there = id != null && members.stream().anyMatch(member -> id.equals(member.id()));
        if (!there) {
            members.add(new TaskView.Agency(id, agency == null ? name : agency.name(), role));
        }
    }
}
