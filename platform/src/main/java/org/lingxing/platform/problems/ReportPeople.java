package org.lingxing.platform.problems;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.PersonalCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names and telephones of citizens: encrypted where they lie, masked where they are shown. */
@Component
class ReportPeople {

    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 2;

    private final JdbcClient database;
    private final PersonalCipher cipher;

    ReportPeople(JdbcClient database, PersonalCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** Who reports, in clear; either may be missing. */
    record Person(@Nullable String name, @Nullable String phone) {

        /** As it may be shown to anybody who handles the report. */
        Person masked() {
            return new Person(
                    name == null ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + "**",
                    phone == null ? null : mask(phone));
        }

        private static String mask(String phone) {
            int hidden = Math.max(0, phone.length() - SHOWN_FIRST - SHOWN_LAST);
            return phone.substring(0, Math.min(SHOWN_FIRST, phone.length()))
                    + "*".repeat(hidden)
                    + phone.substring(Math.min(phone.length(), SHOWN_FIRST + hidden));
        }
    }

    ReportTable.Hidden hide(@Nullable String name, @Nullable String phone, String sender) {
        return new ReportTable.Hidden(
                name == null ? null : cipher.encrypt(name),
                phone == null ? null : cipher.encrypt(phone),
                phone == null ? null : markOf(phone),
                sender);
    }

    /** The mark by which a telephone is found again without being read. */
    String markOf(String phone) {
        return cipher.mark("problems.report-phone", phone);
    }

    /** @throws Refusal {@link ReportRefusal#PERSON_ERASED} when their time was over */
    Person of(UUID report) {
        @SuppressWarnings("ArrayRecordComponent") // read once, never compared
        record Row(byte @Nullable [] name, byte @Nullable [] phone, boolean erased) {}
        var row = database.sql(
                        "select name, phone, erased_at is not null as erased from problems.report where id = :id")
                .param("id", report)
                .query((result, number) ->
                        new Row(result.getBytes("name"), result.getBytes("phone"), result.getBoolean("erased")))
                .single();
        if (row.erased()) {
            throw Refusal.of(ReportRefusal.PERSON_ERASED);
        }
        return new Person(clear(row.name()), clear(row.phone()));
    }

    /** The same masked; empty where neither was given or both are erased. */
    Optional<Person> masked(ReportRow report) {
        return report.named() || report.called() ? Optional.of(of(report.id()).masked()) : Optional.empty();
    }

    private @Nullable String clear(byte @Nullable [] stored) {
        return stored == null ? null : cipher.decrypt(stored);
    }
}
