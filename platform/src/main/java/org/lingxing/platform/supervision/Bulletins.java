package org.lingxing.platform.supervision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.papers.PaperDraft;
import org.lingxing.platform.papers.PaperState;
import org.lingxing.platform.papers.PaperView;
import org.lingxing.platform.papers.Papers;
import org.lingxing.platform.scoring.Span;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bulletins and circulars of the office, drafted from the figures; their further way is that of every paper. */
@Service
@Transactional
class Bulletins {

    private static final Set<PaperState> GONE = Set.of(PaperState.DISCARDED, PaperState.REVOKED);

    private final BulletinSource source;
    private final Papers papers;

    Bulletins(BulletinSource source, Papers papers) {
        this.source = source;
        this.papers = papers;
    }

    /** @throws Refusal where one of that span is being written or has gone out */
    public UUID draftBulletin(Span span, Caller by) {
        requireNone(BulletinWords.BULLETIN + span);
        return papers.draft(BulletinWords.bulletin(source.of(span, null)), by);
    }

    /** @throws Refusal where one of that span and document is being written or has gone out */
    public UUID draftCircular(Span span, @Nullable String document, Caller by) {
        PaperDraft draft = BulletinWords.circular(source.of(span, document), Optional.ofNullable(document));
        requireNone(draft.about().getFirst());
        return papers.draft(draft, by);
    }

    /** The papers of a span, the newest first: its bulletins, then its circulars. */
    public List<PaperView> of(Span span) {
        return java.util.stream.Stream.of(BulletinWords.BULLETIN, BulletinWords.CIRCULAR)
                .flatMap(kind -> papers.about(kind + span).stream())
                .toList();
    }

    private void requireNone(String about) {
        papers.about(about).stream()
                .filter(paper -> !GONE.contains(paper.state()))
                .findFirst()
                .ifPresent(paper -> {
                    throw Refusal.of(ScorePaperRefusal.PAPER_THERE_ALREADY).with("paper", paper.id());
                });
    }
}
