package org.lingxing.platform.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    Delivery(ContentStore store) {
        this.store = store;
    }

    void send(
            StoredFile file, boolean whole, boolean download, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var tag = "\"" + file.sha256() + "\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var range = range(request, tag, file.size());
        long from = range == null ? 0 : range.getRangeStart(file.size());
        long to = range == null ? file.size() - 1 : range.getRangeEnd(file.size());
        secure(file, download, response);
        response.setContentLengthLong(to - from + 1);
        if (range != null) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + file.size());
        }
        try (var content = store.read(file.sha256(), from, to - from + 1)) {
            content.transferTo(response.getOutputStream());
        }
    }

    private static void secure(StoredFile file, boolean download, HttpServletResponse response) {
        response.setContentType(file.type().mime());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        var shown = file.type().isPicture() && !download;
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
