package org.lingxing.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files for the other modules. A thing holds a file under its own name, {@code module.thing/identifier}; a file that
 * nothing holds is swept after a time.
 *
 * <p>Holding and letting go belong into the deed's transaction. {@link #store} writes in a transaction of its own: should
 * the deed fail, the file is loose and swept.
 */
@Service
public class Files {

    private final FileRows rows;
    private final Intake intake;
    private final ContentStore contents;
    private final Rights rights;
    private final Covering covering;
    private final Journal journal;

    Files(FileRows rows, Intake intake, ContentStore contents, Rights rights, Covering covering, Journal journal) {
        this.rows = rows;
        this.intake = intake;
        this.contents = contents;
        this.rights = rights;
        this.covering = covering;
        this.journal = journal;
    }

    public Optional<StoredFile> find(UUID file) {
        return rows.find(file);
    }

    /** Those of them that there are, read at once. */
    public Map<UUID, StoredFile> find(Collection<UUID> files) {
        return rows.find(files).stream().collect(Collectors.toMap(StoredFile::id, file -> file));
    }

    /** The files that a thing holds, in the order they came to it. */
    public List<StoredFile> of(String owner) {
        return rows.of(owner);
    }

    /**
     * Takes in a file that the platform made or got elsewhere. Checked as every upload is.
     *
     * @param by the account on whose behalf, {@code system} for nobody's
     * @throws Refusal when the content is none of a {@link FileType}, is broken or too large, or the disk is full
     */
    public UUID store(InputStream content, String name, String by) {
        return intake.take(name, content, by);
    }

    /** The same from bytes. */
    public UUID store(byte[] content, String name, String by) {
        return intake.take(name, new ByteArrayInputStream(content), by);
    }

    /**
     * Makes a copy of a picture that may be published: upright, areas covered, without anything but what is to be seen.
     * The picture itself stays as it is.
     *
     * @param by the account of who chose the areas
     * @return the copy, which nothing holds yet
     * @throws Refusal when there is no such picture
     */
    public UUID cover(UUID picture, List<CoveredArea> areas, String by) {
        var known = rows.find(picture).orElseThrow(() -> Refusal.of(FilesRefusal.FILE_UNKNOWN));
        try {
            return store(covering.cover(known, areas), "covered.jpg", by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Holds a file for a thing; holding it again changes to whom it is open.
     *
     * @param owner {@code module.thing/identifier}, as {@code gazette.task/0193…}
     * @param by who does it: must be one to whom the file is open
     * @throws Refusal when there is no such file or it is not open to the caller
     */
    @Transactional
    public void attach(UUID file, String owner, Visibility visibility, Caller by) {
        rights.require(file, by);
        attach(file, owner, visibility);
    }

    /** The same for a file that the platform itself brought. */
    @Transactional
    public void attach(UUID file, String owner, Visibility visibility) {
        if (!rows.hold(file, owner, visibility)) {
            throw Refusal.of(FilesRefusal.FILE_UNKNOWN);
        }
    }

    /**
     * Lets a file go; with nothing else that holds it, it is swept after a time.
     *
     * @return whether the owner held it
     */
    @Transactional
    public boolean detach(UUID file, String owner) {
        return rows.letGo(file, owner);
    }

    /**
     * Takes back an upload that nothing holds yet; its uploader alone may.
     *
     * @throws Refusal when there is no such file of the caller's, or something holds it
     */
    @Transactional
    public void takeBack(UUID file, Caller by) {
        if (rows.find(file).filter(known -> known.by().equals(by.account())).isEmpty()) {
            throw Refusal.of(FilesRefusal.FILE_UNKNOWN);
        }
        if (!rows.forgetLoose(file)) {
            throw Refusal.of(FilesRefusal.FILE_HELD);
        }
        journal.record(Deed.of("files.file-taken-back", file.toString()).by(by.account()));
    }

    /**
     * The content as it was uploaded.
     *
     * @throws Refusal when there is no such file or the store does not answer
     */
    public InputStream open(UUID file) {
        var known = rows.find(file).orElseThrow(() -> Refusal.of(FilesRefusal.FILE_UNKNOWN));
        try {
            return contents.read(known.sha256(), 0, known.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
