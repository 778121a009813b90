package org.lingxing.platform.journal;

import java.util.Collection;
import java.util.Set;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did something to a record, as the journal has it: for deeds that somebody else must do. */
@Component
public class Actors {

    private final JdbcClient database;

    Actors(JdbcClient database) {
        this.database = database;
    }

    /**
     * Accounts that did a deed at any of these records.
     *
     * @param subjects as {@link Deed#subject} says them
     */
    public Set<String> of(Collection<String> subjects) {
        return subjects.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        Rows.of(database.sql("select distinct actor from journal.entry where subject in (:subjects)")
                                .param("subjects", subjects)
                                .query(String.class)));
    }
}
