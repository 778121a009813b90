package org.lingxing.platform.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts and the people behind them. */
@Component
class Accounts {

    static final String NAME = "[a-z0-9][a-z0-9._-]{1,31}";

    private static final Pattern NAMED_WELL = Pattern.compile(NAME);

    private final JdbcClient database;
    private final AccessSettings settings;

    Accounts(JdbcClient database, AccessSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * An account as it stands.
     *
     * @param passwordHash {@code null} as long as none was chosen
     * @param canSignIn whether a password was chosen or a subject of an identity provider linked
     * @param usable neither disabled nor one of the demonstration in production
     */
    record Account(
            String name,
            UUID person,
            String personName,
            @Nullable String passwordHash,
            boolean canSignIn,
            boolean usable,
            boolean disabled,
            boolean demonstration) {}

    Optional<Account> find(String name) {
        return database.sql("""
                        select account.name, person, person.name as person_name, password_hash, demonstration,
                               password_hash is not null or oidc_subject is not null as can_sign_in,
                               disabled_at is not null as disabled,
                               disabled_at is null and (not demonstration or :demonstration) as usable
                          from access.account
                          join access.person on person.id = account.person
                         where account.name = :name
                        """)
                .param("name", name)
                .param("demonstration", settings.demonstration())
                .query((row, number) -> new Account(
                        row.getString("name"),
                        row.getObject("person", UUID.class),
                        row.getString("person_name"),
                        row.getString("password_hash"),
                        row.getBoolean("can_sign_in"),
                        row.getBoolean("usable"),
                        row.getBoolean("disabled"),
                        row.getBoolean("demonstration")))
                .optional();
    }

    /** @throws Refusal {@link AccessRefusal#ACCOUNT_TAKEN} */
    UUID add(String account, String personName, boolean demonstration, Instant now) {
        var person = database.sql("insert into access.person (name) values (:name) returning id")
                .param("name", personName)
                .query(UUID.class)
                .single();
        try {
            database.sql("""
                            insert into access.account (name, person, demonstration, made_at)
                            values (:account, :person, :demonstration, :now)
                            """)
                    .param("account", account)
                    .param("person", person)
                    .param("demonstration", demonstration)
                    .param("now", Sql.time(now))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refusal.of(AccessRefusal.ACCOUNT_TAKEN).withFault("/account", "已有同名账户", "This name is taken");
        }
        return person;
    }

    void setPassword(String account, String hash) {
        database.sql("update access.account set password_hash = :hash where name = :account")
                .param("hash", hash)
                .param("account", account)
                .update();
    }

    void disable(String account, String because, Instant now) {
        database.sql("""
                        update access.account
                           set disabled_at = :now, disabled_because = :because
                         where name = :account
                           and disabled_at is null
                        """)
                .param("now", Sql.time(now))
                .param("because", because)
                .param("account", account)
                .update();
    }

    void enable(String account) {
        database.sql("update access.account set disabled_at = null, disabled_because = null where name = :account")
                .param("account", account)
                .update();
    }

    /** The account linked to a subject of an identity provider. */
    Optional<Account> findBySubject(String issuer, String subject) {
        return database.sql("select name from access.account where oidc_issuer = :issuer and oidc_subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(String.class)
                .optional()
                .flatMap(this::find);
    }

    /** Links an account that has no subject yet; false where it has another one. */
    boolean link(String account, String issuer, String subject) {
        return database.sql("""
                                update access.account
                                   set oidc_issuer = :issuer, oidc_subject = :subject
                                 where name = :account
                                   and oidc_subject is null
                                """)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("account", account)
                        .update()
                == 1;
    }

    static boolean isNamedWell(String account) {
        return NAMED_WELL.matcher(account).matches();
    }
}
