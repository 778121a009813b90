package org.lingxing.platform.notices;

import java.net.URI;
import java.security.SecureRandom;
import java.sql.Types;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.journal.PersonalCipher;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Programs that are told what people are told. Administrators alone enter one: its address is called from here. */
@Component
@Transactional
class Hooks {

    private static final int SECRET_BYTES = 32;
    private static final String ALL = """
            select id, account, agency, url, made_by, made_at, ended_at
              from notices.hook
            """;

    private final JdbcClient database;
    private final PersonalCipher cipher;
    private final HookAddress address;
    private final Journal journal;
    private final CityClock clock;
    private final SecureRandom random = new SecureRandom();

    Hooks(JdbcClient database, PersonalCipher cipher, HookAddress address, Journal journal, CityClock clock) {
        this.database = database;
        this.cipher = cipher;
        this.address = address;
        this.journal = journal;
        this.clock = clock;
    }

    /** What an administrator says of a hook: either a person or a unit. */
    record Draft(@Nullable String account, @Nullable String agency, String url) {}

    /** @param secret the key of its signatures, shown this once */
    record Made(UUID id, String secret) {}

    @Transactional(readOnly = true)
    public List<Hook> all() {
        return Rows.of(database.sql(ALL + " where ended_at is null order by made_at, id")
                .query(Hook.class));
    }

    @Transactional(readOnly = true)
    public Optional<Hook> find(UUID id) {
        return database.sql(ALL + " where id = :id")
                .param("id", id)
                .query(Hook.class)
                .optional();
    }

    String secretOf(UUID id) {
        return cipher.decrypt(database.sql("select secret from notices.hook where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single());
    }

    public Made add(Draft draft, Caller by) {
        String agency = draft.agency() == null || draft.agency().isBlank()
                ? null
                : draft.agency().strip();
        String account = draft.account() == null || draft.account().isBlank()
                ? null
                : draft.account().strip();
        if ((account == null) == (agency == null)) {
            throw Refusal.ofInput("/account", "请填写一个人或一个单位", "Name either a person or a unit");
        }
        URI url = address.read(draft.url());
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String written = HexFormat.of().formatHex(secret);
        UUID id = insert(account, agency, url, written, by);
        var deed = Deed.of("notices.hook-added", id.toString()).by(by.account()).with("host", url.getHost());
        journal.record(agency == null ? deed.with("account", String.valueOf(account)) : deed.with("agency", agency));
        return new Made(id, written);
    }

    private UUID insert(@Nullable String account, @Nullable String agency, URI url, String secret, Caller by) {
        try {
            return database.sql("""
                            insert into notices.hook (account, agency, url, secret, made_by, made_at)
                            values (:account, :agency, :url, :secret, :by, :now)
                            returning id
                            """)
                    .param("account", account, Types.VARCHAR)
                    .param("agency", agency, Types.VARCHAR)
                    .param("url", url.toString())
                    .param("secret", cipher.encrypt(secret))
                    .param("by", by.account())
                    .param("now", Moments.utc(clock.instant()))
                    .query(UUID.class)
                    .single();
        } catch (DataIntegrityViolationException unknown) {
            throw Refusal.ofInput("/account", "没有这个账户", "There is no such account");
        }
    }

    /** Ends the use of a hook; what waits for it is given up at its next turn. */
    public void end(UUID id, Caller by) {
        int ended = database.sql("update notices.hook set ended_at = :now where id = :id and ended_at is null")
                .param("id", id)
                .param("now", Moments.utc(clock.instant()))
                .update();
        if (ended == 0) {
            throw Refusal.of(NoticesRefusal.HOOK_UNKNOWN);
        }
        journal.record(Deed.of("notices.hook-ended", id.toString()).by(by.account()));
    }
}
