package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/** Finds the lists of units and persons in a document: commended ones, leading groups, appointments. */
final class Rosters {

    /** How many a list holds, as its head says it: 先进单位（20个）, 先进个人（15名）. */
    private static final Pattern COUNT = Pattern.compile("\\((\\d{1,4})(个|名|人|家|户|位)\\)");

    /** What stands before that count. */
    private static final Pattern COUNTED = Pattern.compile("[^、。,;:()]*?(单位|集体|企业|家庭|班组|个人|同志|工作者|人员|标兵)(?:名单)?$");

    private static final int LONGEST_HEAD = 40;

    private static final Pattern LABEL = Pattern.compile("[一二三四五六七八九十]{1,3}、|附件?(?:\\d{1,2}(?!\\d))?:?");

    /** What a sentence announces: 20个先进单位. */
    private static final Pattern ANNOUNCED =
            Pattern.compile("(\\d{1,4})(?:个|名|位|家)[^,。;、\\d]{0,16}?(?:先进|优秀|模范)(单位|集体|企业|个人|工作者)");

    private static final Pattern ROLE =
            Pattern.compile("((?:第一|常务)?副?(?:总指挥|指挥长|组长|主任委员|召集人)|(?:常务)?副组长|成员(?:单位)?|委员):");

    private static final Pattern GROUP_IN_TITLE = Pattern.compile("(?:调整|成立|组建|设立)(.{2,40}?(?:领导小组|工作组|工作专班|委员会|指挥部))");

    private static final Pattern GROUP = Pattern.compile("[^、。,;:()《》]{0,40}?(?:领导小组|工作组|工作专班|指挥部)");

    private static final Pattern AFTER_GROUP = Pattern.compile("[^、。,;:]{0,40}?(?:领导小组|工作组|工作专班|指挥部)下设|领导小组办公室");

    private final DocumentFlow document;
    private final Flow flow;
    private final String text;
    private final List<Announced> announced = new ArrayList<>();

    /** What a sentence of the document announces. */
    private record Announced(int number, String kind) {}

    private Rosters(DocumentFlow document) {
        this.document = document;
        this.flow = document.flow();
        this.text = flow.text();
    }

    static List<Roster> in(DocumentFlow document) {
        var rosters = new Rosters(document);
        var found = new ArrayList<Roster>();
        found.addAll(rosters.counted());
        found.addAll(rosters.groups());
        found.addAll(Appointments.in(document));
        return found;
    }

    private List<Roster> counted() {
        var heads = new ArrayList<Head>();
        Matcher sentence = ANNOUNCED.matcher(text);
        while (sentence.find()) {
            announced.add(new Announced(Integer.parseInt(sentence.group(1)), sentence.group(2)));
        }
        Matcher count = COUNT.matcher(text);
        while (count.find()) {
            addIfPresent(heads, Head.of(count, text));
        }
        var rosters = new ArrayList<Roster>();
        for (int i = 0; i < heads.size(); i++) {
            int to = i + 1 < heads.size() ? heads.get(i + 1).labelFrom() : text.length();
            if (isList(heads.get(i).to(), to)) {
                rosters.add(counted(heads.get(i), to));
            }
        }
        return rosters;
    }

    /** A list has no sentences and is not empty. */
    private boolean isList(int from, int to) {
        String body = text.substring(from, to);
        return body.length() > 1 && body.chars().noneMatch(c -> c == '。' || c == ':' || c == ';' || c == '附');
    }

    /**
     * The head of a counted list.
     *
     * @param labelFrom where the number before its name begins
     * @param to index behind its last character, where the list begins
     */
    private record Head(String name, String kind, int announced, int labelFrom, int to) {

        static @Nullable Head of(Matcher count, String text) {
            int from = Math.max(0, count.start() - LONGEST_HEAD);
            for (int i = from; i < count.start(); i++) {
                from = "、。,;:()".indexOf(text.charAt(i)) >= 0 ? i + 1 : from;
            }
            Matcher words = COUNTED.matcher(text).region(from, count.start());
            if (!words.lookingAt()) {
                return null;
            }
            int labelFrom = from;
            int nameFrom = from;
            Matcher label = LABEL.matcher(text).region(Math.max(0, from - 4), count.start());
            while (label.find()) {
                labelFrom = label.start();
                nameFrom = Math.max(label.end(), from);
            }
            return new Head(
                    text.substring(nameFrom, count.start()),
                    words.group(1),
                    Integer.parseInt(count.group(1)),
                    labelFrom,
                    count.end());
        }

        boolean ofPersons() {
            return List.of("个人", "同志", "工作者", "人员", "标兵").contains(kind);
        }
    }

    private Roster counted(Head head, int to) {
        Flow list = flow.slice(head.to(), to);
        var entries = new ArrayList<Roster.Entry>();
        var doubts = new ArrayList<Phrase>();
        if (head.ofPersons()) {
            for (PersonNames.Name name : PersonNames.in(list)) {
                entries.add(new Roster.Entry(name.name(), null, null, list.passage(name.from(), name.to())));
                addIfPresent(doubts, PersonNames.doubt(name));
            }
        } else {
            for (UnitNames.Name name : UnitNames.in(list, head.announced())) {
                entries.add(new Roster.Entry(
                        list.words(name.from(), name.to()), null, null, list.passage(name.from(), name.to())));
                addIfPresent(doubts, UnitNames.isName(name.name()) ? null : Doubts.oddName(name.name()));
            }
        }
        if (entries.size() != head.announced()) {
            doubts.add(Doubts.countDiffers(head.announced(), entries.size()));
        }
        for (Announced inBody : announced) {
            if (head.name().endsWith(inBody.kind()) && inBody.number() != head.announced()) {
                doubts.add(Doubts.announcedDiffers(inBody.number(), head.announced()));
            }
        }
        return new Roster(
                document.id(),
                head.name(),
                head.announced(),
                entries,
                new Certainty(doubts),
                flow.passage(head.labelFrom(), to));
    }

    private List<Roster> groups() {
        var rosters = new ArrayList<Roster>();
        List<Provision> annexes = document.all(ProvisionKind.ANNEX);
        for (Provision annex : annexes) {
            addIfPresent(rosters, group(document.of(annex.passage()), annex.heading()));
        }
        if (rosters.isEmpty()) {
            addIfPresent(rosters, group(flow, null));
        }
        return rosters;
    }

    private @Nullable Roster group(Flow part, @Nullable String heading) {
        var roles = new ArrayList<int[]>();
        Matcher role = ROLE.matcher(part.text());
        while (role.find()) {
            roles.add(new int[] {role.start(), role.end()});
        }
        boolean led = roles.stream()
                .anyMatch(r -> part.text().substring(r[0], r[1]).contains("组长")
                        || part.text().substring(r[0], r[1]).contains("指挥"));
        if (roles.size() < 2 || !led) {
            return null;
        }
        var entries = new ArrayList<Roster.Entry>();
        var doubts = new ArrayList<Phrase>();
        int end = roles.getLast()[1];
        for (int i = 0; i < roles.size(); i++) {
            int from = roles.get(i)[1];
            int to = i + 1 < roles.size() ? roles.get(i + 1)[0] : groupEnd(part, from);
            String name = part.text().substring(roles.get(i)[0], from - 1);
            Flow list = part.slice(from, to);
            for (PostHolders.Holder holder : PostHolders.in(list)) {
                String post = holder.post().isEmpty() ? null : holder.post();
                entries.add(new Roster.Entry(holder.name(), post, name, list.passage(holder.from(), holder.to())));
                addIfPresent(doubts, PersonNames.isName(holder.name()) ? null : Doubts.oddPerson(holder.name()));
            }
            end = to;
        }
        return new Roster(
                document.id(),
                groupName(part, heading, roles.getFirst()[0]),
                null,
                entries,
                new Certainty(doubts),
                part.passage(roles.getFirst()[0], end));
    }

    /** Where the last list of a leading group ends: at the sentence about its office, or with the text. */
    private static int groupEnd(Flow part, int from) {
        String text = part.text();
        Matcher after = AFTER_GROUP.matcher(text).region(from, text.length());
        int limit = text.length();
        if (after.find()) {
            int at = after.end();
            while (at > after.start() && !PostHolders.endsPost(text, at)) {
                at--;
            }
            limit = at;
        }
        int sentence = text.indexOf('。', from);
        return sentence >= 0 && sentence < limit ? sentence : limit;
    }

    private String groupName(Flow part, @Nullable String heading, int before) {
        Matcher title =
                GROUP_IN_TITLE.matcher(Flow.of(document.document().title()).text());
        if (heading == null && title.find()) {
            return title.group(1);
        }
        String above = heading == null ? part.text().substring(0, before) : heading;
        Matcher group = GROUP.matcher(above);
        return group.find() ? group.group() : "领导小组";
    }

    private static <T> void addIfPresent(List<T> list, @Nullable T element) {
        if (element != null) {
            list.add(element);
        }
    }
}
