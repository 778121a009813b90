package org.lingxing.platform.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.journal.PersonalCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people chose about messages. Addresses lie encrypted in the table. */
@Repository
class Choices {

    private final JdbcClient database;
    private final PersonalCipher cipher;

    Choices(JdbcClient database, PersonalCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    Choice of(String account) {
        return database.sql(
                        "select language, quiet_from, quiet_to, mail, mail_on from notices.setting where account = :account")
                .param("account", account)
                .query((row, number) -> read(row))
                .optional()
                .orElse(Choice.USUAL);
    }

    private Choice read(ResultSet row) throws SQLException {
        @Nullable LocalTime from = row.getObject("quiet_from", LocalTime.class);
        @Nullable LocalTime to = row.getObject("quiet_to", LocalTime.class);
        byte @Nullable [] mail = row.getBytes("mail");
        return new Choice(
                Choice.Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                from == null || to == null ? null : new QuietHours(from, to),
                mail == null ? null : cipher.decrypt(mail),
                row.getBoolean("mail_on"));
    }

    void write(String account, Choice choice) {
        String mail = choice.mail();
        QuietHours quiet = choice.quiet();
        database.sql("""
                        insert into notices.setting (account, language, quiet_from, quiet_to, mail, mail_on)
                        values (:account, :language, :from, :to, :mail, :on)
                        on conflict (account) do update
                           set language = excluded.language, quiet_from = excluded.quiet_from,
                               quiet_to = excluded.quiet_to, mail = excluded.mail, mail_on = excluded.mail_on
                        """)
                .param("account", account)
                .param("language", choice.language().name().toLowerCase(Locale.ROOT))
                .param("from", quiet == null ? null : quiet.from(), Types.TIME)
                .param("to", quiet == null ? null : quiet.to(), Types.TIME)
                .param("mail", mail == null ? null : cipher.encrypt(mail), Types.BINARY)
                .param("on", choice.mailOn())
                .update();
    }
}
