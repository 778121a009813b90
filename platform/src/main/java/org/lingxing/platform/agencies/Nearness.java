package org.lingxing.platform.agencies;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/** How near an unknown name comes to the names of the register, by the ways offices shorten and misprint names. */
final class Nearness {

    /** A name of four characters may differ in one, of eight in two. */
    private static final int CHARACTERS_FOR_ONE_SLIP = 4;

    private static final int SHORTEST_FORM = 2;

    private Nearness() {}

    static Optional<Proposal> nearest(String unknown, List<AgencyName> names) {
        String key = NameKey.of(unknown);
        return names.stream()
                .flatMap(name -> Stream.ofNullable(near(key, name)))
                .min(Comparator.comparingInt(Candidate::distance)
                        .thenComparing(candidate -> !candidate.name().current())
                        .thenComparing(candidate -> candidate.name().name()))
                .map(Candidate::proposal);
    }

    private static @Nullable Candidate near(String key, AgencyName name) {
        String known = NameKey.of(name.name());
        if (skeleton(key).equals(skeleton(known))) {
            return new Candidate(
                    0,
                    name,
                    Phrase.of(
                            "去掉“管理、委员会、办公室、和”等字后与“" + name.name() + "”相同",
                            "the same as " + name.name() + " once words such as 管理, 委员会 and 和 are shortened"));
        }
        if (key.length() >= SHORTEST_FORM && sameEnd(key, known) && isInOrder(skeleton(key), known)) {
            return new Candidate(
                    1 + known.length() - key.length(),
                    name,
                    Phrase.of(
                            "各字依次见于“" + name.name() + "”，像是它的简称",
                            "its characters stand in order in " + name.name() + ", as a short form's do"));
        }
        int allowed = Math.min(key.length(), known.length()) / CHARACTERS_FOR_ONE_SLIP;
        int slips = allowed == 0 ? Integer.MAX_VALUE : distance(key, known);
        return slips > allowed
                ? null
                : new Candidate(
                        100 + slips,
                        name,
                        Phrase.of(
                                "与“" + name.name() + "”相差 " + slips + " 字",
                                slips + " character(s) away from " + name.name()));
    }

    private static String skeleton(String key) {
        return key.replace("管委会", "委")
                .replace("委员会", "委")
                .replace("办公室", "办")
                .replace("管理", "")
                .replace("和", "")
                .replace("与", "")
                .replace("人民", "");
    }

    private static boolean sameEnd(String key, String known) {
        String a = skeleton(key);
        String b = skeleton(known);
        return !a.isEmpty() && !b.isEmpty() && a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
    }

    private static boolean isInOrder(String shortForm, String full) {
        int at = 0;
        for (int i = 0; i < full.length() && at < shortForm.length(); i++) {
            if (full.charAt(i) == shortForm.charAt(at)) {
                at++;
            }
        }
        return at == shortForm.length() && shortForm.length() < full.length() && shortForm.charAt(0) == full.charAt(0);
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }

    private record Candidate(int distance, AgencyName name, Phrase why) {
        Proposal proposal() {
            return new Proposal(name.agency(), why);
        }
    }
}
