package org.lingxing.platform.notices;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.notices.Undelivered.Reason;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a program: messages as JSON, signed. The program computes the signature from the timestamp, a full stop and the
 * bytes of the body as they came, and refuses what is older than some minutes.
 */
@Component
class HookChannel {

    static final String DELIVERY = "Lingxing-Delivery";
    static final String TIMESTAMP = "Lingxing-Timestamp";
    static final String SIGNATURE = "Lingxing-Signature";

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int GONE = 410;

    private final HookAddress addresses;
    private final JsonMapper json = JsonMapper.builder().build();
    /** Follows nowhere: where a hook leads was decided by an administrator, not by whoever answers. */
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    HookChannel(HookAddress addresses) {
        this.addresses = addresses;
    }

    /** What a program is told. */
    record Body(UUID id, List<Told> messages) {}

    /** One message, with whole addresses. */
    record Told(
            UUID id, String kind, Phrase title, @Nullable Phrase words, String address, List<Item> items, Instant at) {

        static Told of(Message message, String platform) {
            return new Told(
                    message.id(),
                    message.kind(),
                    message.title(),
                    message.words(),
                    platform + message.address(),
                    message.items().stream()
                            .map(item -> new Item(
                                    item.group(), item.title(), item.words(), platform + item.address(), item.due()))
                            .toList(),
                    message.madeAt());
        }
    }

    /** @param now stands in the signature, so that an old delivery cannot be played again */
    void send(String url, String secret, Body body, Instant now) throws Undelivered {
        URI address = URI.create(url);
        if (!addresses.isAllowed(address)) {
            throw new Undelivered(Reason.ADDRESS_NOT_ALLOWED, null);
        }
        byte[] written = json.writeValueAsBytes(body);
        String timestamp = String.valueOf(now.getEpochSecond());
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(DELIVERY, body.id().toString())
                .header(TIMESTAMP, timestamp)
                .header(SIGNATURE, Signature.of(secret, timestamp, written))
                .POST(BodyPublishers.ofByteArray(written))
                .build();
        int status = status(request);
        if (status < 200 || status >= 300) {
            throw new Undelivered(status == GONE ? Reason.ADDRESS_REFUSED : Reason.REFUSED_FOR_NOW, "HTTP " + status);
        }
    }

    private int status(HttpRequest request) throws Undelivered {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (SSLException e) {
            throw new Undelivered(Reason.NOT_TRUSTED, null);
        } catch (IOException e) {
            throw new Undelivered(Reason.UNREACHABLE, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Undelivered(Reason.UNREACHABLE, null);
        }
    }
}
