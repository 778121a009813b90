package org.lingxing.platform.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * A message to be written.
 *
 * @param account whose inbox it goes to
 * @param kind module and past tense
 * @param occasion said twice, it is written once
 * @param address where the thing is in the clients
 * @param items the single things, where there are several
 * @param inboxOnly whether it stays in the inbox: what tells that a way is blocked must not be sent that way
 */
record NewMessage(
        String account,
        String kind,
        String occasion,
        Phrase title,
        @Nullable Phrase words,
        String address,
        List<Item> items,
        boolean inboxOnly) {

    NewMessage {
        items = List.copyOf(items);
    }

    static NewMessage of(String account, String kind, String occasion, Phrase title, String address) {
        return new NewMessage(account, kind, occasion, title, null, address, List.of(), false);
    }

    NewMessage saying(@Nullable Phrase more) {
        return new NewMessage(account, kind, occasion, title, more, address, items, inboxOnly);
    }

    NewMessage with(List<Item> several) {
        return new NewMessage(account, kind, occasion, title, words, address, several, inboxOnly);
    }

    NewMessage stayingInside() {
        return new NewMessage(account, kind, occasion, title, words, address, items, true);
    }
}
