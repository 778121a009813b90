package org.lingxing.platform.access;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To which post a post reports, as administrators of its division say. */
@Component
@Transactional
class Superiors {

    private final JdbcClient database;
    private final Posts posts;
    private final Journal journal;

    Superiors(JdbcClient database, Posts posts, Journal journal) {
        this.database = database;
        this.posts = posts;
        this.journal = journal;
    }

    /** A post by its title. */
    record Named(UUID id, Phrase title) {}

    private record Row(
            UUID id,
            String titleZh,
            String titleEn,
            String division,
            @Nullable UUID superior) {}

    /** The post above; nothing where it reports to none. */
    @Transactional(readOnly = true)
    Optional<Named> of(UUID post, Caller caller) {
        UUID superior = require(post, caller).superior();
        return superior == null ? Optional.empty() : find(superior).map(Superiors::named);
    }

    /** @param superior may lie in any division; null for none */
    void place(UUID post, @Nullable UUID superior, Caller by) {
        require(post, by);
        if (superior != null && find(superior).isEmpty()) {
            throw Refusal.ofInput("/superior", "没有这个岗位", "There is no such post");
        }
        try {
            posts.placeUnder(post, superior);
        } catch (IllegalArgumentException circle) {
            throw Refusal.ofInput("/superior", "这个岗位本身就在其下", "That post reports to this one itself");
        }
        journal.record(Deed.of("access.placed-under", post.toString())
                .by(by.account())
                .with("superior", superior == null ? "" : superior.toString()));
    }

    private Row require(UUID post, Caller caller) {
        Row row = find(post).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        caller.requireRegion(Role.ADMINISTRATOR, DivisionCode.of(row.division()));
        return row;
    }

    private Optional<Row> find(UUID post) {
        return database.sql("select id, title_zh, title_en, division, superior from access.post where id = :id")
                .param("id", post)
                .query(Row.class)
                .optional();
    }

    private static Named named(Row row) {
        return new Named(row.id(), Phrase.of(row.titleZh(), row.titleEn()));
    }
}
