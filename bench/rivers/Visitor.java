import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Somebody signed in on the running platform. */
final class Visitor {

    private static final int READINGS = 200;
    private static final int WARM = 5;
    private static final long MOST_NANOS = 1_500_000_000L;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    Visitor(String address, String account) throws IOException, InterruptedException {
        this.address = address;
        var answer = client.send(
                request("/session")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"account\":\"" + account + "\",\"password\":\"lingxing-demo\"}"))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(account + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .header("Cookie", "XSRF-TOKEN=here")
                .header("X-XSRF-TOKEN", "here");
    }

    String get(String path) throws IOException, InterruptedException {
        var answer = client.send(request(path).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Sends a body of JSON and gives the answer. */
    String post(String path, String body) throws IOException, InterruptedException {
        return sent(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Uploads a file as a form does. */
    String upload(String path, String name, byte[] content) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--here\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--here--\r\n".getBytes(StandardCharsets.UTF_8));
        return sent(request(path)
                .header("Content-Type", "multipart/form-data; boundary=here")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private String sent(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Asks again and again, {@value #READINGS} times or for some seconds, and prints a row. */
    void measure(String what, String path) throws IOException, InterruptedException {
        measure(what, () -> get(path));
    }

    /** One question of the platform. */
    interface Question {
        String ask() throws IOException, InterruptedException;
    }

    void measure(String what, Question question) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        String body = question.ask();
        double first = (System.nanoTime() - begun) / 1e6;
        for (int i = 0; i < WARM && System.nanoTime() - begun < MOST_NANOS; i++) {
            question.ask();
        }
        var times = new long[READINGS];
        int count = 0;
        begun = System.nanoTime();
        while (count < READINGS && (count < 3 || System.nanoTime() - begun < MOST_NANOS)) {
            long began = System.nanoTime();
            question.ask();
            times[count++] = System.nanoTime() - began;
        }
        Arrays.sort(times, 0, count);
        System.out.printf(
                Locale.ROOT,
                "%s | p50 %.1f ms, p99 %.1f ms (%d times; the first %.0f ms); %d kB%n",
                what,
                times[count / 2] / 1e6,
                times[Math.min(count - 1, count * 99 / 100)] / 1e6,
                count,
                first,
                body.length() / 1024);
    }
}
