package org.lingxing.platform.agencies;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where documents name agencies. */
@Repository
class NameUses {

    private static final String FORGET = "delete from agencies.name_use where document = :document";

    private static final String KEEP = """
            insert into agencies.name_use (document, provision, name, use, on_day, agency)
            select :document, used.provision, used.name, used.use, :on, used.agency
              from unnest(:provisions::text[], :names::text[], :uses::text[], :agencies::text[])
                   as used (provision, name, use, agency)
            on conflict do nothing
            """;

    private static final String ASSIGN = """
            update agencies.name_use set agency = :agency where name = :name and agency is null
            """;

    private static final String OF_AGENCY = """
            select document, provision, name as "as", use
              from agencies.name_use
             where agency = :agency
             order by document, provision, name, use
             limit :limit
            """;

    private final JdbcClient jdbc;

    NameUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what is known of one document. */
    void replace(String document, @Nullable LocalDate on, List<Resolved> uses) {
        jdbc.sql(FORGET).param("document", document).update();
        add(document, on, uses);
    }

    void add(String document, @Nullable LocalDate on, List<Resolved> uses) {
        if (uses.isEmpty()) {
            return;
        }
        jdbc.sql(KEEP)
                .param("document", document)
                .param("on", on, Types.DATE)
                .param(
                        "provisions",
                        uses.stream().map(use -> use.use().provision()).toArray(String[]::new))
                .param("names", uses.stream().map(use -> use.use().name()).toArray(String[]::new))
                .param("uses", uses.stream().map(use -> use.use().kind().name()).toArray(String[]::new))
                .param("agencies", uses.stream().map(Resolved::agency).toArray(String[]::new))
                .update();
    }

    /** Lets a name that was unknown mean an agency wherever it stands. */
    void assign(String name, String agency) {
        jdbc.sql(ASSIGN).param("name", name).param("agency", agency).update();
    }

    List<Named> of(String agency, int limit) {
        return Rows.of(jdbc.sql(OF_AGENCY)
                .param("agency", agency)
                .param("limit", limit)
                .query(Named.class));
    }

    record Resolved(NameUse use, @Nullable String agency) {}

    /**
     * A place where an agency is named.
     *
     * @param as the name as printed there
     */
    record Named(String document, String provision, String as, NameUse.Kind use) {}
}
