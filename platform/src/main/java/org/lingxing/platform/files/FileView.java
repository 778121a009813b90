package org.lingxing.platform.files;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * A file as it is told over HTTP.
 *
 * @param width of a picture as it is looked at, in pixels
 * @param takenAt when the camera says it took the picture; only to whom the whole file is open
 * @param position where, likewise
 * @param by the account that brought it, likewise
 * @param content where the content is
 * @param thumbnails where small pictures of it are, the smallest first; empty where it is no picture
 */
public record FileView(
        UUID id,
        String name,
        Type type,
        long size,
        String sha256,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Instant takenAt,
        @Nullable Position position,
        Instant uploadedAt,
        @Nullable String by,
        String content,
        List<String> thumbnails) {

    /** What a file is: its media type, whether it can be shown as a picture or played as a voice, how people call it. */
    public record Type(String mime, boolean picture, boolean voice, Phrase title) {}

    /** In degrees of WGS 84. */
    public record Position(BigDecimal latitude, BigDecimal longitude) {}

    /** A file to whoever sees all of it. */
    public static FileView of(StoredFile file) {
        var type = file.type();
        var address = "/api/v1/files/" + file.id();
        var latitude = file.latitude();
        var longitude = file.longitude();
        return new FileView(
                file.id(),
                file.name(),
                new Type(type.mime(), type.isPicture(), type.isVoice(), type.title()),
                file.size(),
                file.sha256(),
                file.width(),
                file.height(),
                file.takenAt(),
                latitude == null || longitude == null ? null : new Position(latitude, longitude),
                file.uploadedAt(),
                file.by().isEmpty() ? null : file.by(),
                address + "/content",
                type.isPicture()
                        ? Thumbnails.SIZES.stream()
                                .map(size -> address + "/thumbnail?size=" + size)
                                .toList()
                        : List.of());
    }

    /** A file as published. */
    public static FileView published(StoredFile file) {
        return of(file.published());
    }
}
