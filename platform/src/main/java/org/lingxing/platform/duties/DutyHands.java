package org.lingxing.platform.duties;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Through whose hands a duty went: for answers that somebody else must give. */
@Component
public class DutyHands {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient database;

    DutyHands(JdbcClient database) {
        this.database = database;
    }

    /**
     * Who and what moved a duty.
     *
     * @param accounts of those who changed it: prolonged, waived, gave it back
     * @param deeds identifiers of the records that did it, which their modules know
     */
    public record Hands(Set<String> accounts, Set<String> deeds) {

        public Hands {
            accounts = Set.copyOf(accounts);
            deeds = Set.copyOf(deeds);
        }
    }

    /** @param duty its identifier; nothing for any other text */
    public Hands of(String duty) {
        if (!UUID.matcher(duty).matches()) {
            return new Hands(Set.of(), Set.of());
        }
        var accounts = new HashSet<String>();
        var deeds = new HashSet<String>();
        Rows.of(database.sql("""
                        select by from duties.change where duty = :duty::uuid
                        union
                        select deed from duties.deed where duty = :duty::uuid
                        """).param("duty", duty).query(String.class)).forEach(by -> {
            var found = UUID.matcher(by);
            if (found.find()) {
                deeds.add(found.group());
            } else {
                accounts.add(by);
            }
        });
        return new Hands(accounts, deeds);
    }
}
