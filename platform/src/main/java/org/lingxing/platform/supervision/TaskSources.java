package org.lingxing.platform.supervision;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.lingxing.reader.DocumentNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents as people name them when they enter tasks: by number or title, held in the gazette or not. */
@Component
class TaskSources {

    private static final String HELD = """
            select id, number, title, date
              from gazette.document
             where id = :id or number = :words or title = :words
             order by id
             limit 1
            """;

    private final JdbcClient database;

    TaskSources(JdbcClient database) {
        this.database = database;
    }

    /**
     * The document of tasks.
     *
     * @param id its identifier; the words themselves where they hold no number
     * @param number null where it has none
     */
    record Source(
            String id,
            @Nullable String number,
            String title,
            @Nullable LocalDate date) {}

    /**
     * @param words number or title
     * @param title its title, where the words are the number of a document that is not held
     */
    Source of(String words, @Nullable String title) {
        String asked = words.strip();
        String id = DocumentNames.identify(asked).orElse(asked);
        return database.sql(HELD)
                .param("id", id)
                .param("words", asked)
                .query(Source.class)
                .optional()
                .orElseGet(() -> new Source(
                        id,
                        id.equals(asked) ? null : asked,
                        title == null || title.isBlank() ? asked : title.strip(),
                        null));
    }

    /** The numbers of the tasks that a document has under supervision. */
    Set<String> numbersOf(String document) {
        return new HashSet<>(
                Rows.of(database.sql("""
                        select number from supervision.task where document = :document and number is not null order by number
                        """).param("document", document).query(String.class)));
    }
}
