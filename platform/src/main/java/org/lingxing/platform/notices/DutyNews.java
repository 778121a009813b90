package org.lingxing.platform.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.duties.DutyChanged;
import org.lingxing.platform.duties.DutyChanged.What;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became of duties, told to whoever owes them: one change as a message of its own, several of a kind for one person
 * as one message that names each.
 */
@Component
class DutyNews {

    private static final Set<What> TOLD = EnumSet.of(
            What.TERM_MOVED, What.EXTENDED, What.SUSPENDED, What.RESUMED, What.WAIVED, What.RETURNED, What.HANDED_ON);

    /** A duty that somebody owes who does not hold the post any more is nobody's to work off. */
    private static final String DUTIES = """
            select d.id, k.title_zh, k.title_en, d.label, d.post, a.name as account,
                   d.person is null or exists (
                       select from access.holding h
                        where h.post = d.post and h.person = d.person and h.held @> :today::date) as in_office
              from duties.duty d
              join duties.kind k on k.name = d.kind
              left join access.account a on a.person = d.person and a.disabled_at is null
             where d.id = any(:ids)
            """;

    private static final String HANDOVER = """
            select v.id
              from duties.handover v
              join duties.handed_on i on i.handover = v.id
              join access.account a on a.person = v.to_person
             where i.duty = :duty and a.name = :account
             order by v.made_at desc
             limit 1
            """;

    private final JdbcClient database;
    private final CityClock clock;
    private final DutyWords words;

    DutyNews(JdbcClient database, CityClock clock, DutyWords words) {
        this.database = database;
        this.clock = clock;
        this.words = words;
    }

    /** A duty as it is named in a message. */
    record Named(
            UUID id,
            String titleZh,
            String titleEn,
            String label,
            UUID post,
            @Nullable String account,
            boolean inOffice) {

        Phrase title() {
            return Phrase.of(titleZh + "：" + label, titleEn + ": " + label);
        }

        String address() {
            return "/console/duties/" + id;
        }
    }

    private record Group(String account, What what) {}

    private record News(DutyChanged change, Named duty) {}

    /** What the platform itself waives it only never asked for; nobody is to be told. */
    static boolean isTold(DutyChanged changed) {
        boolean byItself = changed.what() == What.WAIVED && changed.by().equals("system");
        return TOLD.contains(changed.what()) && !byItself;
    }

    List<NewMessage> of(List<DutyChanged> changes, Telling.Book book) {
        if (changes.isEmpty()) {
            return List.of();
        }
        Map<UUID, Named> duties = named(changes);
        Map<Group, List<News>> groups = new LinkedHashMap<>();
        for (DutyChanged change : changes) {
            Named duty = duties.get(change.duty());
            if (duty != null) {
                accounts(change, duty, book)
                        .forEach(account -> groups.computeIfAbsent(
                                        new Group(account, change.what()), group -> new ArrayList<>())
                                .add(new News(change, duty)));
            }
        }
        var messages = new ArrayList<NewMessage>();
        groups.forEach((group, news) ->
                messages.add(news.size() == 1 ? single(group, news.getFirst()) : several(group, news)));
        return messages;
    }

    private Map<UUID, Named> named(List<DutyChanged> changes) {
        var ids = changes.stream().map(DutyChanged::duty).distinct().toArray(UUID[]::new);
        var duties = new HashMap<UUID, Named>();
        Rows.of(database.sql(DUTIES)
                        .param("ids", ids)
                        .param("today", clock.today())
                        .query(Named.class))
                .forEach(duty -> duties.put(duty.id(), duty));
        return duties;
    }

    /** What was handed on is told to the successor alone, who may be absent and have a deputy as anybody else. */
    private static List<String> accounts(DutyChanged change, Named duty, Telling.Book book) {
        if (change.what() == What.HANDED_ON && change.becomes() == null) {
            return List.of();
        }
        return duty.inOffice() ? book.ofPost(duty.post()) : List.of();
    }

    private NewMessage single(Group group, News news) {
        LocalDate today = clock.today();
        return NewMessage.of(
                        group.account(),
                        kind(group.what()),
                        occasion(news.change()),
                        words.title(news.change(), news.duty(), today),
                        group.what() == What.HANDED_ON
                                ? handover(news, group.account())
                                : news.duty().address())
                .saying(words.more(news.change(), today));
    }

    private NewMessage several(Group group, List<News> news) {
        LocalDate today = clock.today();
        News first = news.getFirst();
        var items = news.stream()
                .map(one -> new Item(
                        Item.Group.NEWS,
                        one.duty().title(),
                        words.became(one.change(), today),
                        one.duty().address(),
                        null))
                .toList();
        return NewMessage.of(
                        group.account(),
                        kind(group.what()),
                        occasion(first.change()) + "/" + news.size(),
                        words.titleOfSeveral(group.what(), news.size()),
                        group.what() == What.HANDED_ON ? handover(first, group.account()) : "/console/")
                .saying(words.more(first.change(), today))
                .with(items);
    }

    private String handover(News news, String account) {
        return database.sql(HANDOVER)
                .param("duty", news.duty().id())
                .param("account", account)
                .query(UUID.class)
                .optional()
                .map(id -> "/console/handovers/" + id)
                .orElseGet(() -> news.duty().address());
    }

    private static String kind(What what) {
        return "duties." + what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same change heard twice is told once. */
    private static String occasion(DutyChanged change) {
        Instant at = change.at();
        return change.duty() + "/" + at;
    }
}
