package org.lingxing.platform.notices;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.access.Appointment;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.duties.Due;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.duties.DutyKind;
import org.lingxing.platform.duties.NewDuty;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Posts, people of the demonstration in them, and what they owe; for the tests of messages. */
class Office {

    static final DivisionCode JINSHUI = DivisionCode.of("410105");
    static final DutyKind LETTER = new DutyKind(
            "notices.letter-of-the-tests",
            Phrase.of("答复来信", "Answer the letter"),
            Phrase.of("答复", "Answer"),
            "/console/letters/{subject}",
            ProvisionId.of("zzw-2019-54#6"),
            DutyKind.Manner.BY_TERM);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Posts posts;
    private final Duties duties;

    Office(JdbcClient database, TransactionTemplate transaction, Posts posts, Duties duties) {
        this.database = database;
        this.transaction = transaction;
        this.posts = posts;
        this.duties = duties;
    }

    /** Somebody new, who has been told nothing yet. */
    String person() {
        String account = "p" + UUID.randomUUID().toString().substring(0, 8);
        database.sql("""
                        with made as (insert into access.person (name) values ('示例人') returning id)
                        insert into access.account (name, person, demonstration, made_at)
                        select :account, id, true, now() from made
                        """).param("account", account).update();
        return account;
    }

    /** A new post held by that account since the year began. */
    UUID post(String account) {
        return inOne(() -> {
            UUID post = posts.create(new Appointment(Phrase.of("示例岗位", "An example post"), "示例单位", JINSHUI, List.of()));
            posts.succeed(post, account, LocalDate.of(2019, 1, 1));
            return post;
        });
    }

    UUID vacantPost() {
        return inOne(
                () -> posts.create(new Appointment(Phrase.of("空缺岗位", "A vacant post"), "示例单位", JINSHUI, List.of())));
    }

    void place(UUID post, UUID superior) {
        transaction.executeWithoutResult(nothing -> posts.placeUnder(post, superior));
    }

    void succeed(UUID post, String account, LocalDate from) {
        transaction.executeWithoutResult(nothing -> posts.succeed(post, account, from));
    }

    /** Nobody follows. */
    void vacate(UUID post, LocalDate last) {
        database.sql(
                        "update access.holding set held = daterange(lower(held), :last, '[]') where post = :post and held @> :last::date")
                .param("post", post)
                .param("last", last)
                .update();
    }

    void deputise(String absent, String deputy, LocalDate from, LocalDate to) {
        database.sql("""
                        insert into access.deputy (absent, deputy, during)
                        select a.person, d.person, daterange(:from, :to, '[]')
                          from access.account a, access.account d
                         where a.name = :absent and d.name = :deputy
                        """)
                .param("absent", absent)
                .param("deputy", deputy)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** A letter to answer by the end of that day. */
    UUID letter(UUID post, LocalDate due) {
        return letter(post, Due.endOf(due, null));
    }

    UUID letter(UUID post, LocalDateTime due) {
        return letter(post, Due.at(due, null));
    }

    private UUID letter(UUID post, Due due) {
        writeKind();
        String occasion = "letter/" + UUID.randomUUID();
        transaction.executeWithoutResult(
                nothing -> duties.open(new NewDuty(LETTER, occasion, post, JINSHUI, "7", "示例来信", due)));
        return database.sql("select id from duties.duty where kind = :kind and occasion = :occasion")
                .param("kind", LETTER.name())
                .param("occasion", occasion)
                .query(UUID.class)
                .single();
    }

    private void writeKind() {
        database.sql("""
                        insert into duties.kind (name, title_zh, title_en, deed_zh, deed_en, address, document, provision,
                               within_period)
                        values (:name, :zh, :en, :deedZh, :deedEn, :address, 'zzw-2019-54', '6', false)
                        on conflict do nothing
                        """)
                .param("name", LETTER.name())
                .param("zh", LETTER.title().zh())
                .param("en", LETTER.title().en())
                .param("deedZh", LETTER.deed().zh())
                .param("deedEn", LETTER.deed().en())
                .param("address", LETTER.address())
                .update();
    }

    void inDuties(Consumer<Duties> deed) {
        transaction.executeWithoutResult(nothing -> deed.accept(duties));
    }

    String occasionOf(UUID letter) {
        return database.sql("select occasion from duties.duty where id = :id")
                .param("id", letter)
                .query(String.class)
                .single();
    }

    /** The steps that were taken for a duty, as days, in order; of that account. */
    List<Integer> remindedOf(UUID duty, String account) {
        return Rows.of(database.sql(
                        "select days from notices.reminder where duty = :duty and account = :account order by days")
                .param("duty", duty)
                .param("account", account)
                .query(Integer.class));
    }

    /** Titles of an account's messages of that kind, the oldest first. */
    List<String> titles(String account, String kind) {
        return Rows.of(database.sql(
                        "select title_zh from notices.message where account = :account and kind = :kind order by id")
                .param("account", account)
                .param("kind", kind)
                .query(String.class));
    }

    private <T> T inOne(Supplier<T> deed) {
        T made = transaction.execute(nothing -> deed.get());
        if (made == null) {
            throw new IllegalStateException("nothing was made");
        }
        return made;
    }
}
