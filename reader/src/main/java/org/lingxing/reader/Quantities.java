package org.lingxing.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Passage;
import org.lingxing.kernel.Phrase;

/**
 * Finds the quantities a document sets in its sentences: what, how much, in which direction, by when.
 *
 * <p>Figures count as aims where the document plans (a plan, key points, livelihood projects, tasks) or under a heading or
 * sentence that speaks of aims, when a word ties them to what is to be reached. Rules, marks, subsidies, conditions and
 * accounts of the past are passed over.
 */
final class Quantities {

    private static final Pattern PLANS = Pattern.compile("实事|要点|工作方案|行动计划|行动方案|年度计划|三年计划|工作任务|重点工作|目标任务|规划");

    private static final Pattern AIMS = Pattern.compile("目标");

    private static final Pattern NO_AIMS =
            Pattern.compile("考核|评分|评定|奖励|补贴|补助|扶持|政策支持|准入|(?:申请|准入|基本|认定)条件|标准|背景|现状|意义|资格|流程");

    /** A sentence that says aims follow: …目标任务是： */
    private static final Pattern ANNOUNCED = Pattern.compile("目标[^,。]{0,12}:");

    /** More characters than this without a mark that ends a sentence are no sentence. */
    private static final int LONGEST_SENTENCE = 2_000;

    private static final Pattern PROMISE = Pattern.compile("^(?:要|须|应|全部).{0,14}?((?:实现|完成|建成|达到).*)");

    private final DocumentFlow document;
    private final boolean plans;
    private final List<Target> found = new ArrayList<>();

    private Quantities(DocumentFlow document) {
        this.document = document;
        this.plans = PLANS.matcher(document.document().title()).find();
    }

    static List<Target> in(DocumentFlow document) {
        var quantities = new Quantities(document);
        quantities.walk(document.document().provisions(), quantities.plans);
        return quantities.found;
    }

    private void walk(List<Provision> provisions, boolean aims) {
        for (Provision provision : provisions) {
            boolean rule = provision.kind() == ProvisionKind.ARTICLE
                    || provision.kind() == ProvisionKind.TABLE
                    || provision.kind() == ProvisionKind.ROW;
            String heading = provision.heading() == null ? "" : provision.heading();
            boolean whole = heading.indexOf('，') < 0;
            if (rule || (whole && NO_AIMS.matcher(heading).find())) {
                continue;
            }
            boolean here = aims || AIMS.matcher(heading).find();
            for (Passage own : ownPassages(provision)) {
                Flow flow = withoutHeading(document.of(own), provision);
                List<Measure> measures = Measure.in(flow.text());
                if (!measures.isEmpty()) {
                    var all = new Clauses.Clause(0, flow.length());
                    for (Clauses.Clause sentence : Clauses.sentences(flow.text(), all, "。!?")) {
                        read(flow, sentence, measures, provision, here);
                    }
                }
            }
            walk(provision.children(), here);
        }
    }

    /** The words behind the label, and behind the heading where that is a sentence of its own. */
    private static Flow withoutHeading(Flow flow, Provision provision) {
        String label = Flow.of(provision.label()).text();
        String heading =
                provision.heading() == null ? "" : Flow.of(provision.heading()).text();
        if (!flow.text().startsWith(label)) {
            return flow;
        }
        int behind = label.length() + heading.length();
        boolean apart = Measure.in(heading).isEmpty()
                && flow.text().startsWith(heading, label.length())
                && (provision.kind() != ProvisionKind.ITEM || flow.text().startsWith("。", behind));
        return flow.from(apart ? behind : label.length());
    }

    /** What of a provision's passage belongs to none of its children. */
    private static List<Passage> ownPassages(Provision provision) {
        var passages = new ArrayList<Passage>();
        int from = provision.passage().from();
        for (Provision child : provision.children()) {
            if (child.passage().from() > from) {
                passages.add(new Passage(from, child.passage().from()));
            }
            from = Math.max(from, child.passage().to());
        }
        if (provision.passage().to() > from) {
            passages.add(new Passage(from, provision.passage().to()));
        }
        return passages;
    }

    private void read(Flow flow, Clauses.Clause whole, List<Measure> measures, Provision provision, boolean here) {
        if (measures.stream().noneMatch(whole::holds)) {
            return;
        }
        String text = flow.text();
        boolean stated = ANNOUNCED.matcher(whole.in(text)).find() || underAims(provision);
        for (Clauses.Clause sentence : Clauses.sentences(text, whole, ";")) {
            List<Measure> own = measures.stream().filter(sentence::holds).toList();
            boolean readable = sentence.to() - sentence.from() <= LONGEST_SENTENCE;
            if (readable && !own.isEmpty() && !QuantityWords.isNoAim(sentence.in(text))) {
                new Sentence(flow, sentence, own, provision, here || stated, stated).read();
            }
        }
    }

    private boolean underAims(Provision provision) {
        return document.chainAt(provision.passage().from()).stream()
                .anyMatch(above ->
                        above.heading() != null && AIMS.matcher(above.heading()).find());
    }

    /** One sentence with its clauses. */
    private final class Sentence {

        private final Flow flow;
        private final String text;
        private final List<Measure> all;
        private final Provision provision;
        private final boolean aims;
        private final boolean stated;
        private final List<Clauses.Clause> clauses;
        private String verb = "";

        /**
         * @param aims whether the surroundings plan at all
         * @param stated whether they speak of aims outright, so that a figure needs no word that ties it
         */
        Sentence(
                Flow flow,
                Clauses.Clause sentence,
                List<Measure> measures,
                Provision provision,
                boolean aims,
                boolean stated) {
            this.all = measures;
            this.flow = flow;
            this.text = flow.text();
            this.provision = provision;
            this.aims = aims;
            this.stated = stated;
            this.clauses = Clauses.of(text, sentence);
        }

        void read() {
            boolean dated = due(clauses.getLast().to()) != null;
            for (int i = 0; i < clauses.size(); i++) {
                Clauses.Clause clause = clauses.get(i);
                List<Measure> measures = measures(clause);
                verb = "";
                int from = clause.from();
                for (int k = 0; k < measures.size(); k++) {
                    Measure measure = measures.get(k);
                    int next = k + 1 < measures.size() ? measures.get(k + 1).from() : clause.to();
                    int to = itemEnd(measure, next, k + 1 < measures.size());
                    var item = new Item(i, from, to, measure, k + 1 < measures.size() ? measures.get(k + 1) : null);
                    if (aims || (dated && QuantityWords.tie(text.substring(from, measure.from())) != null)) {
                        add(item);
                    }
                    from = to;
                }
            }
        }

        private List<Measure> measures(Clauses.Clause clause) {
            return all.stream()
                    .filter(clause::holds)
                    .filter(measure -> !Clauses.inBracket(text, clause, measure.from()))
                    .filter(measure -> !text.startsWith("的", measure.to()))
                    .filter(measure -> !(text.startsWith("提高到", measure.to()) || text.startsWith("提升到", measure.to())))
                    .toList();
        }

        /** Where the words that belong to a figure end: before the words of the next figure, or with the clause. */
        private int itemEnd(Measure measure, int next, boolean more) {
            if (!more) {
                return next;
            }
            String between = text.substring(measure.to(), next);
            if (between.isEmpty() || "、和及".indexOf(between.charAt(0)) >= 0) {
                return measure.to();
            }
            int mark = between.lastIndexOf('、');
            return mark < 0 ? next : measure.to() + mark;
        }

        private void add(Item item) {
            var doubts = new ArrayList<Phrase>();
            String before = text.substring(item.from(), item.measure().from());
            if (item.measure().isClass()) {
                before = before.replaceFirst("地表水$", "");
            }
            String tie = QuantityWords.tie(before);
            String subject =
                    QuantityWords.trimmed(tie == null ? before : before.substring(0, before.length() - tie.length()));
            if (subject.endsWith("各")) {
                doubts.add(Doubts.EACH);
                subject = subject.substring(0, subject.length() - 1);
            }
            String after = text.substring(item.measure().to(), item.to());
            if (!isAim(item, subject, after, tie)) {
                return;
            }
            String name = name(item, subject, after, tie);
            verb = QuantityWords.isAchieving(subject) ? QuantityWords.achieving(subject) : verb;
            if (name.length() > 1) {
                emit(item, name, subject, tie, doubts);
            }
        }

        private boolean isAim(Item item, String subject, String after, @Nullable String tie) {
            boolean achieving = QuantityWords.isAchieving(subject);
            boolean often =
                    subject.contains("每") && "次期批".contains(item.measure().unit());
            if (often || (QuantityWords.isAdverbial(subject) && !achieving)) {
                return false;
            }
            boolean served = plans && subject.matches("(?:免费)?为.*") && QuantityWords.isAchieving(after);
            boolean tied = tie != null || achieving || served || QuantityWords.namesRate(subject);
            return tied || stated || !verb.isEmpty() || hasPromise(item);
        }

        private String name(Item item, String subject, String after, @Nullable String tie) {
            String object = after;
            Measure next = item.next();
            if (object.isEmpty()
                    && next != null
                    && text.startsWith("、", item.measure().to())
                    && subject.length() <= 3) {
                String borrowed =
                        text.substring(next.to(), clauses.get(item.clause()).to());
                object = borrowed.startsWith("、") ? "" : borrowed;
            }
            String inherited =
                    tie == null && !QuantityWords.isAchieving(subject) && !QuantityWords.namesRate(subject) ? verb : "";
            String name = inherited + subject + object;
            boolean bare = name.equals(QuantityWords.achieving(name)) && (name.length() <= 2 || name.equals("投入使用"));
            if ((name.isEmpty() || bare || name.startsWith("每")) && item.clause() > 0) {
                Clauses.Clause previous = clauses.get(item.clause() - 1);
                String above = previous.in(text);
                name = above.substring(QuantityWords.leadIn(above)) + (name.isEmpty() ? "" : "," + name);
            }
            if (hasPromise(item)) {
                name += promise(item);
            }
            return name;
        }

        private void emit(Item item, String name, String subject, @Nullable String tie, List<Phrase> doubts) {
            Measure measure = item.measure();
            if (measure.isRange()) {
                doubts.add(Doubts.range(measure));
            }
            if (measure.bound().equals("左右")) {
                doubts.add(Doubts.ABOUT);
            }
            if (measure.isClass()) {
                doubts.add(Doubts.CLASS);
            }
            boolean standard =
                    tie != null && text.substring(item.from(), measure.from()).matches(".*由[\\d.]+[^,]{0,4}(?:提高|提升)到");
            TargetDirection direction =
                    standard && measure.bound().isEmpty() && !measure.unit().equals("%")
                            ? TargetDirection.EXACTLY
                            : QuantityWords.direction(tie, measure, subject);
            int to = hasPromise(item) ? clauses.get(item.clause() + 1).to() : Math.max(item.to(), measure.to());
            Passage passage = flow.passage(item.from(), to);
            found.add(new Target(
                    document.id(),
                    provision.path(),
                    Flow.of(name).words(),
                    measure.unit(),
                    direction,
                    measure.value(),
                    null,
                    due(hasPromise(item) ? to : measure.from()),
                    new Certainty(doubts),
                    passage));
        }

        /** The last day of the term named last before a place of the sentence; terms before the plan's year do not count. */
        private @Nullable LocalDate due(int before) {
            LocalDate due = null;
            Matcher time = Terms.TIME.matcher(text).region(clauses.getFirst().from(), before);
            while (time.find()) {
                LocalDate day = document.year() == 0 ? null : Terms.due(time.group(), document.year());
                boolean part = text.startsWith("度", time.end());
                if (day != null && day.getYear() >= document.year() && !part) {
                    due = day;
                }
            }
            return due;
        }

        /** Whether the figure's own clause has no verb and the next one says what is to come of it. */
        private boolean hasPromise(Item item) {
            return item.to() > item.measure().to()
                    && item.clause() + 1 < clauses.size()
                    && !QuantityWords.isAchieving(clauses.get(item.clause()).in(text))
                    && PROMISE.matcher(clauses.get(item.clause() + 1).in(text)).find();
        }

        private String promise(Item item) {
            String words = clauses.get(item.clause() + 1).in(text);
            Matcher promise = PROMISE.matcher(words);
            return promise.find() ? words.substring(promise.start(1)) : "";
        }
    }

    /**
     * A figure with the words that belong to it.
     *
     * @param clause index of its clause in the sentence
     * @param next the figure behind it in the same clause; null when there is none
     */
    private record Item(
            int clause,
            int from,
            int to,
            Measure measure,
            @Nullable Measure next) {}
}
