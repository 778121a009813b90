package org.lingxing.platform.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.stereotype.Component;

/** Gives contents out: whole or in pieces, under headers that keep a browser from taking them for anything else. */
@Component
class Delivery {

    /** Whatever is in it, it may load nothing, run nothing and send nothing. */
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final ContentStore store;
    private final Derived derived;

    Delivery(ContentStore store, Derived derived) {
        this.store = store;
        this.derived = derived;
    }

    /** The content as it was uploaded. */
    void whole(StoredFile file, boolean download, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        secure(file, file.type().mime(), file.type().isPicture() && !download, response);
        send(file.sha256(), file.size(), (from, length) -> store.read(file.sha256(), from, length), request, response);
    }

    /** The content as it is published; only pictures are not published as they are. */
    void published(StoredFile file, boolean download, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!file.type().isPicture()) {
            whole(file, download, request, response);
            return;
        }
        secure(file, file.type().mime(), !download, response);
        send(file.sha256() + "-published", derived.published(file), request, response);
    }

    void thumbnail(StoredFile file, int longest, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var made = derived.thumbnail(file, longest);
        secure(file, isPng(made) ? FileType.PNG.mime() : FileType.JPEG.mime(), true, response);
        send(file.sha256() + "-" + longest, made, request, response);
    }

    private static boolean isPng(Path picture) throws IOException {
        try (var bytes = Files.newInputStream(picture)) {
            return bytes.read() == 0x89;
        }
    }

    private interface Source {
        InputStream read(long from, long length) throws IOException;
    }

    private static void send(String tag, Path made, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(tag, Files.size(made), (from, length) -> DiskStore.read(made, from, length), request, response);
    }

    private static void send(
            String hash, long size, Source source, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var tag = "\"" + hash + "\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var range = range(request, tag, size);
        long from = range == null ? 0 : range.getRangeStart(size);
        long to = range == null ? size - 1 : range.getRangeEnd(size);
        response.setContentLengthLong(to - from + 1);
        if (range != null) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + size);
        }
        try (var content = source.read(from, to - from + 1)) {
            content.transferTo(response.getOutputStream());
        }
    }

    private static void secure(StoredFile file, String mime, boolean shown, HttpServletResponse response) {
        response.setContentType(mime);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(file.type().fittingName(file.name()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /** The piece asked for; {@code null} for all. Several pieces at once are answered with all, as the protocol allows. */
    private static @Nullable HttpRange range(HttpServletRequest request, String tag, long size) {
        var asked = request.getHeader(HttpHeaders.RANGE);
        var unless = request.getHeader(HttpHeaders.IF_RANGE);
        if (asked == null || (unless != null && !unless.equals(tag))) {
            return null;
        }
        List<HttpRange> ranges;
        try {
            ranges = HttpRange.parseRanges(asked);
        } catch (IllegalArgumentException notUnderstood) {
            return null;
        }
        if (ranges.size() != 1) {
            return null;
        }
        if (ranges.getFirst().getRangeStart(size) >= size) {
            throw Refusal.of(FilesRefusal.RANGE_OUTSIDE);
        }
        return ranges.getFirst();
    }
}
