package org.lingxing.platform.access;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * Something that whoever it concerns should be told. A module publishes it as an event, through Spring's {@code
 * ApplicationEventPublisher}, in the transaction of the deed; the module {@code notices} alone listens and writes it
 * into inboxes in the same transaction, so that both last or neither does.
 *
 * <pre>{@code
 * events.publishEvent(Tidings.of("supervision.task-sent", "task/" + id + "/sent/1", title, "/console/supervision/tasks/" + id)
 *         .saying(words)
 *         .toPost(post));
 * }</pre>
 *
 * @param kind module and past tense, {@code supervision.task-sent}; never changes
 * @param occasion what happened, so that nobody is told twice of one thing: with the kind it names this tidings
 * @param title what happened, as a line of a list says it
 * @param words what else there is to know; null where the title says all
 * @param address where the thing is in the clients, from the first slash
 * @param posts whoever holds one of these, and whoever stands in for that person
 * @param accounts people named directly
 * @param agencies whoever holds a post of one of these, by identifier or name as the post has it
 */
public record Tidings(
        String kind,
        String occasion,
        Phrase title,
        @Nullable Phrase words,
        String address,
        List<UUID> posts,
        List<String> accounts,
        List<String> agencies) {

    public Tidings {
        posts = List.copyOf(posts);
        accounts = List.copyOf(accounts);
        agencies = List.copyOf(agencies);
    }

    /** Tidings for nobody yet. */
    public static Tidings of(String kind, String occasion, Phrase title, String address) {
        return new Tidings(kind, occasion, title, null, address, List.of(), List.of(), List.of());
    }

    public Tidings saying(Phrase more) {
        return new Tidings(kind, occasion, title, more, address, posts, accounts, agencies);
    }

    public Tidings toPost(UUID post) {
        return new Tidings(kind, occasion, title, words, address, more(posts, post), accounts, agencies);
    }

    public Tidings toAccount(String account) {
        return new Tidings(kind, occasion, title, words, address, posts, more(accounts, account), agencies);
    }

    public Tidings toAgency(String agency) {
        return new Tidings(kind, occasion, title, words, address, posts, accounts, more(agencies, agency));
    }

    private static <T> List<T> more(List<T> some, T another) {
        var all = new ArrayList<>(some);
        all.add(another);
        return all;
    }
}
