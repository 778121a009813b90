package org.lingxing.platform.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.lingxing.kernel.DocumentId;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.tool.ParameterChange;
import org.lingxing.tool.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The changes of parameters that hold, in the order in which they were signed. */
@Repository
class SignedChanges {

    private final JdbcClient database;

    SignedChanges(JdbcClient database) {
        this.database = database;
    }

    List<ParameterChange> all() {
        return database.sql("""
                        select parameter, value, from_day, to_day, document, known_on
                          from rules.parameter_change
                         where state = 'SIGNED'
                         order by decided_at, id""").query((row, number) -> change(row)).list();
    }

    /** Those signed by that moment. */
    List<ParameterChange> until(Instant moment) {
        return database.sql("""
                        select parameter, value, from_day, to_day, document, known_on
                          from rules.parameter_change
                         where state = 'SIGNED'
                           and decided_at <= :moment
                         order by decided_at, id""")
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> change(row))
                .list();
    }

    private static ParameterChange change(ResultSet row) throws SQLException {
        return new ParameterChange(
                row.getString("parameter"),
                Objects.requireNonNull(Json.parse(row.getString("value"))),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                provision(row.getString("document")),
                row.getObject("known_on", LocalDate.class));
    }

    /** Where a change stands: a provision, or the opening words of a document that is named alone. */
    static ProvisionId provision(String document) {
        return document.contains("#")
                ? ProvisionId.of(document)
                : DocumentId.of(document).at("0");
    }
}
