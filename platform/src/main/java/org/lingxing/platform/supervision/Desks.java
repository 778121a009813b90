package org.lingxing.platform.supervision;

import java.util.HashSet;
import java.util.Set;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who acts for whom: the office by its role, agencies by the post of their liaison and whoever stands in for it. */
@Component
class Desks {

    private static final String AGENCIES = """
            with people as (
                select person from access.account where name = :account
                union
                select absent
                  from access.deputy
                 where deputy = (select person from access.account where name = :account)
                   and during @> :today::date
            )
            select l.agency
              from supervision.liaison l
              join access.holding h on h.post = l.post and h.held @> :today::date
             where h.person in (select person from people)
             order by l.agency
            """;

    private final JdbcClient database;
    private final CityClock clock;

    Desks(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    Desk of(Caller caller) {
        boolean office = caller.mayAct(Role.OFFICER, Liaisons.CITY);
        boolean reads =
                office || caller.mayAct(Role.SIGNER, Liaisons.CITY) || caller.mayAct(Role.ADMINISTRATOR, Liaisons.CITY);
        Set<String> agencies = caller.roles().contains(Role.AGENCY)
                ? new HashSet<>(Rows.of(database.sql(AGENCIES)
                        .param("account", caller.account())
                        .param("today", clock.today())
                        .query(String.class)))
                : Set.of();
        return new Desk(office, reads, agencies);
    }

    /** @throws Refusal unless the caller is an officer of the supervision office */
    void requireOffice(Caller caller) {
        if (!of(caller).office()) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_ROLE);
        }
    }
}
