package org.lingxing.platform.patrols;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.lingxing.platform.files.FileType;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.tracks.GpxFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * GPX files of other devices: a short one as text of the delivery, a longer one brought over in pieces like a picture.
 * Where somebody was lies sealed in the track alone, so the file itself is let go with the deed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TrackFiles {

    private final Files files;
    private final PatrolSettings settings;

    TrackFiles(Files files, PatrolSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    /** @return empty where the delivery is no file's */
    Optional<GpxFile.Reading> read(NewPatrol patrol, Caller by) {
        if (patrol.gpxFile() != null) {
            return Optional.of(brought(patrol.gpxFile(), by));
        }
        if (patrol.gpx() != null) {
            return Optional.of(
                    GpxFile.read(new ByteArrayInputStream(patrol.gpx().getBytes(StandardCharsets.UTF_8))));
        }
        return Optional.empty();
    }

    private GpxFile.Reading brought(UUID id, Caller by) {
        try (InputStream content = files.open(id)) {
            var file = files.find(id).orElseThrow();
            // First of all: only whoever brought it gets further.
            files.takeBack(id, by);
            if (file.type() != FileType.GPX) {
                throw Refusal.of(PatrolRefusal.TRACK_UNREADABLE)
                        .withFault("/gpxFile", "这不是 GPX 文件", "This is no GPX file");
            }
            var largest = settings.largestTrackFile();
            if (file.size() > largest.toBytes()) {
                throw Refusal.of(PatrolRefusal.TRACK_UNREADABLE)
                        .withFault(
                                "/gpxFile",
                                "文件超过 " + largest.toMegabytes() + " MB",
                                "The file is larger than " + largest.toMegabytes() + " MB");
            }
            return GpxFile.read(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
