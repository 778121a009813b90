package org.lingxing.platform.agencies;

import java.util.List;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names of the register. */
@Repository
class Names {

    private static final String ALL = """
            select agency, name, kind, current, from_day as "from", to_day as "to", source
              from agencies.name
             order by agency, current desc, kind, name
            """;

    private static final String ENTER = """
            insert into agencies.name (agency, name, key, kind, current, from_day, to_day, source)
            values (:agency, :name, :key, :kind, :current, :from, :to, :source)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AgencyName> all() {
        return Rows.of(jdbc.sql(ALL).query(AgencyName.class));
    }

    /** Enters a name; false when the agency or another one has it for that time already. */
    boolean enter(AgencyName name) {
        return jdbc.sql(ENTER)
                        .param("agency", name.agency())
                        .param("name", name.name())
                        .param("key", NameKey.of(name.name()))
                        .param("kind", name.kind().name())
                        .param("current", name.current())
                        .param("from", name.from())
                        .param("to", name.to())
                        .param("source", name.source())
                        .update()
                == 1;
    }
}
