package org.lingxing.platform.gazette;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.files.FileView;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.files.StoredFile;
import org.lingxing.platform.files.Visibility;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures and papers that belong to a task: what was sent about it, what proves that it is done. */
@Service
class TaskPapers {

    private static final List<Role> WHO_ATTACHES = List.of(Role.OFFICER, Role.ADMINISTRATOR);

    private final Files files;
    private final Confirmables confirmables;
    private final Journal journal;

    TaskPapers(Files files, Confirmables confirmables, Journal journal) {
        this.files = files;
        this.confirmables = confirmables;
        this.journal = journal;
    }

    /** @param actions what the caller may do with the papers of this task, and why not where not */
    record View(List<FileView> items, List<Possible> actions) {}

    /** One deed, possible or not. */
    record Possible(Deeds deed, boolean possible, @Nullable Phrase why) {}

    /** What can be done with the papers of a task. */
    enum Deeds {
        ATTACH,
        DETACH
    }

    View of(UUID task, Caller caller) {
        require(task);
        var mayAttach = WHO_ATTACHES.stream().anyMatch(caller.roles()::contains);
        var why = mayAttach ? null : CommonRefusal.NOT_YOUR_ROLE.sentence();
        return new View(
                files.of(owner(task)).stream().map(FileView::of).toList(),
                List.of(new Possible(Deeds.ATTACH, mayAttach, why), new Possible(Deeds.DETACH, mayAttach, why)));
    }

    @Transactional
    public void attach(UUID task, UUID file, Caller by) {
        require(task);
        files.attach(file, owner(task), Visibility.SIGNED_IN, by);
        journal.record(deed("gazette.paper-attached", task, file, by));
    }

    @Transactional
    public void detach(UUID task, UUID file, Caller by) {
        require(task);
        var deed = deed("gazette.paper-detached", task, file, by);
        if (!files.detach(file, owner(task))) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        journal.record(deed);
    }

    /** Names the content by its hash, so that what was attached can be proved even when the file is gone. */
    private Deed deed(String kind, UUID task, UUID file, Caller by) {
        var sha256 = files.find(file).map(StoredFile::sha256).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        return Deed.of(kind, task.toString())
                .by(by.account())
                .with("file", file.toString())
                .with("sha256", sha256);
    }

    private void require(UUID task) {
        if (confirmables
                .find(task)
                .filter(row -> row.kind() == ExtractionKind.TASK)
                .isEmpty()) {
            throw Refusal.of(GazetteRefusal.EXTRACTION_UNKNOWN);
        }
    }

    private static String owner(UUID task) {
        return "gazette.task/" + task;
    }
}
