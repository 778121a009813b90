package org.lingxing.platform.sheets;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Heads of columns that persons assigned to a register's columns, so that they are asked once only. */
@Repository
class LearntHeads {

    private static final String LEARN = """
            insert into sheets.learnt_head (register, head, field, by_account, at)
            values (:register, :head, :column, :by, :at)
                on conflict (register, head)
                do update set field = excluded.field, by_account = excluded.by_account, at = excluded.at
            """;

    private final JdbcClient jdbc;

    LearntHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of each head's text to the key of its column. */
    Map<String, String> of(String register) {
        return jdbc
                .sql("select head, field from sheets.learnt_head where register = :register")
                .param("register", register)
                .query((row, number) -> Map.entry(row.getString("head"), row.getString("field")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void learn(String register, String printed, String column, String by, Instant at) {
        jdbc.sql(LEARN)
                .param("register", register)
                .param("head", HeadName.of(printed).whole())
                .param("column", column)
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
