package org.lingxing.platform.journal;

import static org.lingxing.platform.http.Role.ADMINISTRATOR;
import static org.lingxing.platform.http.Role.OPERATOR;

import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.time.CityClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everybody needs to check the journal without trusting the platform, and the entries for those who audit. */
@RestController
@RequestMapping("/api/v1/journal")
@OpenTo(Audience.PUBLIC)
class JournalResource {

    private final Sealed sealed;
    private final Verification verification;
    private final Seal seal;
    private final CityClock clock;

    JournalResource(Sealed sealed, Verification verification, Seal seal, CityClock clock) {
        this.sealed = sealed;
        this.verification = verification;
        this.seal = seal;
        this.clock = clock;
    }

    /** A root as it is given out; hashes in hexadecimal digits, the signature over {@link Root#statement} in base64. */
    record RootView(LocalDate day, long size, String root, String signature) {

        static RootView of(SignedRoot signed) {
            var root = signed.root();
            return new RootView(root.day(), root.size(), root.hash().hex(), signed.signature());
        }
    }

    /** How an entry's leaf leads to the root: RFC 9162, section 2.1.3. */
    record InclusionView(long entry, String leaf, long index, long size, List<String> path, String root) {}

    /** How the tree of an earlier root leads to a later one: RFC 9162, section 2.1.4. */
    record ConsistencyView(long from, long to, List<String> path, String fromRoot, String toRoot) {}

    record KeyView(String algorithm, String publicKey) {}

    /** @param index its place in the tree; null for the second until it is sealed */
    record EntryView(
            long number,
            Instant at,
            String kind,
            String subject,
            String by,
            String content,
            String leaf,
            @Nullable Long index) {}

    /** @param items as {@code GET /roots} gives them; what else was kept with them is not looked at */
    record OutsideRoots(List<@Valid OutsideRoot> items) {}

    @GetMapping("/roots")
    Page<RootView> roots() {
        return Page.whole(sealed.published().stream().map(RootView::of).toList(), clock.instant());
    }

    /** The tree as it is now, signed for the one who asks; the day's own root is published when the day is over. */
    @GetMapping("/roots/current")
    RootView currentRoot() {
        var size = sealed.size();
        return RootView.of(seal.sign(new Root(clock.today(), size, sealed.tree().root(size))));
    }

    /** @param size of the tree to prove in, as a root has it; the whole tree unless given */
    @GetMapping("/entries/{number}/proof")
    InclusionView proof(@PathVariable long number, @RequestParam(required = false) @Nullable Long size) {
        var leaf = sealed.leafOf(number)
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND)
                        .saying("没有编号为 " + number + " 的已封存条目", "There is no sealed entry " + number));
        var wholeSize = sealed.size();
        var treeSize = size == null ? wholeSize : size;
        if (treeSize <= leaf.index() || treeSize > wholeSize) {
            throw Refusal.ofInput(
                    "/size",
                    "树的大小应在 " + (leaf.index() + 1) + " 至 " + wholeSize + " 之间",
                    "The size lies between " + (leaf.index() + 1) + " and " + wholeSize);
        }
        var tree = sealed.tree();
        return new InclusionView(
                number,
                leaf.hash().hex(),
                leaf.index(),
                treeSize,
                hex(tree.inclusionProof(leaf.index(), treeSize)),
                tree.root(treeSize).hex());
    }

    @GetMapping("/consistency")
    ConsistencyView consistency(@RequestParam long from, @RequestParam(required = false) @Nullable Long to) {
        var wholeSize = sealed.size();
        var later = to == null ? wholeSize : to;
        if (from < 1 || later > wholeSize || from > later) {
            throw Refusal.ofInput(
                    "/from", "应满足 1 ≤ from ≤ to ≤ " + wholeSize, "It must hold that 1 ≤ from ≤ to ≤ " + wholeSize);
        }
        var tree = sealed.tree();
        return new ConsistencyView(
                from,
                later,
                hex(tree.consistencyProof(from, later)),
                tree.root(from).hex(),
                tree.root(later).hex());
    }

    @GetMapping("/key")
    KeyView key() {
        return new KeyView("Ed25519", seal.publicKey());
    }

    @GetMapping("/entries")
    @OpenTo(roles = {ADMINISTRATOR, OPERATOR})
    Page<EntryView> entries(Paging paging) {
        long after = paging.fromTheBeginning() ? 0 : number(paging.after(0));
        return Page.of(
                sealed.entries(after, paging.oneMore()),
                paging,
                sealed.count(),
                clock.instant(),
                entry -> List.of(Long.toString(entry.number())));
    }

    /** Reads the whole journal anew and holds it against the roots given. */
    @PostMapping("/verifications")
    @OpenTo(roles = {ADMINISTRATOR, OPERATOR})
    Verdict verify(@RequestBody @Valid OutsideRoots outside) {
        return verification.run(outside.items());
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Refusal.ofInput("/after", "翻页标记不是本列表给出的", "This is not a key that the list gave out");
        }
    }
}
