package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists of persons with their posts: a name, a wide space, a post, again and again.
 *
 * <p>Where the lines were joined, a post ends with a word that ends posts and the next characters are a name with a wide
 * space behind it.
 */
final class PostHolders {

    private static final Pattern POST_ENDS = Pattern.compile("员|长|主任|主席|书记|经理|总裁|理事|秘书|政委|师|检察官|负责人|顾问|主编|参谋");

    /** Posts that are complete: behind one of them, what is no addition to it belongs to the next person. */
    private static final Pattern FULL_POST = Pattern.compile("(?:局|处|部|市|县|区|组|院|校|行|科|检察|秘书|司令|所|站|镇|乡)长(?![、,兼级助(])"
            + "|(?:主任|主席|书记|总经理|调研员|政治委员|司令员|政委)(?![、,兼级助(处])");

    private static final int LONGEST_POST = 48;
    private static final int IMPOSSIBLE = Integer.MAX_VALUE / 4;

    private final Flow flow;
    /** Up to each place, what speaks against one post running over it. */
    private final int[] against;

    private final boolean[] ends;

    private PostHolders(Flow flow) {
        this.flow = flow;
        int length = flow.length();
        this.against = new int[length + 1];
        this.ends = new boolean[length + 1];
        var full = new boolean[length + 1];
        mark(POST_ENDS, ends);
        mark(FULL_POST, full);
        for (int at = 1; at < length; at++) {
            against[at + 1] = against[at] + gapCost(at) + (full[at] ? 10 : 0);
        }
    }

    private void mark(Pattern pattern, boolean[] places) {
        Matcher matcher = pattern.matcher(flow.text());
        while (matcher.find()) {
            places[matcher.end()] = true;
        }
    }

    private int gapCost(int at) {
        boolean behindMark = "、,".indexOf(flow.text().charAt(at - 1)) >= 0;
        return behindMark
                ? 0
                : switch (flow.gapBefore(at)) {
                    case NONE -> 0;
                    case BREAK, SPACE_BREAK -> 1;
                    case SPACE, WIDE, WIDE_BREAK -> 8;
                };
    }

    /** A person and the post beside the name. */
    record Holder(String name, String post, int from, int postFrom, int to) {}

    /** The persons of a stretch of text; one holder without a post when it cannot be read as such a list. */
    static List<Holder> in(Flow flow) {
        return flow.isEmpty() ? List.of() : new PostHolders(flow).holders();
    }

    /** Whether a post that is complete in itself may end before this place of a text. */
    static boolean endsPost(String text, int to) {
        Matcher matcher = FULL_POST.matcher(text).region(Math.max(0, to - 5), text.length());
        while (matcher.find() && matcher.end() <= to) {
            if (matcher.end() == to) {
                return true;
            }
        }
        return false;
    }

    private List<Holder> holders() {
        int length = flow.length();
        var best = new int[length + 1];
        var from = new int[length + 1];
        var post = new int[length + 1];
        for (int to = 1; to <= length; to++) {
            best[to] = IMPOSSIBLE;
            for (int start = Math.max(0, to - LONGEST_POST); start <= to - 4; start++) {
                for (int name = start + 2; name <= start + 4 && name < to - 1; name++) {
                    int cost = best[start] >= IMPOSSIBLE ? IMPOSSIBLE : best[start] + cost(start, name, to);
                    if (cost < best[to]) {
                        best[to] = cost;
                        from[to] = start;
                        post[to] = name;
                    }
                }
            }
        }
        String text = flow.text();
        if (best[length] >= IMPOSSIBLE) {
            return List.of(new Holder(text, "", 0, length, length));
        }
        var holders = new ArrayList<Holder>();
        for (int to = length; to > 0; to = from[to]) {
            String name = text.substring(from[to], post[to]);
            holders.addFirst(new Holder(name, flow.words(post[to], to), from[to], post[to], to));
        }
        return holders;
    }

    private int cost(int from, int post, int to) {
        int cost = PersonNames.cost(flow, from, post);
        if (cost >= IMPOSSIBLE) {
            return IMPOSSIBLE;
        }
        cost += flow.gapBefore(from) == Flow.Gap.NONE ? 3 : 0;
        cost += switch (flow.gapBefore(post)) {
            case WIDE, WIDE_BREAK -> 0;
            case SPACE -> 1;
            case BREAK, SPACE_BREAK -> 2;
            case NONE -> 8;
        };
        return cost + (ends[to] ? 0 : 6) + against[to] - against[post + 1];
    }
}
