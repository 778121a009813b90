package org.lingxing.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingxing.kernel.Passage;
import org.lingxing.kernel.Phrase;

/** Appointments and removals: 任命, a colon, then persons and posts; 免去 likewise. */
final class Appointments {

    private static final Pattern BEGIN = Pattern.compile("(任命|免去):");

    private static final Pattern DEED =
            Pattern.compile("([^;。:,]{2,60}?)同志(?:为|任|兼任|的|不再担任)([^;。:]{2,60}?)(?:职务)?(?=[;。,]|$)");

    private Appointments() {}

    static List<Roster> in(DocumentFlow document) {
        Flow flow = document.flow();
        Matcher begin = BEGIN.matcher(flow.text());
        Map<String, List<Roster.Entry>> entries = new LinkedHashMap<>();
        Map<String, List<Phrase>> doubts = new LinkedHashMap<>();
        int from = -1;
        String role = "";
        while (begin.find()) {
            if (from >= 0) {
                read(flow.slice(from, begin.start()), role, entries, doubts);
            }
            role = begin.group(1);
            from = begin.end();
        }
        if (from >= 0) {
            read(flow.from(from), role, entries, doubts);
        }
        var rosters = new ArrayList<Roster>();
        entries.forEach((name, list) -> {
            if (!list.isEmpty()) {
                Passage passage =
                        list.getFirst().passage().through(list.getLast().passage());
                var certainty = new Certainty(doubts.getOrDefault(name, List.of()));
                rosters.add(new Roster(document.id(), name, null, list, certainty, passage));
            }
        });
        return rosters;
    }

    private static void read(
            Flow part, String role, Map<String, List<Roster.Entry>> entries, Map<String, List<Phrase>> doubts) {
        Matcher deed = DEED.matcher(part.text());
        while (deed.find()) {
            Flow persons = part.slice(deed.start(1), deed.end(1));
            String post = part.words(deed.start(2), deed.end(2));
            for (PersonNames.Name name : PersonNames.in(persons)) {
                Passage passage = part.passage(deed.start(1) + name.from(), deed.end(2));
                entries.computeIfAbsent(role, key -> new ArrayList<>())
                        .add(new Roster.Entry(name.name(), post, role, passage));
                if (!PersonNames.isName(name.name())) {
                    doubts.computeIfAbsent(role, key -> new ArrayList<>()).add(Doubts.oddPerson(name.name()));
                }
            }
        }
    }
}
