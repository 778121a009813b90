package org.lingxing.platform.notices;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that sends mail for the platform ({@code LINGXING_SMTP_HOST} and so on).
 *
 * @param host its name; null where no mail is sent
 * @param port 587 with STARTTLS, 465 with TLS from the first byte
 * @param user null where it asks for no sign-in
 * @param password what belongs to the user
 * @param from whom the mails are from
 * @param security how the line is kept secret
 * @param certificate a PEM file with the certificate of an authority of the city's own; null where the usual ones do
 */
@ConfigurationProperties("lingxing.smtp")
record SmtpSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("lingxing@localhost") String from,
        @DefaultValue("STARTTLS") Security security,
        @Nullable Path certificate) {

    /** How a line to the server is kept secret. */
    enum Security {
        /** It begins open and is refused where the server does not offer TLS. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** Open: for a server on the same machine only. */
        NONE
    }

    boolean areGiven() {
        return host != null && !host.isBlank();
    }
}
