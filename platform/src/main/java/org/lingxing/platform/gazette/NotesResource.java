package org.lingxing.platform.gazette;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.files.FileView;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Circumstances;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notes that people in office take on documents. */
@RestController
@RequestMapping("/api/v1")
@OpenTo(
        roles = {
            Role.OFFICER,
            Role.EDITOR,
            Role.APPROVER,
            Role.CHIEF_OFFICE,
            Role.CHIEF,
            Role.GUARD,
            Role.AGENCY,
            Role.LABORATORY,
            Role.FEDERATION,
            Role.FINANCE,
            Role.URBAN_MANAGEMENT
        },
        anyDivision = true)
class NotesResource {

    private final Notes notes;
    private final NoteTaking taking;
    private final Files files;
    private final CityClock clock;

    NotesResource(Notes notes, NoteTaking taking, Files files, CityClock clock) {
        this.notes = notes;
        this.taking = taking;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/documents/{document}/notes")
    Page<View> list(@PathVariable String document, Paging paging, Caller caller) {
        var place = paging.fromTheBeginning()
                ? null
                : new Notes.Place(paging.after(0, Instant::parse), paging.after(1, UUID::fromString));
        var rows = notes.of(document, place, paging.oneMore());
        var changes = notes.lastChanges(rows.stream().map(Notes.Row::id).toList());
        var views = rows.stream()
                .map(row -> View.of(row, changes.getOrDefault(row.id(), Map.of()), picturesOf(row), caller))
                .toList();
        return Page.of(views, paging, notes.count(document), clock.instant(), View::key);
    }

    @PostMapping("/documents/{document}/notes")
    ResponseEntity<View> take(@PathVariable String document, @RequestBody @Valid NewNote note, Caller caller) {
        taking.take(note.id(), document, note.content(), note.made(), caller);
        return ResponseEntity.created(URI.create("/api/v1/notes/" + note.id()))
                .eTag("\"1\"")
                .body(view(note.id(), caller));
    }

    @GetMapping("/notes/{id}")
    ResponseEntity<View> one(@PathVariable UUID id, Caller caller) {
        var view = view(id, caller);
        return new Version(view.version()).of(view);
    }

    @PutMapping("/notes/{id}")
    ResponseEntity<View> change(
            @PathVariable UUID id, @RequestBody @Valid ChangedNote note, Version version, Caller caller) {
        taking.change(id, version, note.content(), note.made(), caller);
        return one(id, caller);
    }

    private View view(UUID id, Caller caller) {
        var row = notes.find(id).orElseThrow(() -> Refusal.of(GazetteRefusal.NOTE_UNKNOWN));
        return View.of(row, notes.lastChanges(List.of(id)).getOrDefault(id, Map.of()), picturesOf(row), caller);
    }

    private List<FileView> picturesOf(Notes.Row note) {
        var order = note.content().pictures();
        return order.isEmpty()
                ? List.of()
                : files.of(NoteTaking.owner(note.id())).stream()
                        .sorted(Comparator.comparingInt(picture -> order.indexOf(picture.id())))
                        .map(FileView::of)
                        .toList();
    }

    private static NoteContent content(@Nullable String provision, NoteKind kind, String text, List<UUID> pictures) {
        if (text.isBlank() && pictures.isEmpty()) {
            throw Refusal.ofInput("/text", "请写几句，或附一张照片", "Write something, or add a picture");
        }
        return new NoteContent(provision, kind, text.strip(), pictures);
    }

    record NewNote(
            UUID id,
            @Nullable String provision,
            NoteKind kind,

            @Size(max = 4000, message = "不超过 4000 字 / 4000 characters at most")
            String text,

            @Size(max = 9, message = "照片不超过 9 张 / 9 pictures at most")
            List<UUID> pictures,

            @Valid Circumstances made) {

        NoteContent content() {
            return NotesResource.content(provision, kind, text, pictures);
        }
    }

    record ChangedNote(
            @Nullable String provision,
            NoteKind kind,

            @Size(max = 4000, message = "不超过 4000 字 / 4000 characters at most")
            String text,

            @Size(max = 9, message = "照片不超过 9 张 / 9 pictures at most")
            List<UUID> pictures,

            @Valid Circumstances made) {

        NoteContent content() {
            return NotesResource.content(provision, kind, text, pictures);
        }
    }

    /**
     * @param by the account that took it
     * @param made as the device says
     * @param doneAt by the platform's clock
     * @param set for each field who set it last and when
     */
    record View(
            UUID id,
            String document,
            @Nullable String provision,
            NoteKind kind,
            String text,
            List<FileView> pictures,
            String by,
            Circumstances made,
            Instant doneAt,
            Instant receivedAt,
            Map<String, Notes.Setting> set,
            List<Possible> actions,
            int version) {

        static View of(Notes.Row row, Map<String, Notes.Setting> changed, List<FileView> pictures, Caller caller) {
            var content = row.content();
            var set = new LinkedHashMap<String, Notes.Setting>();
            for (var field : List.of("provision", "kind", "text", "pictures")) {
                set.put(field, changed.getOrDefault(field, new Notes.Setting(row.by(), row.doneAt())));
            }
            return new View(
                    row.id(),
                    row.document(),
                    content.provision(),
                    content.kind(),
                    content.text(),
                    pictures,
                    row.by(),
                    row.made(),
                    row.doneAt(),
                    row.receivedAt(),
                    set,
                    List.of(Possible.change(NoteTaking.mayChange(row.by(), caller))),
                    row.version());
        }

        List<String> key() {
            return List.of(doneAt.toString(), id.toString());
        }
    }

    record Possible(String deed, boolean possible, @Nullable Phrase why) {

        static Possible change(boolean possible) {
            return new Possible("CHANGE", possible, possible ? null : GazetteRefusal.NOTE_OF_ANOTHER.sentence());
        }
    }
}
