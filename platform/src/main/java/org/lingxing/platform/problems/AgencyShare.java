package org.lingxing.platform.problems;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.scoring.DutyShare;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.PutRight;
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
        var together = together(subjects);
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

    @Override
    public Optional<Evidence> record(String subject, Span span, String id) {
        return DutyShare.isPost(subject)
                ? posts.together(Set.of(UUID.fromString(subject))).values().stream()
                        .flatMap(Collection::stream)
                        .flatMap(post -> ofPosts.record(post.toString(), span, id).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Whoever of the agency owed it. */
    @Override
    public Map<String, Integer> against(Counted record, Span span, Set<String> subjects) {
        var ofPost = ofPosts.against(record, span, Set.of());
        var against = new HashMap<String, Integer>();
        if (!ofPost.isEmpty()) {
            together(subjects)
                    .forEach((subject, all) -> all.forEach(post -> {
                        var cases = ofPost.get(post.toString());
                        if (cases != null) {
                            against.merge(subject.toString(), cases, Integer::sum);
                        }
                    }));
        }
        return against;
    }

    @Override
    public Set<PutRight> ways() {
        return ofPosts.ways();
    }

    private Map<UUID, Set<UUID>> together(Set<String> subjects) {
        return posts.together(subjects.stream()
                .filter(DutyShare::isPost)
                .map(UUID::fromString)
                .collect(Collectors.toSet()));
    }
}
