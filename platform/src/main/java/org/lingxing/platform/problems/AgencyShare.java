package org.lingxing.platform.problems;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.scoring.DutyShare;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.Span;

/**
 * What an agency did in time in a county: the duties of all its posts there count together, whichever of them a subject is
 * named by.
 *
 * @param ofPosts the same of single posts
 */
record AgencyShare(DutyShare ofPosts, Posts posts) implements Measure {

    @Override
    public About about() {
        return ofPosts.about();
    }

    @Override
    public Map<String, Value> values(Span span, Set<String> subjects) {
        var together = posts.together(subjects.stream()
                .filter(DutyShare::isPost)
                .map(UUID::fromString)
                .collect(Collectors.toSet()));
        var single = ofPosts.values(
                span,
                together.values().stream()
                        .flatMap(Collection::stream)
                        .map(UUID::toString)
                        .collect(Collectors.toSet()));
        var values = new HashMap<String, Value>();
        together.forEach((subject, all) -> all.forEach(post -> {
            var value = single.get(post.toString());
            if (value != null) {
                values.merge(subject.toString(), value, Value::and);
            }
        }));
        return values;
    }

    @Override
    public List<Evidence> records(String subject, Span span) {
        if (!DutyShare.isPost(subject)) {
            return List.of();
        }
        return posts.together(Set.of(UUID.fromString(subject))).values().stream()
                .flatMap(Collection::stream)
                .flatMap(post -> ofPosts.records(post.toString(), span).stream())
                .sorted(Comparator.comparing(Evidence::day).thenComparing(Evidence::id))
                .toList();
    }
}
