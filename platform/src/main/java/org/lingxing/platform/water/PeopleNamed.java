package org.lingxing.platform.water;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts as people read them: the person, and the post last held. */
@Component
class PeopleNamed {

    private static final String NAMED = """
            select account.name as account, person.name, post.title_zh, post.title_en
              from access.account
              join access.person on person.id = account.person
              left join lateral (
                   select title_zh, title_en
                     from access.holding
                     join access.post on post.id = holding.post
                    where holding.person = person.id
                    order by lower(held) desc, post.id
                    limit 1) post on true
             where account.name = any(:accounts)
            """;

    private final JdbcClient database;

    PeopleNamed(JdbcClient database) {
        this.database = database;
    }

    /** These accounts, each with who it is; those of nobody are left out. */
    Map<String, Phrase> of(Collection<? extends @Nullable String> accounts) {
        Map<String, Phrase> named = new HashMap<>();
        database.sql(NAMED)
                .param(
                        "accounts",
                        accounts.stream().filter(Objects::nonNull).distinct().toArray(String[]::new))
                .query(row -> {
                    var name = row.getString("name");
                    var title = row.getString("title_zh");
                    named.put(
                            row.getString("account"),
                            title == null
                                    ? Phrase.of(name, name)
                                    : Phrase.of(
                                            name + "（" + title + "）", name + " (" + row.getString("title_en") + ")"));
                });
        return named;
    }

    /** Who that is; the account itself where it is nobody's, null for nobody. */
    static @Nullable Phrase named(Map<String, Phrase> known, @Nullable String account) {
        return account == null ? null : known.getOrDefault(account, Phrase.of(account, account));
    }
}
