package org.lingxing.platform.gazette;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.Decrees;
import org.lingxing.kernel.Phrase;
import org.lingxing.law.Article;
import org.lingxing.law.Instrument;
import org.springframework.stereotype.Component;

/** What the platform does with each provision, by the tables of contents of the decrees that are carried out here. */
@Component
class Dispositions {

    private final Map<String, Map<String, Article>> byDocument = new HashMap<>();

    Dispositions() {
        for (Instrument instrument : Decrees.corpus().instruments()) {
            for (Article article : instrument.contents()) {
                byDocument
                        .computeIfAbsent(instrument.id().value(), id -> new HashMap<>())
                        .put(article.provision().path(), article);
            }
        }
    }

    @Nullable
    View of(String document, String path) {
        Article article = byDocument.getOrDefault(document, Map.of()).get(path);
        return article == null ? null : View.of(article);
    }

    /**
     * @param code {@link org.lingxing.law.Disposition}'s name
     * @param rule the first of the rules; null when none carries it out
     * @param subject what the provision is about, in our words
     */
    record View(String code, String zh, String en, @Nullable String rule, List<String> rules, Phrase subject) {

        static View of(Article article) {
            var label = article.disposition().label();
            List<String> rules =
                    article.rules().stream().map(rule -> rule.toString()).toList();
            return new View(
                    article.disposition().name(),
                    label.zh(),
                    label.en(),
                    rules.isEmpty() ? null : rules.getFirst(),
                    rules,
                    article.subject());
        }
    }
}
