package org.lingxing.platform.duties;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The single duties behind the counts, with the deed that fulfilled each: what a certificate of a score shows. The same
 * question asked of {@link Tallies} gives the count of these entries that are {@code counted}.
 */
@Component
public class Ledger {

    private static final String DUTIES = """
            select d.id, d.kind, k.title_zh, k.title_en, d.subject, d.label, d.slot, d.post, p.agency, d.division,
                   p.division as of_post, n.name as holder, k.document, k.provision, lower(d.period) as period_from,
                   upper(d.period) - 1 as period_to, d.late_from, d.done_at, d.done_by, d.counted, d.ground,
                   d.ground_words, d.state
              from duties.duty d
              join duties.kind k on k.name = d.kind
              join access.post p on p.id = d.post
              left join access.person n on n.id = d.person
            """;
    private static final String ENTRIES = DUTIES + """
             where (:anyKind or d.kind = any(:kinds))
               and (:post::uuid is null or d.post = :post)
               and (:where::text is null or d.division like :where)
               and (:of::text is null or p.division like :of)
               and d.month >= :from and d.month <= :to
               and (:state::text is null or d.state = :state)
             order by d.late_from, d.id
            """;
    private static final String ENTRY = DUTIES + " where d.id = :id";

    private final JdbcClient database;
    private final Round round;

    Ledger(JdbcClient database, Round round) {
        this.database = database;
        this.round = round;
    }

    /**
     * What is looked up.
     *
     * @param kinds names of kinds; none means all
     * @param post null for all posts
     * @param from first month, any day of it
     * @param to last month, any day of it
     * @param state null for all states
     * @param where the division that the duties lie in; null for all
     * @param of the division that their posts answer for, or what lies in it; null for all
     */
    public record Question(
            Set<String> kinds,
            @Nullable UUID post,
            LocalDate from,
            LocalDate to,
            @Nullable DutyState state,
            @Nullable DivisionCode where,
            @Nullable DivisionCode of) {

        public Question(
                Set<String> kinds, @Nullable UUID post, LocalDate from, LocalDate to, @Nullable DutyState state) {
            this(kinds, post, from, to, state, null, null);
        }
    }

    /**
     * A duty with what became of it.
     *
     * @param slot which of its schedule's slots it is; null for one that a deed opened
     * @param ofPost the division that its post answers for
     * @param provision the provision that orders it, {@code zzb-2019-12#5}
     * @param from first day of the period it is for; null for one that a deed opened
     * @param to last day of that period
     * @param due the last day that is in time, at least in part; the month it is counted in is the month of this day
     * @param lateFrom the first moment that is late
     * @param doneBy the deed that fulfilled it, as its module named it, {@code supervision.report/0190…}
     * @param counted whether it is in the counts; a part of a period that was split is not
     * @param ground why it is owed no longer: {@code TENURE}, {@code NOT_OWED} or {@code DEED}; null while it is owed
     */
    public record Entry(
            UUID id,
            String kind,
            Phrase title,
            String subject,
            String label,
            @Nullable String slot,
            UUID post,
            @Nullable String agency,
            String division,
            String ofPost,
            @Nullable String holder,
            String provision,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate due,
            Instant lateFrom,
            @Nullable Instant doneAt,
            @Nullable String doneBy,
            boolean counted,
            @Nullable String ground,
            @Nullable String groundWords,
            DutyState state) {}

    private record Row(
            UUID id,
            String kind,
            String titleZh,
            String titleEn,
            String subject,
            String label,
            @Nullable String slot,
            UUID post,
            @Nullable String agency,
            String division,
            String ofPost,
            @Nullable String holder,
            String document,
            String provision,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            Instant lateFrom,
            @Nullable Instant doneAt,
            @Nullable String doneBy,
            boolean counted,
            @Nullable String ground,
            @Nullable String groundWords,
            DutyState state) {

        Entry entry() {
            return new Entry(
                    id,
                    kind,
                    Phrase.of(titleZh, titleEn),
                    subject,
                    label,
                    slot,
                    post,
                    agency,
                    division,
                    ofPost,
                    holder,
                    document + "#" + provision,
                    periodFrom,
                    periodTo,
                    Due.dayOf(lateFrom),
                    lateFrom,
                    doneAt,
                    doneBy,
                    counted,
                    ground,
                    groundWords,
                    state);
        }
    }

    /** Marks what has become late since the clockwork last did, so that {@link Tallies} read next are of this moment. */
    public void markOverdue() {
        round.markOverdue();
    }

    /** In the order of their terms. */
    public List<Entry> of(Question asked) {
        round.markOverdue();
        return Rows.of(database.sql(ENTRIES)
                        .param("anyKind", asked.kinds().isEmpty())
                        .param("kinds", asked.kinds().toArray(String[]::new))
                        .param("post", asked.post(), Types.OTHER)
                        .param("where", prefix(asked.where()), Types.VARCHAR)
                        .param("of", prefix(asked.of()), Types.VARCHAR)
                        .param("from", asked.from().withDayOfMonth(1))
                        .param("to", asked.to().withDayOfMonth(1))
                        .param(
                                "state",
                                asked.state() == null ? null : asked.state().name(),
                                Types.VARCHAR)
                        .query(Row.class))
                .stream()
                .map(Row::entry)
                .toList();
    }

    /** A single duty, as it stands at this moment. */
    public Optional<Entry> find(UUID duty) {
        round.markOverdue();
        return database.sql(ENTRY).param("id", duty).query(Row.class).optional().map(Row::entry);
    }

    private static @Nullable String prefix(@Nullable DivisionCode division) {
        return division == null ? null : division.prefix() + "%";
    }
}
