package org.lingxing.platform.access;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is told what concerns a post or an agency: accounts in use, on a day. */
@Component
@Transactional(readOnly = true)
public class Addressees {

    /** Whoever holds one of the posts that day, and whoever stands in for one of these people that day. */
    private static final String HOLDERS = """
            with holder as (
                select person
                  from access.holding
                  join access.post on post.id = holding.post
                 where held @> :day::date
                   and (post.id = :post or post.agency = :agency)
            ), told as (
                select person from holder
                union
                select deputy
                  from access.deputy
                 where during @> :day::date and absent in (select person from holder)
            )
            select account.name
              from told
              join access.account on account.person = told.person
             where disabled_at is null
               and (:demonstration or not demonstration)
             order by 1
            """;

    /** The nearest post above that somebody holds that day; the chain has no circle, which {@link Posts} sees to. */
    private static final String SUPERIOR = """
            with recursive above as (
                select superior as post, 1 as steps from access.post where id = :post and superior is not null
                union all
                select post.superior, steps + 1
                  from above
                  join access.post on post.id = above.post
                 where post.superior is not null and steps < 20
            )
            select above.post
              from above
             where exists (select from access.holding where holding.post = above.post and held @> :day::date)
             order by steps
             limit 1
            """;

    private final JdbcClient database;
    private final AccessSettings settings;

    Addressees(JdbcClient database, AccessSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** The accounts of whoever holds a post that day and of whoever stands in for that person. */
    public List<String> ofPost(UUID post, LocalDate day) {
        return holders(day, post, null);
    }

    /** The same for every post of an agency, by its identifier or its name as the posts have it. */
    public List<String> ofAgency(String agency, LocalDate day) {
        return holders(day, null, agency);
    }

    private List<String> holders(LocalDate day, @Nullable UUID post, @Nullable String agency) {
        return Rows.of(database.sql(HOLDERS)
                .param("day", day)
                .param("post", post, Types.OTHER)
                .param("agency", agency, Types.VARCHAR)
                .param("demonstration", settings.demonstration())
                .query(String.class));
    }

    /** The person who holds a post that day. */
    public Optional<UUID> holder(UUID post, LocalDate day) {
        return database.sql("select person from access.holding where post = :post and held @> :day::date")
                .param("post", post)
                .param("day", day)
                .query(UUID.class)
                .optional();
    }

    /** The agencies whose posts an account holds that day. */
    public List<String> agenciesOf(String account, LocalDate day) {
        return Rows.of(
                database.sql("""
                        select distinct agency
                          from access.holding
                          join access.post on post.id = holding.post
                          join access.account on account.person = holding.person
                         where account.name = :account and held @> :day::date and agency is not null
                         order by 1
                        """).param("account", account).param("day", day).query(String.class));
    }

    /** The post that is told when something stays undone: the nearest one above that is not vacant that day. */
    public Optional<UUID> superiorOf(UUID post, LocalDate day) {
        return database.sql(SUPERIOR)
                .param("post", post)
                .param("day", day)
                .query(UUID.class)
                .optional();
    }
}
