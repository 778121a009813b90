package org.lingxing.platform.gazette;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lingxing.kernel.Passage;
import org.lingxing.reader.Certainty;
import org.lingxing.reader.Document;
import org.lingxing.reader.Reading;
import org.lingxing.reader.Roster;
import org.lingxing.reader.Target;
import org.lingxing.reader.Task;

/** Gathers what a reading found in one document, each thing with an identity that stays at the next import. */
final class Extracts {

    private final Document document;
    private final List<ProvisionNode> provisions;
    private final Reading reading;
    private final List<Extracted> found = new ArrayList<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final Map<ExtractionKind, Integer> counts = new HashMap<>();

    Extracts(Document document, List<ProvisionNode> provisions, Reading reading) {
        this.document = document;
        this.provisions = provisions;
        this.reading = reading;
    }

    List<Extracted> all() {
        add("", "", DocumentContent.of(document), ExtractionKind.DOCUMENT, document.certainty(), document.passage());
        for (Task task : reading.tasks()) {
            if (task.document().equals(document.id())) {
                add(task.provision(), "", TaskContent.of(task), ExtractionKind.TASK, task.certainty(), task.passage());
            }
        }
        for (Target target : reading.targets()) {
            if (target.document().equals(document.id())) {
                String name = target.division() == null ? target.name() : target.name() + "@" + target.division();
                add(
                        target.provision(),
                        name,
                        TargetContent.of(target),
                        ExtractionKind.TARGET,
                        target.certainty(),
                        target.passage());
            }
        }
        for (Roster roster : reading.rosters()) {
            if (roster.document().equals(document.id())) {
                String place = ProvisionNode.at(roster.passage(), provisions)
                        .map(node -> node.provision().path())
                        .orElse("");
                add(
                        place,
                        roster.name(),
                        RosterContent.of(roster),
                        ExtractionKind.ROSTER,
                        roster.certainty(),
                        roster.passage());
            }
        }
        return List.copyOf(found);
    }

    private void add(
            String provision, String name, Content content, ExtractionKind kind, Certainty certainty, Passage passage) {
        String same =
                String.join(" ", kind.name(), document.id(), provision, name).strip();
        int before = alike.merge(same, 1, Integer::sum) - 1;
        String identity = before == 0 ? same : same + " (" + (before + 1) + ")";
        int position = counts.merge(kind, 1, Integer::sum) - 1;
        found.add(new Extracted(identity, kind, document.id(), provision, position, content, certainty, passage));
    }
}
