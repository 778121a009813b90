package org.lingxing.platform.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Appointment;
import org.lingxing.platform.access.Posts;
import org.springframework.transaction.support.TransactionTemplate;

/** Posts for tests, held by demonstration accounts in turn. */
final class Staff {

    private final Posts posts;
    private final TransactionTemplate transaction;

    Staff(Posts posts, TransactionTemplate transaction) {
        this.posts = posts;
        this.transaction = transaction;
    }

    /** A new post of a county chief, held by the demonstration's chief. */
    UUID post(DivisionCode division, LocalDate from) {
        UUID post = transaction.execute(nothing -> {
            UUID made =
                    posts.create(new Appointment(Phrase.of("示例县级河长", "A county chief"), "示例机构", division, List.of()));
            posts.succeed(made, "chief", from);
            return made;
        });
        if (post == null) {
            throw new IllegalStateException("no post was made");
        }
        return post;
    }

    /** The guard of the demonstration follows. */
    void replace(UUID post, LocalDate from) {
        transaction.executeWithoutResult(nothing -> posts.succeed(post, "guard", from));
    }
}
