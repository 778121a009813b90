package org.lingxing.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.files.Incoming.SenderGone;
import org.lingxing.platform.files.Uploads.Upload;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a file comes in: bytes onto the disk, a look at what they are, the content into the store, then the file's row. A
 * row is written last, so that the database never names what is not there; what the store has too much is swept.
 */
@Service
class Intake implements SmartInitializingSingleton {

    private static final int BUFFER = 1 << 17;

    private final FilesSettings settings;
    private final Incoming incoming;
    private final Examination examination;
    private final ContentStore store;
    private final Uploads uploads;
    private final FileRows rows;
    private final Journal journal;
    private final TransactionTemplate transaction;
    /** Uploads that somebody works on at this moment. */
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    Intake(
            FilesSettings settings,
            Incoming incoming,
            Examination examination,
            ContentStore store,
            Uploads uploads,
            FileRows rows,
            Journal journal,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.incoming = incoming;
        this.examination = examination;
        this.store = store;
        this.uploads = uploads;
        this.rows = rows;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Begins an upload; its id will be the file's. */
    UUID begin(String name, long size, String account) {
        requireSize(size);
        if (uploads.countOf(account) >= settings.openUploads()) {
            throw Refusal.of(FilesRefusal.TOO_MANY_UPLOADS);
        }
        disk(() -> incoming.requireSpace(size));
        return uploads.begin(FileName.clean(name), size, account);
    }

    /**
     * How far an upload is; one that is complete but was cut off before the end is ended now. Whoever was cut off from
     * the answer to the last piece hears that all has arrived.
     */
    Upload state(UUID id, String account) {
        var ended = rows.find(id).filter(file -> file.by().equals(account));
        if (ended.isPresent()) {
            var file = ended.get();
            return new Upload(id, file.name(), file.size(), file.size(), account);
        }
        var upload = mine(id, account);
        if (upload.isComplete()) {
            alone(id, () -> finish(upload));
        }
        return upload;
    }

    /**
     * Goes on with an upload.
     *
     * @return how many bytes lie safely on the disk now; with the last of them the file is there
     */
    long append(UUID id, String account, long from, InputStream source) throws SenderGone {
        var gone = new SenderGone[1];
        var confirmed = new long[1];
        alone(id, () -> {
            var upload = mine(id, account);
            if (upload.confirmed() != from) {
                throw Refusal.of(FilesRefusal.UPLOAD_ELSEWHERE).with("offset", upload.confirmed());
            }
            try {
                incoming.append(id, from, upload.size(), source, bytes -> uploads.confirm(id, bytes));
            } catch (SenderGone left) {
                gone[0] = left;
            }
            var now = mine(id, account);
            confirmed[0] = now.confirmed();
            if (gone[0] == null && now.isComplete()) {
                finish(now);
            }
        });
        if (gone[0] != null) {
            throw gone[0];
        }
        return confirmed[0];
    }

    void cancel(UUID id, String account) {
        alone(id, () -> {
            mine(id, account);
            giveUp(id);
        });
    }

    /** Takes in a file in one go. */
    UUID take(String name, InputStream source, String account) {
        var id = UUID.randomUUID();
        alone(id, () -> {
            try {
                incoming.append(id, 0, settings.largest().toBytes(), source, bytes -> {});
                enter(id, incoming.place(id), FileName.clean(name), account, null);
            } catch (SenderGone left) {
                throw new IOException(left);
            } finally {
                incoming.remove(id);
            }
        });
        return id;
    }

    /** Ends uploads that a stop of the program cut off behind their last byte; removes what no upload knows. */
    @Override
    public void afterSingletonsInstantiated() {
        disk(() -> incoming.removeAllBut(Set.copyOf(uploads.all())));
    }

    void giveUp(UUID id) {
        uploads.remove(id);
        disk(() -> incoming.remove(id));
    }

    private void finish(Upload upload) throws IOException {
        try {
            enter(upload.id(), incoming.place(upload.id()), upload.name(), upload.byAccount(), upload.id());
        } catch (Refusal refusal) {
            if (refusal.code() != FilesRefusal.DISK_FULL && refusal.code() != FilesRefusal.STORE_SILENT) {
                giveUp(upload.id());
            }
            throw refusal;
        }
        incoming.remove(upload.id());
    }

    private void enter(UUID id, Path file, String name, String account, @Nullable UUID upload) throws IOException {
        var found = examination.examine(file, name);
        var sha256 = hash(file);
        store.put(sha256, file);
        transaction.executeWithoutResult(status -> {
            rows.add(id, sha256, found, name, account);
            if (upload != null) {
                uploads.remove(upload);
            }
            journal.record(Deed.of("files.file-received", id.toString())
                    .by(account)
                    .with("sha256", sha256)
                    .with("size", found.size())
                    .with("type", found.type().mime()));
        });
    }

    private void requireSize(long size) {
        if (size <= 0) {
            throw Refusal.of(FilesRefusal.FILE_EMPTY);
        }
        if (size > settings.largest().toBytes()) {
            throw Refusal.of(FilesRefusal.FILE_TOO_LARGE)
                    .saying(
                            "文件超过 " + settings.largest().toMegabytes() + " MB",
                            "The file is larger than " + settings.largest().toMegabytes() + " MB");
        }
    }

    private Upload mine(UUID id, String account) {
        return uploads.find(id)
                .filter(upload -> upload.byAccount().equals(account))
                .orElseThrow(() -> Refusal.of(FilesRefusal.UPLOAD_UNKNOWN));
    }

    private void alone(UUID id, DiskWork work) {
        if (!busy.add(id)) {
            throw Refusal.of(FilesRefusal.UPLOAD_RUNNING);
        }
        try {
            disk(work);
        } finally {
            busy.remove(id);
        }
    }

    private interface DiskWork {
        void run() throws IOException;
    }

    /** Whatever a disk refuses once it could be written is, as far as those who upload are concerned, that it is full. */
    private static void disk(DiskWork work) {
        try {
            work.run();
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("No space left")) {
                throw Refusal.of(FilesRefusal.DISK_FULL);
            }
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) throws IOException {
        try (var bytes = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            var buffer = new byte[BUFFER];
            int read;
            do {
                read = bytes.read(buffer);
            } while (read >= 0);
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
