package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of units set one a line, long ones over several lines, without any other mark between them.
 *
 * <p>A name ends where its last word is one that ends names and the next words begin one; line breaks only help where
 * the words do not decide, so that text wrapped anew parts in the same way.
 */
final class UnitNames {

    private static final Pattern BEGINS =
            Pattern.compile("市(?![场容民政直])|省|国网|国家|中国|中共|河南|郑州|[\\p{IsHan}]{2,6}?(?:市|县|区|州|盟|旗)");

    private static final Pattern ENDS = Pattern.compile("局|委员会|委|办公室|办|政府|办事处|管委会|公司|集团|中心|支队|总队|大队"
            + "|小学|中学|学校|大学|学院|医院|幼儿园|院|社|(?<!社)会|站|所|队|部|厅|处|馆|银行|分行|支行|场|厂|店|社区|村|园|班组|班|组");

    /** Words that carry a name on rather than begin one. */
    private static final Pattern CARRIES_ON = Pattern.compile("办公室|直属|下属|所属|管理|监督|服务|客户|督查|分局|分公司");

    private static final int LONGEST = 40;
    private static final int IMPOSSIBLE = Integer.MAX_VALUE / 4;

    private final Flow flow;
    private final boolean[] ends;
    private final boolean[] begins;
    private final int[] against;

    private UnitNames(Flow flow) {
        this.flow = flow;
        String text = flow.text();
        this.ends = new boolean[text.length() + 1];
        this.begins = new boolean[text.length() + 1];
        this.against = new int[text.length() + 2];
        Matcher end = ENDS.matcher(text);
        for (int at = 0; end.find(at); at = end.start() + 1) {
            ends[end.end()] = AgencyNames.canEnd(text, end.end());
        }
        Matcher begin = BEGINS.matcher(text);
        for (int at = 0; at < text.length(); at++) {
            begins[at] = begin.region(at, text.length()).lookingAt() && nextEnd(at) >= begin.end();
        }
        for (int at = 1; at <= text.length(); at++) {
            against[at + 1] = against[at] + (at < text.length() ? againstNoBorderAt(at) : 0);
        }
    }

    /** A name in a flow. */
    record Name(String name, int from, int to) {}

    /**
     * The names of a list.
     *
     * @param announced how many the text says there are: names too many are joined to the one before them where their own
     *     words do not begin a name
     */
    static List<Name> in(Flow flow, int announced) {
        if (flow.isEmpty()) {
            return List.of();
        }
        var units = new UnitNames(flow);
        List<Name> names = units.names();
        long carriedOn = names.stream()
                .filter(name -> name.from() > 0 && !units.begins[name.from()])
                .count();
        return carriedOn > 0 && names.size() - carriedOn == announced ? units.joined(names) : names;
    }

    private List<Name> joined(List<Name> names) {
        var joined = new ArrayList<Name>();
        for (Name name : names) {
            if (name.from() > 0 && !begins[name.from()]) {
                int from = joined.removeLast().from();
                joined.add(new Name(flow.text().substring(from, name.to()), from, name.to()));
            } else {
                joined.add(name);
            }
        }
        return joined;
    }

    /** Whether the words end as names of units do. */
    static boolean isName(String words) {
        Matcher end = ENDS.matcher(words);
        int last = -1;
        for (int at = 0; end.find(at); at = end.start() + 1) {
            last = Math.max(last, end.end());
        }
        return words.length() > 2 && last == words.length();
    }

    private List<Name> names() {
        int length = flow.length();
        var best = new int[length + 1];
        var from = new int[length + 1];
        for (int to = 1; to <= length; to++) {
            best[to] = IMPOSSIBLE;
            for (int start = Math.max(0, to - LONGEST); start < to; start++) {
                int cost = best[start] >= IMPOSSIBLE ? IMPOSSIBLE : best[start] + cost(start, to);
                if (cost < best[to]) {
                    best[to] = cost;
                    from[to] = start;
                }
            }
        }
        var names = new ArrayList<Name>();
        for (int to = length; to > 0; to = from[to]) {
            names.addFirst(new Name(flow.text().substring(from[to], to), from[to], to));
        }
        return names;
    }

    private int cost(int from, int to) {
        int cost = 2 + (to - from < 3 ? 20 : 0);
        cost += ends[to] ? 0 : 12;
        if (!begins[from]) {
            cost += CARRIES_ON.matcher(flow.text()).region(from, flow.length()).lookingAt() ? 14 : 8;
        }
        cost += flow.gapBefore(from) == Flow.Gap.NONE ? 3 : 0;
        return cost + against[to] - against[from + 1];
    }

    /** What speaks against a name that runs over this place. */
    private int againstNoBorderAt(int at) {
        if (!ends[at] || isBranch(at)) {
            return 0;
        }
        if (begins[at]) {
            return 12;
        }
        return flow.gapBefore(at).isBreak() ? 11 : 0;
    }

    /** The first place behind this one where a name may end; behind the text when there is none. */
    private int nextEnd(int at) {
        int next = at + 1;
        while (next < ends.length && !ends[next]) {
            next++;
        }
        return next;
    }

    /** A company's branch, or the two halves of 市委市政府: one name although it holds two. */
    private boolean isBranch(int at) {
        char before = flow.text().charAt(at - 1);
        int next = nextEnd(at);
        boolean company = before == '司' && next < ends.length && flow.text().charAt(next - 1) == '司';
        return company
                || (before == '委'
                        && flow.text().charAt(at) == '市'
                        && !flow.gapBefore(at).isBreak());
    }
}
