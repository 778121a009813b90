package org.lingxing.platform.patrols;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.lingxing.tracks.Sign;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done with patrols, in the journal and beside each patrol. Words are values of whoever wrote them. */
@Repository
class PatrolHistory {

    private final JdbcClient database;
    private final Journal journal;
    private final CityClock clock;

    PatrolHistory(JdbcClient database, Journal journal, CityClock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** What can be done with a patrol. */
    enum What {
        DELIVERED,
        ANSWERED,
        REPORTED,
        REPORT_READ,
        ASKED,
        REPLIED,
        CHECKED,
        BELIEVED,
        NOT_BELIEVED,
        TRACK_OPENED;

        String kind() {
            return "patrols." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Something done.
     *
     * @param by the account
     * @param name of that person
     * @param sign the sign it is about; null where it is about the patrol
     * @param entry its number in the journal
     */
    record Line(
            What what,
            String by,
            String name,
            Instant at,
            Sign.@Nullable Kind sign,
            @Nullable String words,
            long entry) {}

    void add(PatrolRow patrol, What what, String by, Sign.@Nullable Kind sign, @Nullable String words) {
        var deed = Deed.of(what.kind(), patrol.id().toString())
                .by(by)
                .with("reach", patrol.reach())
                .with("level", patrol.level().name())
                .with("day", patrol.day());
        if (what == What.DELIVERED) {
            deed = deed.with("coverage", patrol.coverage())
                    .with("metres", patrol.metres())
                    .with("signs", patrol.signs());
        }
        if (sign != null) {
            deed = deed.with("sign", sign.name());
        }
        if (words != null) {
            deed = deed.withPersonal("words", by, words);
        }
        long entry = journal.record(deed);
        database.sql("""
                        insert into patrols.deed (patrol, ord, what, by_account, at, sign, words, entry)
                        select :patrol, coalesce(max(ord) + 1, 0), :what, :by, :at, :sign, :words, :entry
                          from patrols.deed
                         where patrol = :patrol
                        """)
                .param("patrol", patrol.id())
                .param("what", what.name())
                .param("by", by)
                .param("at", PatrolTable.utc(clock.instant()))
                .param("sign", sign == null ? null : sign.name(), Types.VARCHAR)
                .param("words", words, Types.VARCHAR)
                .param("entry", entry)
                .update();
    }

    List<Line> of(UUID patrol) {
        return Rows.of(database.sql("""
                        select what, by_account as by,
                               coalesce((select person.name
                                           from access.account
                                           join access.person on person.id = account.person
                                          where account.name = by_account), by_account) as name,
                               at, sign, words, entry
                          from patrols.deed
                         where patrol = :patrol
                         order by ord
                        """).param("patrol", patrol).query(Line.class));
    }

    /** Whether somebody has opened the track that day with a reason. */
    boolean opened(UUID patrol, String by, Instant since) {
        return database.sql("""
                        select exists (
                            select from patrols.deed
                             where patrol = :patrol and what = 'TRACK_OPENED' and by_account = :by and at >= :since)
                        """)
                .param("patrol", patrol)
                .param("by", by)
                .param("since", PatrolTable.utc(since))
                .query(Boolean.class)
                .single();
    }
}
