package org.lingxing.platform.gazette;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.files.Visibility;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Circumstances;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking notes on documents and changing them. */
@Service
class NoteTaking {

    private final Notes notes;
    private final Documents documents;
    private final Files files;
    private final Journal journal;
    private final CityClock clock;

    NoteTaking(Notes notes, Documents documents, Files files, Journal journal, CityClock clock) {
        this.notes = notes;
        this.documents = documents;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param id chosen by whoever sends it, so that a device can speak of the note before it is delivered */
    @Transactional
    public void take(UUID id, String document, NoteContent content, Circumstances made, Caller by) {
        requireDocument(document);
        requireProvision(document, content);
        // As the database keeps it, so that the journal and the table say the same.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var doneAt = made.doneAt(now);
        var note = new Notes.Row(id, document, content, by.account(), made, doneAt, now, 1);
        if (!notes.take(note)) {
            throw Refusal.of(GazetteRefusal.NOTE_THERE_ALREADY);
        }
        hold(id, content.pictures(), List.of(), by);
        journal.record(Deed.of("gazette.note-taken", id.toString())
                .by(by.account())
                .with("document", document)
                .with("kind", content.kind().name())
                .with("pictures", content.pictures().size())
                .with("doneAt", doneAt)
                .withPersonal("text", by.account(), content.text()));
    }

    /** Changes the fields that differ; the others keep who set them. Nothing is changed where none does. */
    @Transactional
    public void change(UUID id, Version version, NoteContent becomes, Circumstances made, Caller by) {
        var note = notes.findForUpdate(id).orElseThrow(() -> Refusal.of(GazetteRefusal.NOTE_UNKNOWN));
        requireMayChange(note.by(), by);
        var changes = note.content().changesTo(becomes);
        if (changes.isEmpty()) {
            return;
        }
        var last = notes.lastChanges(List.of(id)).getOrDefault(id, Map.of()).values().stream()
                .max(Comparator.comparing(Notes.Setting::at))
                .orElse(new Notes.Setting(note.by(), note.doneAt()));
        version.requireIs(note.version(), last.by(), last.at());
        requireProvision(note.document(), becomes);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        hold(id, becomes.pictures(), note.content().pictures(), by);
        notes.change(id, becomes, changes, by, made.doneAt(now), now);
        journal.record(Deed.of("gazette.note-changed", id.toString())
                .by(by.account())
                .with("document", note.document())
                .with("fields", changes.stream().map(NoteContent.Change::field).toList())
                .with("doneAt", made.doneAt(now)));
    }

    /** What holds the pictures of a note, in the words of module {@code files}. */
    static String owner(UUID note) {
        return "gazette.note/" + note;
    }

    private void hold(UUID note, List<UUID> pictures, List<UUID> before, Caller by) {
        pictures.stream()
                .filter(picture -> !before.contains(picture))
                .forEach(picture -> files.attach(picture, owner(note), Visibility.SIGNED_IN, by));
        before.stream()
                .filter(picture -> !pictures.contains(picture))
                .forEach(picture -> files.detach(picture, owner(note)));
    }

    static boolean mayChange(String takenBy, Caller caller) {
        return caller.account().equals(takenBy) || caller.roles().contains(Role.OFFICER);
    }

    private static void requireMayChange(String takenBy, Caller caller) {
        if (!mayChange(takenBy, caller)) {
            throw Refusal.of(GazetteRefusal.NOTE_OF_ANOTHER);
        }
    }

    private void requireDocument(String document) {
        if (documents.find(document).isEmpty()) {
            throw Refusal.of(GazetteRefusal.DOCUMENT_UNKNOWN);
        }
    }

    private void requireProvision(String document, NoteContent content) {
        if (content.provision() != null && !notes.isProvisionOf(document, content.provision())) {
            throw Refusal.ofInput("/provision", "这份文件没有这一条款", "The document has no such provision");
        }
    }
}
