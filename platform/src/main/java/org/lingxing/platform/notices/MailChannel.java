package org.lingxing.platform.notices;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.notices.SmtpSettings.Security;
import org.lingxing.platform.notices.Undelivered.Reason;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends mail by the server that the operator set. */
@Component
class MailChannel {

    private static final String WAIT_MILLISECONDS = "15000";

    private final SmtpSettings settings;
    private final @Nullable JavaMailSenderImpl sender;

    /** @throws IllegalStateException where the certificate set for the server cannot be read */
    MailChannel(SmtpSettings settings) {
        this.settings = settings;
        this.sender = settings.areGiven() ? sender(settings) : null;
    }

    boolean isSetUp() {
        return sender != null;
    }

    private static JavaMailSenderImpl sender(SmtpSettings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.user());
        sender.setPassword(settings.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.put("mail.smtp.connectiontimeout", WAIT_MILLISECONDS);
        properties.put("mail.smtp.timeout", WAIT_MILLISECONDS);
        properties.put("mail.smtp.writetimeout", WAIT_MILLISECONDS);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        boolean startTls = settings.security() == Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.put("mail.smtp.starttls.required", String.valueOf(startTls));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.security() == Security.TLS));
        if (settings.certificate() != null) {
            properties.put("mail.smtp.ssl.socketFactory", trusting(settings.certificate()));
        }
        return sender;
    }

    private static SSLSocketFactory trusting(Path certificate) {
        try (InputStream pem = Files.newInputStream(certificate)) {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (var found : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("authority-" + number++, found);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the certificate of LINGXING_SMTP_CERTIFICATE cannot be read", e);
        }
    }

    /** @param id of the delivery; a mail sent twice has the same identifier, by which mail programs show it once */
    void send(UUID id, String to, String subject, String text) throws Undelivered {
        if (sender == null) {
            throw new Undelivered(Reason.NOT_SET_UP, null);
        }
        try {
            var mail = sender.createMimeMessage();
            var helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(to);
            helper.setSubject(subject);
            helper.setText(text);
            mail.setHeader("Message-ID", "<" + id + "@lingxing>");
            mail.setHeader("Auto-Submitted", "auto-generated");
            sender.send(mail);
        } catch (MailAuthenticationException e) {
            throw new Undelivered(Reason.SIGN_IN_REFUSED, null);
        } catch (MailException e) {
            throw reason(cause(e));
        } catch (MessagingException e) {
            throw reason(e);
        }
    }

    private static Throwable cause(MailException failure) {
        if (failure instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            return several.getMessageExceptions()[0];
        }
        return failure.getCause() == null ? failure : failure.getCause();
    }

    /** What the server said, by its numbers: its words may name the addressee. */
    private static Undelivered reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            switch (cause) {
                case SMTPAddressFailedException address -> {
                    return answered(address.getReturnCode());
                }
                case SMTPSendFailedException refused -> {
                    if (refused.getNextException() == null) {
                        return answered(refused.getReturnCode());
                    }
                }
                case AuthenticationFailedException signIn -> {
                    return new Undelivered(Reason.SIGN_IN_REFUSED, null);
                }
                case SSLException line -> {
                    return new Undelivered(Reason.NOT_TRUSTED, null);
                }
                default -> {
                    // the next one says more
                }
            }
        }
        boolean sent = failure instanceof SendFailedException;
        boolean noTls = String.valueOf(failure.getMessage()).contains("STARTTLS");
        return new Undelivered(noTls ? Reason.NOT_TRUSTED : sent ? Reason.REFUSED_FOR_NOW : Reason.UNREACHABLE, null);
    }

    private static @Nullable Throwable next(Throwable cause) {
        if (cause instanceof MessagingException chain && chain.getNextException() != null) {
            return chain.getNextException();
        }
        return cause.getCause();
    }

    private static Undelivered answered(int code) {
        return new Undelivered(
                code >= 550 && code < 560 ? Reason.ADDRESS_REFUSED : Reason.REFUSED_FOR_NOW, String.valueOf(code));
    }
}
