package org.lingxing.platform.scoring;

import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Role;

/** Who is scored, declared as a bean by the module that knows them. */
public interface Subjects {

    /** A word that sheets and measures name them by: {@code agency}. */
    String kind();

    Phrase title();

    /** Who keeps their scores: gives points, proposes results. */
    Role office();

    /** All that are scored for a span, in the order of lists. */
    List<Subject> in(Span span);

    /** Whether people's points come by deeds of that module only, as those that two scorers gave, not by hand. */
    default boolean scoredByDeeds() {
        return false;
    }

    /** @param id as the module writes it, without {@code ~} */
    record Subject(String id, String name) {}
}
