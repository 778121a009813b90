package org.lingxing.platform.rivers;

import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets posts answer for reaches, and ends it. */
@Component
@Transactional
public class Answers {

    private final JdbcClient database;
    private final ObjectProvider<AnsweringWatcher> watchers;

    /** @param watchers asked for when needed, since they may ask this module themselves */
    Answers(JdbcClient database, ObjectProvider<AnsweringWatcher> watchers) {
        this.database = database;
        this.watchers = watchers;
    }

    /** Lets a post answer for a reach from a day on, to a last day where that is known. */
    public void begin(String reach, ChiefLevel level, UUID post, LocalDate from, @Nullable LocalDate last) {
        database.sql("""
                        insert into rivers.answering (reach, level, post, during)
                        values (:reach, :level, :post, daterange(:from, :last, '[]'))
                        """)
                .param("reach", reach)
                .param("level", level.name())
                .param("post", post)
                .param("from", from)
                .param("last", last, Types.DATE)
                .update();
        watchers.forEach(watcher -> watcher.answeringChanged(reach, level, post, from, last));
    }

    /** Ends with that day as the last; false where the post does not answer for the reach then. */
    public boolean end(String reach, ChiefLevel level, UUID post, LocalDate last) {
        var began = database.sql("""
                        update rivers.answering
                           set during = daterange(lower(during), :last, '[]')
                         where reach = :reach and level = :level and post = :post and during @> :last::date
                        returning lower(during)
                        """)
                .param("last", last)
                .param("reach", reach)
                .param("level", level.name())
                .param("post", post)
                .query(LocalDate.class)
                .optional();
        began.ifPresent(from -> watchers.forEach(watcher -> watcher.answeringChanged(reach, level, post, from, last)));
        return began.isPresent();
    }
}
