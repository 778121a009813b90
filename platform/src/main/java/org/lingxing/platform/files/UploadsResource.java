package org.lingxing.platform.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.files.Incoming.SenderGone;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Resumable uploads as tus 1.0 has them: creation, termination, expiration. The id of an upload becomes the id of the file.
 */
@RestController
@RequestMapping("/api/v1")
@OpenTo(Audience.SIGNED_IN)
class UploadsResource {

    private static final Logger LOG = LoggerFactory.getLogger(UploadsResource.class);
    private static final String VERSION = "1.0.0";
    private static final String PIECE = "application/offset+octet-stream";
    private static final String TUS = "Tus-Resumable";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";

    private final Intake intake;
    private final FilesSettings settings;

    UploadsResource(Intake intake, FilesSettings settings) {
        this.intake = intake;
        this.settings = settings;
    }

    /** What of the protocol is spoken. */
    @RequestMapping(path = "/files", method = RequestMethod.OPTIONS)
    @OpenTo(Audience.PUBLIC)
    ResponseEntity<Void> tell() {
        return ResponseEntity.noContent()
                .header(TUS, VERSION)
                .header("Tus-Version", VERSION)
                .header("Tus-Max-Size", Long.toString(settings.largest().toBytes()))
                .header("Tus-Extension", "creation,termination,expiration")
                .build();
    }

    /** @param metadata pairs of a key and a value in base64; {@code filename} is read */
    @PostMapping("/files")
    ResponseEntity<Void> begin(
            @RequestHeader(name = TUS, required = false) @Nullable String version,
            @RequestHeader(name = LENGTH, defaultValue = "0") long length,
            @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata,
            Caller caller) {
        requireVersion(version);
        var id = intake.begin(nameIn(metadata), length, caller.account());
        return ResponseEntity.created(URI.create("/api/v1/uploads/" + id))
                .header(TUS, VERSION)
                .header(OFFSET, "0")
                .build();
    }

    @RequestMapping(path = "/uploads/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> state(@PathVariable UUID id, Caller caller) {
        var upload = intake.state(id, caller.account());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(TUS, VERSION)
                .header(OFFSET, Long.toString(upload.confirmed()))
                .header(LENGTH, Long.toString(upload.size()))
                .build();
    }

    /** @param offset where the body goes on */
    @PatchMapping("/uploads/{id}")
    ResponseEntity<Void> append(
            @PathVariable UUID id,
            @RequestHeader(name = TUS, required = false) @Nullable String version,
            @RequestHeader(OFFSET) long offset,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        requireVersion(version);
        if (!PIECE.equals(request.getContentType())) {
            throw Refusal.of(CommonRefusal.MEDIA_TYPE_UNKNOWN);
        }
        try {
            long confirmed = intake.append(id, caller.account(), offset, request.getInputStream());
            return ResponseEntity.noContent()
                    .header(TUS, VERSION)
                    .header(OFFSET, Long.toString(confirmed))
                    .build();
        } catch (SenderGone left) {
            LOG.debug("the sender of upload {} left; what came is kept", id, left);
            return ResponseEntity.status(HttpStatus.REQUEST_TIMEOUT).build();
        }
    }

    @DeleteMapping("/uploads/{id}")
    ResponseEntity<Void> cancel(@PathVariable UUID id, Caller caller) {
        intake.cancel(id, caller.account());
        return ResponseEntity.noContent().header(TUS, VERSION).build();
    }

    private static void requireVersion(@Nullable String version) {
        if (version == null) {
            throw Refusal.of(CommonRefusal.MEDIA_TYPE_UNKNOWN);
        }
        if (!version.equals(VERSION)) {
            throw Refusal.of(FilesRefusal.TUS_VERSION);
        }
    }

    private static String nameIn(String metadata) {
        for (var pair : metadata.split(",", -1)) {
            var words = pair.strip().split(" ", 2);
            if (words.length == 2 && words[0].equals("filename")) {
                return decoded(words[1]);
            }
        }
        return "";
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw Refusal.ofInput("/Upload-Metadata", "文件名应以 base64 编码", "The name of the file is written in base64");
        }
    }
}
