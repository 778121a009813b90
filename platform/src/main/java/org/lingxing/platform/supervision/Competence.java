package org.lingxing.platform.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.agencies.AgencyRef;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which agency acts today where a text names one whose duty was moved: {@code org/competent-agency}, asked with what the
 * register of agencies knows of successions.
 *
 * <p>Reading: the register gives one day for a succession; it is taken as the day on which the plan was in force and the
 * duty was handed over. A succession without a day has not been handed over.
 */
@Component
class Competence {

    private static final String RULE = "org/competent-agency";

    private static final String SUCCESSORS = """
            select s.successor as id, n.name, s.on_day as "on"
              from agencies.succession s
              join agencies.name n on n.agency = s.successor and n.current
             where s.predecessor = :agency
             order by s.on_day, s.successor
             limit 1
            """;

    private final JdbcClient database;
    private final Rules rules;
    private final TaskAgencies agencies;
    private final CityClock clock;

    Competence(JdbcClient database, Rules rules, TaskAgencies agencies, CityClock clock) {
        this.database = database;
        this.rules = rules;
        this.agencies = agencies;
        this.clock = clock;
    }

    private record Successor(
            String id, String name, @Nullable LocalDate on) {}

    /**
     * What is proposed.
     *
     * @param agency the competent agency; the one asked about where nothing was moved
     * @param answer the rule's whole answer with its steps
     */
    record Proposal(AgencyRef named, AgencyRef agency, boolean moved, Object answer) {}

    /** @param named the agency that the text names */
    Proposal of(String named) {
        var names = new LinkedHashMap<String, String>();
        names.put(agencies.nameOf(named), named);
        var transfers = transfersFrom(named, names);
        LocalDate today = clock.today();
        var answer = rules.explain(new Rules.Question(
                RULE,
                today,
                null,
                Map.of("namedAgency", agencies.nameOf(named), "on", today.toString(), "transfers", transfers)));
        String competent = answer.path("outcome").path("agency").asString(agencies.nameOf(named));
        String id = names.getOrDefault(competent, named);
        return new Proposal(
                new AgencyRef(named, agencies.nameOf(named)), new AgencyRef(id, competent), !id.equals(named), answer);
    }

    private List<Map<String, Object>> transfersFrom(String named, Map<String, String> names) {
        var transfers = new ArrayList<Map<String, Object>>();
        Set<String> passed = new HashSet<>(Set.of(named));
        String from = named;
        while (true) {
            var next = Rows.of(database.sql(SUCCESSORS).param("agency", from).query(Successor.class)).stream()
                    .findFirst()
                    .orElse(null);
            if (next == null || !passed.add(next.id())) {
                return transfers;
            }
            names.put(next.name(), next.id());
            var transfer = new LinkedHashMap<String, Object>();
            transfer.put("from", agencies.nameOf(from));
            transfer.put("to", next.name());
            transfer.put("planInForceOn", (next.on() == null ? clock.today() : next.on()).toString());
            if (next.on() != null) {
                transfer.put("handedOverOn", next.on().toString());
            }
            transfers.add(transfer);
            from = next.id();
        }
    }
}
