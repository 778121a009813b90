package org.lingxing.platform.papers;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Papers, the newest first. */
@Repository
class PaperRows {

    private static final String COLUMNS = """
            select p.id, p.kind, p.letterhead, p.division as letterhead_division, l.office, l.head, l.mark, p.state,
                   p.version, p.content, p.title, p.addressees, p.drafted_by, p.drafted_at, p.changed_by, p.changed_at,
                   p.signed_by, p.signed_at, p.signed_on, p.number, p.check_code, p.issued_by, p.issued_at, p.issued_on,
                   p.pages, p.replaced_by
              from papers.paper p
              join papers.letterhead l on l.id = p.letterhead
            """;

    private static final String MATCHING = """
             where p.division like any(:divisions)
               and (:state::text is null or p.state = :state)
               and (:kind::text is null or p.kind = :kind)
               and (:pattern::text is null or p.title || ' ' || coalesce(p.number, '') ilike :pattern)
               and (:subject::text is null
                    or exists (select 1 from papers.about a where a.paper = p.id and a.subject = :subject))
            """;

    private static final String PAGE = COLUMNS + MATCHING + """
               and (:after::uuid is null or p.id < :after)
             order by p.id desc
             limit :limit
            """;

    private static final String COUNT = "select count(*) from papers.paper p" + MATCHING;

    private static final String STATES = "select p.state as code, count(*) as count from papers.paper p" + MATCHING
            + " group by p.state order by p.state";

    private static final String KINDS = "select p.kind as code, count(*) as count from papers.paper p" + MATCHING
            + " group by p.kind order by p.kind";

    private static final String ADD = """
            insert into papers.paper (kind, letterhead, division, content, title, addressees, drafted_by, drafted_at,
                                      changed_by, changed_at)
            select :kind, id, division, :content::jsonb, :title, :addressees, :by, :at, :by, :at
              from papers.letterhead
             where id = :letterhead
            returning id
            """;

    private static final String CHANGE = """
            update papers.paper
               set content = :content::jsonb, title = :title, addressees = :addressees, changed_by = :by,
                   changed_at = :at, state = 'DRAFT', version = version + 1
             where id = :id
            """;

    private static final String SIGN = """
            update papers.paper
               set state = 'SIGNED', signed_by = :by, signed_at = :at, signed_on = :day, version = version + 1
             where id = :id
            """;

    private static final String GIVE_BACK = """
            update papers.paper
               set state = 'RETURNED', signed_by = null, signed_at = null, signed_on = null, version = version + 1
             where id = :id
            """;

    private static final String ISSUE = """
            update papers.paper
               set state = 'ISSUED', year = :year, sequence = :sequence, number = :number, check_code = :code,
                   issued_by = :by, issued_at = :at, issued_on = :day, pages = :pages, version = version + 1
             where id = :id
            """;

    private final JdbcClient jdbc;

    PaperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a list is asked for. */
    record Question(
            List<String> divisions,
            @Nullable PaperState state,
            @Nullable PaperKind kind,
            @Nullable String words,
            @Nullable String subject) {}

    /** How many there are of one sort. */
    record Count(String code, int count) {}

    List<PaperRow> page(Question asked, @Nullable UUID after, int limit) {
        return Rows.of(bound(PAGE, asked)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(Rows.as(PaperRow.class)));
    }

    long count(Question asked) {
        return bound(COUNT, asked).query(Long.class).single();
    }

    List<Count> states(Question asked) {
        var whatever = new Question(asked.divisions(), null, asked.kind(), asked.words(), asked.subject());
        return Rows.of(bound(STATES, whatever).query(Count.class));
    }

    List<Count> kinds(Question asked) {
        var whatever = new Question(asked.divisions(), asked.state(), null, asked.words(), asked.subject());
        return Rows.of(bound(KINDS, whatever).query(Count.class));
    }

    Optional<PaperRow> find(UUID id) {
        return jdbc.sql(COLUMNS + " where p.id = :id")
                .param("id", id)
                .query(Rows.as(PaperRow.class))
                .optional();
    }

    /** The same, kept from others until the transaction at hand ends. */
    Optional<PaperRow> findForUpdate(UUID id) {
        return jdbc.sql(COLUMNS + " where p.id = :id for update of p")
                .param("id", id)
                .query(Rows.as(PaperRow.class))
                .optional();
    }

    Optional<PaperRow> findByCode(String code) {
        return jdbc.sql(COLUMNS + " where p.check_code = :code")
                .param("code", code)
                .query(Rows.as(PaperRow.class))
                .optional();
    }

    List<PaperRow> about(String subject) {
        return Rows.of(jdbc.sql(COLUMNS
                        + " join papers.about a on a.paper = p.id where a.subject = :subject order by p.id desc")
                .param("subject", subject)
                .query(Rows.as(PaperRow.class)));
    }

    List<String> subjectsOf(UUID paper) {
        return Rows.of(jdbc.sql("select subject from papers.about where paper = :paper order by ord")
                .param("paper", paper)
                .query(String.class));
    }

    UUID add(PaperDraft draft, String by, Instant at) {
        var id = jdbc.sql(ADD)
                .param("kind", draft.kind().name())
                .param("letterhead", draft.letterhead())
                .param("content", Json.write(draft.content()))
                .param("title", draft.content().title())
                .param("addressees", texts(draft.content().addressees()))
                .param("by", by)
                .param("at", utc(at))
                .query(UUID.class)
                .single();
        int ord = 0;
        for (var subject : draft.about()) {
            jdbc.sql("insert into papers.about (paper, ord, subject) values (:paper, :ord, :subject)")
                    .param("paper", id)
                    .param("ord", ord++)
                    .param("subject", subject)
                    .update();
        }
        return id;
    }

    void change(UUID id, PaperContent content, String by, Instant at) {
        jdbc.sql(CHANGE)
                .param("id", id)
                .param("content", Json.write(content))
                .param("title", content.title())
                .param("addressees", texts(content.addressees()))
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    void sign(UUID id, String by, Instant at, LocalDate day) {
        jdbc.sql(SIGN)
                .param("id", id)
                .param("by", by)
                .param("at", utc(at))
                .param("day", day)
                .update();
    }

    void giveBack(UUID id) {
        jdbc.sql(GIVE_BACK).param("id", id).update();
    }

    void issue(UUID id, Issue issue, String by, Instant at, LocalDate day) {
        jdbc.sql(ISSUE)
                .param("id", id)
                .param("year", day.getYear())
                .param("sequence", issue.sequence())
                .param("number", issue.number())
                .param("code", issue.code())
                .param("pages", issue.pages())
                .param("by", by)
                .param("at", utc(at))
                .param("day", day)
                .update();
    }

    void discard(UUID id) {
        jdbc.sql("update papers.paper set state = 'DISCARDED', version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void revoke(UUID id, @Nullable UUID replacement) {
        jdbc.sql("""
                        update papers.paper
                           set state = 'REVOKED', replaced_by = :replacement, version = version + 1
                         where id = :id
                        """)
                .param("id", id)
                .param("replacement", replacement, Types.OTHER)
                .update();
    }

    /** @param code sixteen digits of the check code */
    record Issue(int sequence, String number, String code, int pages) {}

    private JdbcClient.StatementSpec bound(String statement, Question asked) {
        return jdbc.sql(statement)
                .param("divisions", texts(asked.divisions()))
                .param("state", name(asked.state()), Types.VARCHAR)
                .param("kind", name(asked.kind()), Types.VARCHAR)
                .param("pattern", pattern(asked.words()), Types.VARCHAR)
                .param("subject", asked.subject(), Types.VARCHAR);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String pattern(@Nullable String words) {
        return words == null || words.isBlank() ? null : "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
