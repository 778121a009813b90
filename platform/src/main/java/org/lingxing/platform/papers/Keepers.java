package org.lingxing.platform.papers;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which papers are worked on at a page of another module. */
@Component
class Keepers {

    private static final Phrase ELSEWHERE =
            Phrase.of("此件在所属案卷中办理", "This paper is worked on at the file it belongs to");

    private final ObjectProvider<PaperKeeper> keepers;

    /** @param keepers asked for when needed, since they use papers themselves */
    Keepers(ObjectProvider<PaperKeeper> keepers) {
        this.keepers = keepers;
    }

    /** Where it is worked on; null for the pages of papers. */
    @Nullable
    String pageOf(UUID paper) {
        return keepers.stream()
                .map(keeper -> keeper.pageOf(paper))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** @throws Refusal where the paper is worked on elsewhere */
    void requireHere(UUID paper) {
        var page = pageOf(paper);
        if (page != null) {
            throw Refusal.of(PaperRefusal.DEED_NOT_POSSIBLE)
                    .saying(ELSEWHERE.zh(), ELSEWHERE.en())
                    .with("page", page);
        }
    }

    /** The same deeds, none of them possible here where the paper is worked on elsewhere. */
    List<PaperDeed.Possible> here(UUID paper, List<PaperDeed.Possible> deeds) {
        return pageOf(paper) == null
                ? deeds
                : deeds.stream()
                        .map(possible -> possible.possible()
                                ? new PaperDeed.Possible(possible.deed(), false, ELSEWHERE)
                                : possible)
                        .toList();
    }
}
