package org.lingxing.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree against the known answers of Certificate Transparency, and its proofs against checkers of their own. */
class MerkleTreeTest {

    /** Leaves and roots of the test data that come with the reference implementation of RFC 6962. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final List<Hash> leaves = LEAVES.stream()
            .map(hex -> Hash.leaf(new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8)))
            .toList();
    private final MerkleTree tree = new MerkleTree(this::complete);

    @Test
    void 各种大小的根与标准答案一致() {
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(tree.root(size).hex()).as("树的大小 %d", size).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void 每片叶子的包含证明都能算回树根() {
        for (int size = 1; size < ROOTS.size(); size++) {
            for (int index = 0; index < size; index++) {
                var proof = tree.inclusionProof(index, size);
                assertThat(rootByInclusion(leaves.get(index), index, size, proof))
                        .as("叶 %d / %d", index, size)
                        .isEqualTo(tree.root(size));
            }
        }
    }

    @Test
    void 早先的树是后来的树的开头() {
        for (int size = 1; size < ROOTS.size(); size++) {
            for (int before = 1; before <= size; before++) {
                var proof = tree.consistencyProof(before, size);
                assertThat(isConsistent(before, size, tree.root(before), tree.root(size), proof))
                        .as("%d → %d", before, size)
                        .isTrue();
            }
        }
    }

    private Hash complete(int level, long position) {
        if (level == 0) {
            return leaves.get((int) position);
        }
        return Hash.node(complete(level - 1, 2 * position), complete(level - 1, 2 * position + 1));
    }

    /** The check of RFC 9162 section 2.1.3.2, written from its text. */
    private static Hash rootByInclusion(Hash leaf, long index, long size, List<Hash> path) {
        long node = index;
        long last = size - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (node % 2 == 1 || node == last) {
                hash = Hash.node(sibling, hash);
                while (node % 2 == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 ? hash : Hash.ofNothing();
    }

    /** The check of RFC 9162 section 2.1.4.2, written from its text. */
    private static boolean isConsistent(long before, long size, Hash first, Hash second, List<Hash> proof) {
        if (before == size) {
            return proof.isEmpty() && first.equals(second);
        }
        var path = new ArrayList<>(proof);
        if (Long.bitCount(before) == 1) {
            path.addFirst(first);
        }
        long node = before - 1;
        long last = size - 1;
        while (node % 2 == 1) {
            node >>= 1;
            last >>= 1;
        }
        var fromFirst = path.getFirst();
        var fromSecond = path.getFirst();
        for (var sibling : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                fromFirst = Hash.node(sibling, fromFirst);
                fromSecond = Hash.node(sibling, fromSecond);
                while (node % 2 == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                fromSecond = Hash.node(fromSecond, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && fromFirst.equals(first) && fromSecond.equals(second);
    }
}
