package org.lingxing.platform.assessment;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.files.Files;
import org.lingxing.platform.files.StoredFile;
import org.lingxing.platform.files.Visibility;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.papers.PaperState;
import org.lingxing.platform.papers.PaperView;
import org.lingxing.platform.papers.Papers;
import org.springframework.stereotype.Component;

/** The paper behind an entry or a veto: a file that was uploaded, or an official paper of the platform. */
@Component
class Evidence {

    private final Files files;
    private final Papers papers;

    Evidence(Files files, Papers papers) {
        this.files = files;
        this.papers = papers;
    }

    /** @param address where it can be opened */
    record Shown(String title, String address) {}

    /** @throws Refusal of the input, where there is neither */
    static void require(@Nullable UUID file, @Nullable UUID paper) {
        if (file == null && paper == null) {
            throw Refusal.ofInput("/file", "请附证明材料或选一份公文", "Add a paper that proves it");
        }
    }

    /**
     * Holds an uploaded file for a record.
     *
     * @throws Refusal of the input, where the official paper has not gone out or was withdrawn: it proves nothing
     */
    void hold(@Nullable UUID file, @Nullable UUID paper, String owner, Caller by) {
        if (file != null) {
            files.attach(file, owner, Visibility.SIGNED_IN, by);
        }
        if (paper != null && !isIssued(paper)) {
            throw Refusal.ofInput("/paper", "应为已印发且未撤回的公文", "A paper that has gone out and stands");
        }
    }

    /**
     * Asked again by whoever decides: a paper can have been withdrawn since the proposal.
     *
     * @throws Refusal {@link StandingRefusal#DEED_NOT_POSSIBLE}
     */
    void requireStands(@Nullable UUID paper) {
        var why = hindrance(paper);
        if (why != null) {
            throw Refusal.of(StandingRefusal.DEED_NOT_POSSIBLE).saying(why.zh(), why.en());
        }
    }

    /** Why nothing can be decided on this paper; null where it stands, or there is none. */
    @Nullable
    Phrase hindrance(@Nullable UUID paper) {
        return paper == null || isIssued(paper)
                ? null
                : Phrase.of("所附公文已经撤回，不能作为证明；可退回或撤回本条", "The paper was withdrawn and proves nothing");
    }

    private boolean isIssued(UUID paper) {
        return papers.find(paper).state() == PaperState.ISSUED;
    }

    /** Uploaded files, read at once; one that is gone is missing. */
    Map<UUID, Shown> show(Collection<UUID> uploaded) {
        return files.find(uploaded).values().stream().collect(Collectors.toMap(StoredFile::id, Evidence::shown));
    }

    private static Shown shown(StoredFile file) {
        return new Shown(file.name(), "/api/v1/files/" + file.id());
    }

    @Nullable
    Shown show(@Nullable UUID file, @Nullable UUID paper) {
        if (paper != null) {
            PaperView view = papers.find(paper);
            return new Shown(Objects.requireNonNullElse(view.number(), view.title()), "/console/papers/" + paper);
        }
        return file == null ? null : files.find(file).map(Evidence::shown).orElse(null);
    }
}
