package org.lingxing.platform.gazette;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Passage;
import org.lingxing.reader.Annex;
import org.lingxing.reader.Document;
import org.lingxing.reader.Mention;
import org.lingxing.reader.Provision;
import org.lingxing.reader.ProvisionKind;
import org.lingxing.reader.Replacement;
import org.lingxing.reader.Table;

/** A document's rows as their tables take them, members named as the columns. */
final class DocumentRows {

    private DocumentRows() {}

    static Map<String, Object> head(ReadDocument read) {
        Document document = read.document();
        var row = row(
                "id", document.id(),
                "position", read.position(),
                "positions", read.positions(),
                "kind", document.kind().name(),
                "title", document.title(),
                "subject", Subject.ofTitle(document.title()),
                "addressees", document.addressees(),
                "articles", articles(read.provisions()),
                "provisions", read.provisions().size(),
                "content_hash", read.contentHash());
        put(row, "number", document.number());
        put(row, "issuer", document.issuer());
        put(row, "date", document.date());
        put(row, "adopted_on", document.adoptedOn());
        put(row, "in_force_from", document.inForceFrom());
        put(row, "valid_to", document.inForceTo());
        put(row, "in_force_words", document.inForceWords());
        return placed(row, document.passage());
    }

    static Map<String, Object> provision(String document, ProvisionNode node) {
        Provision provision = node.provision();
        var row = row(
                "document", document,
                "ord", node.ord(),
                "depth", node.depth(),
                "path", provision.path(),
                "kind", provision.kind().name(),
                "label", provision.label(),
                "words", provision.text());
        put(row, "parent", node.parent());
        put(row, "heading", provision.heading());
        Table table = provision.table();
        if (table != null) {
            put(row, "columns", table.columns());
            put(row, "rows", table.rows());
        }
        return placed(row, provision.passage());
    }

    /** Title, number and identifier of the document as ord 0, then each provision that says something. */
    static Map<String, Object> searchable(String document, int ord, String spoken) {
        String folded = SearchWords.folded(spoken);
        return row("document", document, "ord", ord, "words", folded, "grams", SearchWords.grams(folded));
    }

    static Map<String, Object> annex(String document, int ord, Annex annex) {
        var row = row("document", document, "ord", ord, "number", annex.number(), "present", annex.present());
        put(row, "title", annex.title());
        return row;
    }

    static Map<String, Object> replacement(String document, int ord, Replacement replacement) {
        var row = row("document", document, "ord", ord, "partial", replacement.partial(), "words", replacement.words());
        put(row, "number", replacement.number());
        put(row, "replaced", replacement.id());
        put(row, "title", replacement.title());
        put(row, "subject", Subject.ofTitleOrNull(replacement.title()));
        put(row, "date", replacement.date());
        return placed(row, replacement.passage());
    }

    static Map<String, Object> mention(String document, int ord, Mention mention) {
        var row = row("document", document, "ord", ord);
        put(row, "title", mention.title());
        put(row, "subject", Subject.ofTitleOrNull(mention.title()));
        put(row, "number", mention.number());
        put(row, "named", mention.id());
        return placed(row, mention.passage());
    }

    static Map<String, Object> deadline(String document, int ord, Deadline deadline) {
        var row = row(
                "document", document,
                "ord", ord,
                "provision", deadline.node().provision().path(),
                "subject", deadline.subject(),
                "due", deadline.due(),
                "words", deadline.words());
        return placed(row, deadline.node().provision().passage());
    }

    static Map<String, Object> row(Object... namesAndValues) {
        var row = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    static void put(Map<String, Object> row, String column, @Nullable Object value) {
        if (value != null) {
            row.put(column, value);
        }
    }

    static Map<String, Object> placed(Map<String, Object> row, Passage passage) {
        row.put("passage_from", passage.from());
        row.put("passage_to", passage.to());
        return row;
    }

    private static long articles(List<ProvisionNode> provisions) {
        return provisions.stream()
                .filter(node -> node.provision().kind() == ProvisionKind.ARTICLE)
                .count();
    }
}
