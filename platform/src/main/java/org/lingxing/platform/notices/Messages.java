package org.lingxing.platform.notices;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inboxes. */
@Repository
class Messages {

    private static final int PIECE = 1000;

    private static final String WRITE = """
            insert into notices.message (
                   account, topic, kind, occasion, title_zh, title_en, words_zh, words_en, address, items, made_at,
                   gathered_at)
            select account, topic, kind, occasion, title_zh, title_en, words_zh, words_en, address, items::jsonb,
                   :now::timestamptz, case when inside then :now::timestamptz end
              from unnest(:account::text[], :topic::text[], :kind::text[], :occasion::text[], :titleZh::text[],
                          :titleEn::text[], :wordsZh::text[], :wordsEn::text[], :address::text[], :items::text[],
                          :inside::boolean[])
                   as t (account, topic, kind, occasion, title_zh, title_en, words_zh, words_en, address, items, inside)
            on conflict (account, kind, occasion) do nothing
            """;

    private static final String ROW = """
            select id, topic, kind, title_zh, title_en, words_zh, words_en, address, items::text as items, made_at,
                   read_at
              from notices.message
            """;

    private static final String ASKED = """
             where account = :account
               and (:topic::text is null or topic = :topic)
               and (:unread::boolean is null or (read_at is null) = :unread)
            """;

    private static final String PAGE = ROW + ASKED + """
               and (:after::timestamptz is null or (made_at, id) < (:after, :afterId))
             order by made_at desc, id desc
             limit :limit
            """;

    private static final String CARRIED = ROW + """
              join notices.carried on carried.message = message.id
             where carried.delivery = :delivery
             order by made_at, id
            """;

    private static final String COUNT = "select count(*) from notices.message " + ASKED;

    private final JdbcClient database;
    private final CityClock clock;

    Messages(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What a list is narrowed by.
     *
     * @param unread only unread ones, or only read ones; null for both
     */
    record Question(
            String account, @Nullable Topic topic, @Nullable Boolean unread) {}

    /** Writes messages, leaving out those that were written before. */
    void write(List<NewMessage> messages) {
        for (int from = 0; from < messages.size(); from += PIECE) {
            writeSome(messages.subList(from, Math.min(from + PIECE, messages.size())));
        }
    }

    private void writeSome(List<NewMessage> some) {
        database.sql(WRITE)
                .param("now", Moments.utc(clock.instant()))
                .param("account", texts(some, NewMessage::account))
                .param("topic", texts(some, message -> Topic.of(message.kind()).name()))
                .param("kind", texts(some, NewMessage::kind))
                .param("occasion", texts(some, NewMessage::occasion))
                .param("titleZh", texts(some, message -> message.title().zh()))
                .param("titleEn", texts(some, message -> message.title().en()))
                .param("wordsZh", texts(some, message -> {
                    var words = message.words();
                    return words == null ? null : words.zh();
                }))
                .param("wordsEn", texts(some, message -> {
                    var words = message.words();
                    return words == null ? null : words.en();
                }))
                .param("address", texts(some, NewMessage::address))
                .param("items", texts(some, message -> Item.write(message.items())))
                .param("inside", some.stream().map(NewMessage::inboxOnly).toArray(Boolean[]::new))
                .update();
    }

    private static @Nullable String[] texts(List<NewMessage> some, Function<NewMessage, @Nullable String> text) {
        var texts = new ArrayList<@Nullable String>();
        some.forEach(message -> texts.add(text.apply(message)));
        return texts.toArray(new @Nullable String[0]);
    }

    /** The newest first. */
    Page<Message> page(Question asked, Paging paging) {
        boolean first = paging.fromTheBeginning();
        var rows = Rows.of(asked(database.sql(PAGE), asked)
                .param("after", first ? null : paging.after(0, OffsetDateTime::parse), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterId", first ? null : paging.after(1, UUID::fromString), Types.OTHER)
                .param("limit", paging.oneMore())
                .query(Message.Row.class));
        long total = asked(database.sql(COUNT), asked).query(Long.class).single();
        var messages = rows.stream().map(Message.Row::message).toList();
        return Page.of(messages, paging, total, clock.instant(), Message::key);
    }

    private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, Question asked) {
        return statement
                .param("account", asked.account())
                .param("topic", asked.topic() == null ? null : asked.topic().name(), Types.VARCHAR)
                .param("unread", asked.unread(), Types.BOOLEAN);
    }

    long unread(String account) {
        return asked(database.sql(COUNT), new Question(account, null, true))
                .query(Long.class)
                .single();
    }

    /** Marks one as read, or as unread again; false where the account has no such message. */
    boolean mark(UUID id, String account, boolean read) {
        return database.sql("""
                                update notices.message
                                   set read_at = case when :read then coalesce(read_at, :now::timestamptz) end
                                 where id = :id and account = :account
                                """)
                        .param("id", id)
                        .param("account", account)
                        .param("read", read)
                        .param("now", Moments.utc(clock.instant()))
                        .update()
                == 1;
    }

    /**
     * Marks as read all that were there when the reader looked; also what is from the future, as it is after a
     * demonstration's clock was set back.
     */
    int markAll(String account, OffsetDateTime upTo) {
        return database.sql("""
                        update notices.message
                           set read_at = :now
                         where account = :account and read_at is null and (made_at <= :upTo or made_at > :now)
                        """)
                .param("account", account)
                .param("now", Moments.utc(clock.instant()))
                .param("upTo", upTo)
                .update();
    }

    /** What a delivery carries, the oldest first. */
    List<Message> carriedBy(UUID delivery) {
        return Rows.of(database.sql(CARRIED).param("delivery", delivery).query(Message.Row.class)).stream()
                .map(Message.Row::message)
                .toList();
    }
}
