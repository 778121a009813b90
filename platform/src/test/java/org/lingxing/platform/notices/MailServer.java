package org.lingxing.platform.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server on this machine that insists on STARTTLS; it can go down and come up again on its port. */
final class MailServer {

    private static final String PASSWORD = "only-for-this-test";

    /** As it came in. */
    record Mail(String to, String subject, String text, String id) {}

    final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final Path folder;
    private final int port;
    private final SSLContext tls;
    private @Nullable SMTPServer server;
    private volatile int refusing;

    MailServer(Path folder) throws Exception {
        this.folder = folder;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        this.tls = certified();
    }

    int port() {
        return port;
    }

    /** What a platform has to trust. */
    Path certificate() {
        return folder.resolve("mail.pem");
    }

    void start() {
        server = SMTPServer.port(port)
                .requireTLS()
                .startTlsSocketFactory(tls)
                .messageHandler((context, from, to, data) -> take(to, data))
                .build();
        server.start();
    }

    void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** From now on every mail is answered with that code; 0 takes them again. */
    void refuse(int code) {
        refusing = code;
    }

    private void take(String to, byte[] data) throws RejectException {
        if (refusing != 0) {
            throw new RejectException(refusing, "<" + to + "> is not wanted");
        }
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
            mails.add(new Mail(to, mail.getSubject(), String.valueOf(mail.getContent()), mail.getMessageID()));
        } catch (MessagingException | IOException e) {
            throw new RejectException(554, "not understood");
        }
    }

    private SSLContext certified() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("mail.p12");
        int made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (made != 0) {
            throw new IOException("keytool made no certificate");
        }
        var keys = KeyStore.getInstance("PKCS12");
        try (var file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        String pem = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(keys.getCertificate("mail").getEncoded());
        Files.writeString(certificate(), "-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n");
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        return context;
    }
}
