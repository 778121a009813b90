package org.lingxing.platform.duties;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
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
     * @param deeds what entries of the journal are about that opened or fulfilled it: a patrol, a file, a paper, the month of
     *     a post
     */
    public record Hands(Set<String> accounts, Set<String> deeds) {

        public Hands {
            accounts = Set.copyOf(accounts);
            deeds = Set.copyOf(deeds);
        }
    }

    private record Opened(String occasion, String subject) {}

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
            int named = by.indexOf('/');
            if (named >= 0) {
                deeds.add(by.substring(named + 1));
            } else {
                accounts.add(by);
            }
        });
        occasion(duty).ifPresent(opened -> {
            deeds.add(opened.subject());
            UUID.matcher(opened.occasion()).results().map(MatchResult::group).forEach(deeds::add);
        });
        return new Hands(accounts, deeds);
    }

    /** What opened it by deed. A schedule's subject is a reach or a post: whoever keeps its register had no hand in the duty. */
    private Optional<Opened> occasion(String duty) {
        return database.sql("select occasion, subject from duties.duty where id = :duty::uuid and slot is null")
                .param("duty", duty)
                .query(Opened.class)
                .optional();
    }
}
