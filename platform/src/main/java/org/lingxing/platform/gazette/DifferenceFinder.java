package org.lingxing.platform.gazette;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds a reading against what is held. */
@Component
class DifferenceFinder {

    static final int MOST_PROVISIONS = 100;

    private static final String WORDS = """
            select path, heading, words
              from gazette.provision
             where document = :document
             order by ord
            """;

    private final Holdings holdings;
    private final Extractions extractions;
    private final JdbcClient jdbc;

    DifferenceFinder(Holdings holdings, Extractions extractions, JdbcClient jdbc) {
        this.holdings = holdings;
        this.extractions = extractions;
        this.jdbc = jdbc;
    }

    Difference of(List<ReadDocument> documents) {
        Map<String, Holdings.Held> held =
                holdings.among(documents.stream().map(ReadDocument::id).toList());
        var added = new ArrayList<Difference.Added>();
        var changed = new ArrayList<Difference.Changed>();
        int unchanged = 0;
        int kept = 0;
        for (ReadDocument read : documents) {
            Holdings.Held before = held.get(read.id());
            if (before == null) {
                added.add(new Difference.Added(read.id(), read.document().title()));
            } else if (before.contentHash().equals(read.contentHash())) {
                unchanged++;
            } else {
                Map<String, Standing> standing = extractions.of(List.of(read.id()));
                kept += corrections(standing, identitiesOf(read), true);
                changed.add(changed(read, before, standing));
            }
        }
        return new Difference(added, changed, unchanged, kept);
    }

    /** Lets no other import write until the transaction at hand ends, so that what is compared stays. */
    void holdStill() {
        jdbc.sql("lock table gazette.document in share row exclusive mode").update();
    }

    /** Those of the documents that are new or say something else than what is held. */
    List<ReadDocument> news(List<ReadDocument> documents) {
        Map<String, Holdings.Held> held =
                holdings.among(documents.stream().map(ReadDocument::id).toList());
        return documents.stream()
                .filter(read -> {
                    Holdings.Held before = held.get(read.id());
                    return before == null || !before.contentHash().equals(read.contentHash());
                })
                .toList();
    }

    private Difference.Changed changed(ReadDocument read, Holdings.Held before, Map<String, Standing> standing) {
        var what = new ArrayList<Phrase>();
        if (!before.title().equals(read.document().title())) {
            what.add(Phrase.of("题名有改动", "the title changes"));
        }
        List<Difference.ChangedProvision> provisions = provisions(read);
        if (!provisions.isEmpty()) {
            what.add(Phrase.of("条文改动 " + provisions.size() + " 处", provisions.size() + " provision(s) change"));
        }
        int things = changedThings(read, standing);
        if (things > 0) {
            what.add(Phrase.of("识读出的文件要素、任务、目标或名单改动 " + things + " 项", things + " extracted thing(s) change"));
        }
        int lost = corrections(standing, identitiesOf(read), false);
        if (lost > 0) {
            what.add(Phrase.of(
                    "有 " + lost + " 项更正的对象在新文本中不再出现，更正随之不用",
                    lost + " correction(s) are of things the new text no longer has, and fall away with them"));
        }
        if (what.isEmpty()) {
            what.add(Phrase.of("附件、所引文件或目录层次有改动", "annexes, named documents or the tree's levels change"));
        }
        return new Difference.Changed(
                read.id(),
                read.document().title(),
                what,
                provisions.subList(0, Math.min(MOST_PROVISIONS, provisions.size())));
    }

    private List<Difference.ChangedProvision> provisions(ReadDocument read) {
        var was = new LinkedHashMap<String, String>();
        Rows.of(jdbc.sql(WORDS).param("document", read.id()).query(Words.class))
                .forEach(words ->
                        was.merge(words.path(), ProvisionNode.spoken(words.heading(), words.words()), String::concat));
        var becomes = new LinkedHashMap<String, String>();
        read.provisions().forEach(node -> becomes.merge(node.provision().path(), node.spoken(), String::concat));
        var changed = new ArrayList<Difference.ChangedProvision>();
        becomes.forEach((path, words) -> {
            if (!words.equals(was.get(path))) {
                changed.add(new Difference.ChangedProvision(path, was.get(path), words));
            }
        });
        was.forEach((path, words) -> {
            if (!becomes.containsKey(path)) {
                changed.add(new Difference.ChangedProvision(path, words, null));
            }
        });
        return changed;
    }

    private static int changedThings(ReadDocument read, Map<String, Standing> standing) {
        Set<String> identities = identitiesOf(read);
        long changed = read.extracted().stream()
                .filter(extracted -> {
                    Standing before = standing.get(extracted.identity());
                    return before == null || !before.present() || !before.says(extracted.content());
                })
                .count();
        long gone = standing.values().stream()
                .filter(before -> before.present() && !identities.contains(before.identity()))
                .count();
        return Math.toIntExact(changed + gone);
    }

    /** How many corrections stand that another reading has, or has not, a thing for. */
    private static int corrections(Map<String, Standing> standing, Set<String> read, boolean have) {
        return Math.toIntExact(standing.values().stream()
                .filter(before -> before.correction() != null && before.present())
                .filter(before -> read.contains(before.identity()) == have)
                .count());
    }

    private static Set<String> identitiesOf(ReadDocument read) {
        return read.extracted().stream().map(Extracted::identity).collect(Collectors.toSet());
    }

    private record Words(String path, @Nullable String heading, String words) {}
}
