package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lingxing.kernel.Phrase;

/**
 * What a name of an agency looks like in Chinese official writing, without any list of agencies.
 *
 * <p>A name ends in one of a few words (局, 委员会, 办公室, 政府 and so on). Names in a list are parted by 、; where that
 * mark is missing, two names show by one ending standing directly before the beginning of another.
 */
final class AgencyNames {

    /** Endings behind which nothing of the same name follows, except a few words ({@link #CONTINUATION}). */
    private static final String FIRM_END = "局|委员会|委(?!员|托)|办公室|公司|政府|管委会|检察院|法院|河长(?!制)|单位";

    private static final List<String> ENDS =
            List.of(("局 委 会 室 办 司 府 院 河长 单位 办事处 中心 部门 集团 区 县(市、区) 县(市)区 媒体 合作社 残联 妇联 支队 总队 大队"
                            + " 银行 分行 支行 小学 中学 大学 学校 处 站 所 部 厅 署 社 馆 组")
                    .split(" ", -1));

    private static final String LAST_CHARACTERS =
            ENDS.stream().map(end -> end.substring(end.length() - 1)).distinct().collect(Collectors.joining());

    private static final String CONTINUATION = "成员单位|成员|直属|下属|所属|对口|各部门|有关部门|及|和|办公室|机关|工作|督查";

    private static final Pattern FIRM = Pattern.compile("(?:" + FIRM_END + ")(?!" + CONTINUATION + ")");

    /** Names of one rank: behind one of them another shows even without a mark of its own. */
    private static final Pattern BARE = Pattern.compile("[\\p{IsHan}]{2,10}(?:(?<!分)局|委员会|委)");

    private static final Pattern CARRIED_ON = Pattern.compile("办[公事法理]|委[员托]|长制|公司|局[部面]|院[校长]|社[会区]|会[议计]|区域|处[理置]");

    /** How a name may begin that does not lean on the one before it. */
    private static final Pattern MARK =
            Pattern.compile("市(?![场容民])|省|县|区|各|郑州|国家|国网|中国|相关|有关|全市|驻|[\\p{IsHan}]{2,4}(?:市|县|区)");

    private AgencyNames() {}

    /**
     * One name of a list.
     *
     * @param from index of its first character in the flow it was split from
     * @param to index behind its last character
     * @param parted false when no mark stands between this name and the one before it
     */
    record Piece(String name, int from, int to, boolean parted) {}

    /** Whether the words could be one name: a plausible ending, and no second name inside. */
    static boolean isName(String words) {
        return looksLikeName(words) && seam(words) < 0;
    }

    /** Whether a name may end before this place of a text. */
    static boolean endsAt(String text, int to) {
        if (LAST_CHARACTERS.indexOf(text.charAt(to - 1)) < 0) {
            return false;
        }
        for (String end : ENDS) {
            if (text.startsWith(end, to - end.length())) {
                return canEnd(text, to);
            }
        }
        return false;
    }

    /** Whether a name may begin at this place of a text: not inside brackets opened before, not at a mark. */
    static boolean canBegin(String text, int at) {
        return Character.isIdeographic(text.charAt(at));
    }

    /** Whether a name may end before this place of a text: the next characters do not carry its last word on. */
    static boolean canEnd(String text, int to) {
        return !CARRIED_ON.matcher(text).region(to - 1, text.length()).lookingAt();
    }

    /** Whether the words begin and end as a name may, whatever stands between. */
    static boolean looksLikeName(String words) {
        return words.length() > 1
                && ENDS.stream().anyMatch(words::endsWith)
                && words.chars().allMatch(AgencyNames::isNameCharacter);
    }

    private static boolean isNameCharacter(int c) {
        return Character.isIdeographic(c) || Character.isLetterOrDigit(c) || "()、·“”—-".indexOf(c) >= 0;
    }

    /** Whether a name of its own may begin here, judged by its first word. */
    static boolean hasMark(String words) {
        return MARK.matcher(words).lookingAt();
    }

    /**
     * Where a second name begins inside the words though no mark stands there.
     *
     * @return index of the second name's first character; -1 when there is none
     */
    static int seam(String words) {
        Matcher firm = FIRM.matcher(words);
        while (firm.find()) {
            String rest = words.substring(firm.end());
            boolean sameRank =
                    firm.group().matches("局|委|委员会") && BARE.matcher(rest).matches();
            if (firm.start() > 0 && (sameRank || (hasMark(rest) && looksLikeName(rest)))) {
                return firm.end();
            }
        }
        return -1;
    }

    /** The names of a list in their order; 等 at its end is no part of a name. */
    static List<Piece> split(Flow list) {
        var pieces = new ArrayList<Piece>();
        String text = list.text();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '、';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (i == text.length() || (depth <= 0 && "、,;。".indexOf(c) >= 0)) {
                unglue(text, from, i, pieces);
                from = i + 1;
            }
        }
        return pieces;
    }

    /** What is doubtful about the names of a list. */
    static List<Phrase> doubts(List<Piece> pieces) {
        var doubts = new ArrayList<Phrase>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (!piece.parted() && i > 0) {
                doubts.add(Doubts.namesWithoutMark(pieces.get(i - 1).name(), piece.name()));
            }
            if (!looksLikeName(piece.name())) {
                doubts.add(Doubts.oddName(piece.name()));
            }
        }
        return doubts;
    }

    private static void unglue(String text, int from, int to, List<Piece> pieces) {
        int end = to > from && text.charAt(to - 1) == '等' ? to - 1 : to;
        int at = from;
        boolean parted = true;
        int seam = seam(text.substring(at, end));
        while (seam > 0) {
            pieces.add(new Piece(text.substring(at, at + seam), at, at + seam, parted));
            at += seam;
            parted = false;
            seam = seam(text.substring(at, end));
        }
        if (end > at) {
            pieces.add(new Piece(text.substring(at, end), at, end, parted));
        }
    }
}
