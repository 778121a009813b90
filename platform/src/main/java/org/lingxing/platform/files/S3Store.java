package org.lingxing.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.lingxing.platform.http.Refusal;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Contents in a store that speaks S3, as {@code prefix/ab/ab12…}. A content is put whole or not at all, which the
 * protocol itself sees to.
 */
final class S3Store implements ContentStore, AutoCloseable {

    private final FilesSettings.S3 settings;
    private final Path lent;
    private final S3Client client;

    /** @param lent folder for copies that work on a file needs, each for as long as the work takes */
    S3Store(FilesSettings.S3 settings, Path lent) {
        this.settings = settings;
        this.lent = lent;
        this.client = S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                // Stores other than Amazon's know paths, not names of hosts, and not every checksum.
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    /** A content that is there is written anew: it counts as put now, and copying onto itself is not known everywhere. */
    @Override
    public void put(String sha256, Path source) throws IOException {
        asked(() -> client.putObject(
                request -> request.bucket(settings.bucket()).key(key(sha256)), RequestBody.fromFile(source)));
    }

    @Override
    public InputStream read(String sha256, long from, long length) throws IOException {
        return asked(() -> client.getObject(request ->
                request.bucket(settings.bucket()).key(key(sha256)).range("bytes=" + from + "-" + (from + length - 1))));
    }

    @Override
    public void withFile(String sha256, Work work) throws IOException {
        Files.createDirectories(lent);
        var copy = lent.resolve(UUID.randomUUID().toString());
        try {
            asked(() -> client.getObject(
                    request -> request.bucket(settings.bucket()).key(key(sha256)), copy));
            work.on(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @Override
    public void each(BiConsumer<String, Instant> told) throws IOException {
        var pages = asked(() -> client.listObjectsV2Paginator(
                request -> request.bucket(settings.bucket()).prefix(settings.prefix())));
        asked(() -> {
            for (var content : pages.contents()) {
                var name = content.key().substring(content.key().lastIndexOf('/') + 1);
                if (content.key().equals(keyOrNone(name))) {
                    told.accept(name, content.lastModified());
                }
            }
            return pages;
        });
    }

    @Override
    public void remove(String sha256) throws IOException {
        asked(() ->
                client.deleteObject(request -> request.bucket(settings.bucket()).key(key(sha256))));
    }

    @Override
    public void close() {
        client.close();
    }

    private String key(String sha256) {
        if (!DiskStore.isHash(sha256)) {
            throw new IllegalArgumentException("not a hash: " + sha256);
        }
        return settings.prefix() + sha256.substring(0, 2) + "/" + sha256;
    }

    private String keyOrNone(String name) {
        return DiskStore.isHash(name) ? key(name) : "";
    }

    private interface Question<T> {
        T ask();
    }

    private static <T> T asked(Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (NoSuchKeyException gone) {
            throw new NoSuchFileException(gone.getMessage());
        } catch (S3Exception refused) {
            throw new IOException("the store of files refused: " + refused.getMessage(), refused);
        } catch (SdkException silent) {
            throw Refusal.of(FilesRefusal.STORE_SILENT);
        }
    }
}
