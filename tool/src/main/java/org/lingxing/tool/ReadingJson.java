package org.lingxing.tool;

import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.reader.Annex;
import org.lingxing.reader.Certainty;
import org.lingxing.reader.Document;
import org.lingxing.reader.Provision;
import org.lingxing.reader.ProvisionKind;
import org.lingxing.reader.Reading;
import org.lingxing.reader.Replacement;
import org.lingxing.reader.Roster;
import org.lingxing.reader.Target;
import org.lingxing.reader.Task;
import org.lingxing.reader.Warning;
import org.lingxing.tool.json.JsonText;

/** What was read from a file, as one line of JSON. Others read it: members are neither renamed nor taken away. */
final class ReadingJson {

    private final JsonText text = new JsonText();

    private ReadingJson() {}

    static String of(String file, Reading reading) {
        var json = new ReadingJson();
        json.text.open('{').member("file", file);
        json.array("documents", reading.documents(), json::document);
        json.array("tasks", reading.tasks(), json::task);
        json.array("targets", reading.targets(), json::target);
        json.array("rosters", reading.rosters(), json::roster);
        json.array("warnings", reading.warnings(), json::warning);
        json.text.close('}');
        return json.text.toString();
    }

    /** How many nodes of a kind a tree has; of all kinds when none is given. */
    static int count(List<Provision> provisions, ProvisionKind... kinds) {
        int count = 0;
        for (Provision provision : provisions) {
            count += kinds.length == 0 || List.of(kinds).contains(provision.kind()) ? 1 : 0;
            count += count(provision.children(), kinds);
        }
        return count;
    }

    private interface Written<T> {
        void write(T element);
    }

    private <T> void array(String name, List<T> elements, Written<T> written) {
        text.name(name).open('[');
        elements.forEach(written::write);
        text.close(']');
    }

    private void document(Document document) {
        text.open('{')
                .member("id", document.id())
                .member("number", document.number())
                .member("title", document.title())
                .member("date", document.date())
                .member("inForceFrom", document.inForceFrom())
                .member("articles", count(document.provisions(), ProvisionKind.ARTICLE))
                .member("provisions", count(document.provisions()))
                .member("annexesPresent", annexes(document, true))
                .member("annexesLeftOut", annexes(document, false))
                .member(
                        "replaces",
                        document.replaces().stream().map(ReadingJson::named).toList())
                .close('}');
    }

    private static int annexes(Document document, boolean present) {
        return (int) document.annexes().stream()
                .filter(annex -> annex.present() == present)
                .map(Annex::number)
                .count();
    }

    private static String named(Replacement replacement) {
        if (replacement.number() != null) {
            return replacement.number();
        }
        return replacement.title() != null ? replacement.title() : replacement.words();
    }

    private void task(Task task) {
        text.open('{')
                .member("document", task.document())
                .member("number", task.number())
                .member("heading", task.heading())
                .member("text", task.text())
                .member("leaders", task.leaders());
        array(
                "agencies",
                task.agencies(),
                agency -> text.open('{')
                        .member("name", agency.name())
                        .member("role", agency.role().name())
                        .close('}'));
        text.member("office", task.office())
                .member("term", task.term())
                .member("due", task.due())
                .member("certainty", certainty(task.certainty()))
                .close('}');
    }

    private static String certainty(Certainty certainty) {
        return certainty.isSure() ? "SURE" : "TO_CONFIRM";
    }

    private void target(Target target) {
        text.open('{')
                .member("document", target.document())
                .member("name", target.name())
                .member("unit", target.unit())
                .member("direction", target.direction().name())
                .member("value", target.value())
                .member("division", target.division())
                .close('}');
    }

    private void roster(Roster roster) {
        text.open('{')
                .member("document", roster.document())
                .member("name", roster.name())
                .member("announced", roster.announced())
                .member("found", roster.entries().size())
                .close('}');
    }

    private void warning(Warning warning) {
        Phrase says = warning.says();
        text.value("第 " + warning.line() + " 行：" + says.zh() + " / Line " + warning.line() + ": " + says.en());
    }
}
