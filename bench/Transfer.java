import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Sends papers of 200 MB to a running platform and fetches them, and copies the same bytes to the same disk in turn. */
class Transfer {

    private static final int SIZE = 200_000_000;
    private static final int TIMES = 5;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path home;
    private final String address;
    private final String key;

    private Transfer(Path home, String address) throws IOException {
        this.home = home;
        this.address = address;
        this.key = Files.readString(home.resolve("operator.key")).strip();
    }

    public static void main(String[] arguments) throws Exception {
        new Transfer(Path.of(arguments[0]), arguments[1]).run();
    }

    private void run() throws Exception {
        var copies = new ArrayList<Double>();
        var uploads = new ArrayList<Double>();
        var downloads = new ArrayList<Double>();
        for (int round = 0; round <= TIMES; round++) {
            var paper = paper(round);
            double copied = speed(() -> copy(paper));
            var path = new String[1];
            double uploaded = speed(() -> path[0] = upload(paper));
            double downloaded = speed(() -> download(path[0]));
            Files.delete(paper);
            if (round > 0) {
                copies.add(copied);
                uploads.add(uploaded);
                downloads.add(downloaded);
            }
        }
        tell("copying 200 MB to the same disk and forcing it there", copies);
        tell("upload of 200 MB, checked, hashed, forced to the disk, journal sealed", uploads);
        tell("download of 200 MB", downloads);
    }

    private static void tell(String what, List<Double> speeds) {
        var sorted = speeds.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s | %.0f MB/s (median of %d, %.0f to %.0f)%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.size(),
                sorted.getFirst(),
                sorted.getLast());
    }

    private interface Work {
        void run() throws Exception;
    }

    /** In millions of bytes a second. */
    private static double speed(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return SIZE * 1e3 / (System.nanoTime() - began);
    }

    private Path paper(int round) throws IOException {
        var bytes = new byte[SIZE];
        new Random(round).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return Files.write(home.resolve("paper.pdf"), bytes);
    }

    private void copy(Path paper) throws IOException {
        var copy = home.resolve("copy.pdf");
        Files.copy(paper, copy, StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.delete(copy);
    }

    private String upload(Path paper) throws IOException, InterruptedException {
        var begun = send("POST", "/api/v1/files", "Upload-Length", Integer.toString(SIZE), BodyPublishers.noBody());
        var path = begun.headers().firstValue("Location").orElseThrow();
        send("PATCH", path, "Upload-Offset", "0", BodyPublishers.ofFile(paper));
        return path.replace("/uploads/", "/files/") + "/content";
    }

    private void download(String path) throws IOException, InterruptedException {
        var target = home.resolve("download.pdf");
        var answer = client.send(
                request(path, "Accept", "*/*").GET().build(), BodyHandlers.ofFile(target));
        if (answer.statusCode() != 200 || Files.size(target) != SIZE) {
            throw new IOException("the paper did not come back: " + answer.statusCode());
        }
        Files.delete(target);
    }

    private HttpResponse<String> send(String method, String path, String header, String value, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = request(path, header, value).method(method, body);
        if (method.equals("PATCH")) {
            request.header("Content-Type", "application/offset+octet-stream");
        }
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private HttpRequest.Builder request(String path, String header, String value) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + key)
                .header("Tus-Resumable", "1.0.0")
                .header(header, value);
    }
}
