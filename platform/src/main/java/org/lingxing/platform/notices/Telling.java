package org.lingxing.platform.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.lingxing.platform.access.Addressees;
import org.lingxing.platform.access.Tidings;
import org.lingxing.platform.duties.DutyChanged;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** Makes messages of what was told in one transaction. */
@Component
class Telling {

    private final Addressees addressees;
    private final DutyNews dutyNews;
    private final Messages messages;
    private final CityClock clock;

    Telling(Addressees addressees, DutyNews dutyNews, Messages messages, CityClock clock) {
        this.addressees = addressees;
        this.dutyNews = dutyNews;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whom a post or an agency means today, asked once in a transaction. */
    static final class Book {

        private final Addressees addressees;
        private final LocalDate today;
        private final Map<UUID, List<String>> posts = new HashMap<>();
        private final Map<UUID, Optional<UUID>> holders = new HashMap<>();
        private final Map<UUID, List<String>> superiors = new HashMap<>();
        private final Map<String, List<String>> agencies = new HashMap<>();

        Book(Addressees addressees, LocalDate today) {
            this.addressees = addressees;
            this.today = today;
        }

        List<String> ofPost(UUID post) {
            return posts.computeIfAbsent(post, asked -> addressees.ofPost(asked, today));
        }

        /** Whoever holds the nearest post above that is not vacant. */
        List<String> aboveOf(UUID post) {
            return superiors.computeIfAbsent(
                    post,
                    asked -> addressees
                            .superiorOf(asked, today)
                            .map(this::ofPost)
                            .orElse(List.of()));
        }

        /** Whether that person holds the post. */
        boolean holds(UUID post, UUID person) {
            return person.equals(holders.computeIfAbsent(post, asked -> addressees.holder(asked, today))
                    .orElse(null));
        }

        List<String> ofAgency(String agency) {
            return agencies.computeIfAbsent(agency, asked -> addressees.ofAgency(asked, today));
        }
    }

    void write(List<Tidings> tidings, List<DutyChanged> changes) {
        var book = new Book(addressees, clock.today());
        var all = new ArrayList<NewMessage>();
        for (Tidings told : tidings) {
            var accounts = new TreeSet<>(told.accounts());
            told.posts().forEach(post -> accounts.addAll(book.ofPost(post)));
            told.agencies().forEach(agency -> accounts.addAll(book.ofAgency(agency)));
            accounts.forEach(account ->
                    all.add(NewMessage.of(account, told.kind(), told.occasion(), told.title(), told.address())
                            .saying(told.words())));
        }
        all.addAll(dutyNews.of(changes, book));
        messages.write(all);
    }
}
