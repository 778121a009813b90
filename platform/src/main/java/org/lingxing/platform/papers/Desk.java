package org.lingxing.platform.papers;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.papers.IssuedFiles.Format;
import org.springframework.stereotype.Service;

/** Who sees which papers: those who draft or sign for the office, and nobody else. */
@Service
class Desk {

    private static final Set<Role> AT_WORK = Set.of(Role.OFFICER, Role.SIGNER, Role.CHIEF_OFFICE, Role.CHIEF);

    private final PaperRows papers;
    private final IssuedFiles files;

    Desk(PaperRows papers, IssuedFiles files) {
        this.papers = papers;
        this.files = files;
    }

    /** Patterns of the divisions whose papers the caller sees. */
    static List<String> divisionsOf(Caller caller) {
        return caller.grants().stream()
                .filter(grant -> AT_WORK.contains(grant.role()))
                .map(grant -> grant.division().prefix() + "%")
                .distinct()
                .toList();
    }

    /** @throws Refusal where there is none, or the caller does not work for its office */
    PaperRow visible(UUID id, Caller caller) {
        return papers.find(id)
                .filter(paper -> AT_WORK.stream().anyMatch(role -> caller.mayAct(role, paper.division())))
                .orElseThrow(() -> Refusal.of(PaperRefusal.PAPER_UNKNOWN));
    }

    PapersResource.@Nullable Check checkOf(PaperRow paper) {
        var code = paper.checkCode();
        return code == null
                ? null
                : new PapersResource.Check(
                        CheckCode.printed(code),
                        "/check/" + code,
                        files.hashOf(paper.id(), Format.PDF),
                        files.hashOf(paper.id(), Format.WORD));
    }
}
