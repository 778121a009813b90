package org.lingxing.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words around figures that make aims of them. */
final class QuantityWords {

    /** How a figure is tied to what stands before it, longest first. */
    private static final Pattern TIE = Pattern.compile("(达到和超过|(?:稳定|基本|全部)?达到|达|(?:提高|提升|增加|增长|上升|扩大)(?:到|至)"
            + "|(?:降低|降|下降|减少|压减|缩减)(?:到|至)|(?:控制|保持|稳定|维持)在|不低于|不少于|至少|不超过|不高于|不大于|低于|高于|超过|突破|为)$");

    private static final String VERBS = "新增|新建改建|新改建|新创建|新建|改建|扩建|建成|建设|完成|实现|培育|打造|创建|争创|引进|组织|举办|开展|购置|投入使用|投用"
            + "|更换|提升|改造|连通|分配|安置|网签|进行|发放|落户|淘汰|关闭|搬迁|开工|形成|设置|筹集|发展|推广|造林|抚育|转移就业|治理|整治|建立|生产|招引|新认定"
            + "|提高|降低|下降|减少|增长|增加(?!值)";

    private static final Pattern ACHIEVING = Pattern.compile("(?:" + VERBS + ")(?:、?(?:" + VERBS + "))*");

    private static final Pattern RATE = Pattern.compile("(?:率|比重|比例|占比|系数|覆盖面|普及度|治理度|产能|产值|面积|里程|总量|能力|水平|附加值)$");

    private static final Pattern LEAD_IN =
            Pattern.compile("^(?:[、,;:]|和(?!谐)|及|以及|并(?!网)|同时|其中|另外|此外|要|须|将|力争|争取|努力|确保|保证|总体目标任务是|到(?=20)"
                    + "|实现(?=[^,]{0,30}(?:率|新增))|(?:" + Terms.TIME.pattern() + "),?)");

    /** Money given or taken, marks given or taken, conditions: figures that are no aims. */
    private static final Pattern NO_AIM =
            Pattern.compile("给予|奖励|奖补|可申请|最高不超过|罚款|处以|扣\\d|加\\d|得\\d|\\d分|贷款|按.{0,12}标准|(?<!消费)补贴|补助|收费|租金|保证金|押金"
                    + "|不得|不予|凡|占用|同比|年均|去年|上年|截至|目前|现有|已建成|已有");

    private static final Pattern ADVERBIAL = Pattern.compile("^(?:对|对于|在|按|按照|以|依托|根据|围绕|针对|除)");

    private static final Pattern FROM_FIGURE = Pattern.compile("由[\\d.]+[%\\p{IsHan}]{0,4}$");

    private QuantityWords() {}

    /** The words that tie a figure to what stands before it; null when it stands there without any. */
    static @Nullable String tie(String before) {
        Matcher tie = TIE.matcher(before);
        return tie.find() ? tie.group() : null;
    }

    static boolean isAchieving(String words) {
        return ACHIEVING.matcher(words).find();
    }

    /** The first words of the kind in a clause; empty when it has none. */
    static String achieving(String words) {
        Matcher matcher = ACHIEVING.matcher(words);
        return matcher.find() ? matcher.group() : "";
    }

    static boolean namesRate(String words) {
        return RATE.matcher(words).find();
    }

    static boolean isNoAim(String sentence) {
        return NO_AIM.matcher(sentence).find();
    }

    static boolean isAdverbial(String clause) {
        return ADVERBIAL.matcher(clause).find();
    }

    /** Behind the last colon of the words, and without the figure that 由 … 提高到 starts from. */
    static String trimmed(String words) {
        String trimmed =
                FROM_FIGURE.matcher(words.substring(words.lastIndexOf(':') + 1)).replaceFirst("");
        return trimmed.substring(leadIn(trimmed));
    }

    /** How many characters at the beginning of a clause only lead over to it. */
    static int leadIn(String clause) {
        int at = 0;
        Matcher matcher = LEAD_IN.matcher(clause);
        while (matcher.region(at, clause.length()).find() && matcher.end() > at) {
            at = matcher.end();
        }
        return at;
    }

    /**
     * Which side of the figure the aim lies on.
     *
     * @param tie the words before the figure; null when there are none
     * @param subject what stands before them
     */
    static TargetDirection direction(@Nullable String tie, Measure measure, String subject) {
        String bound = measure.bound();
        if (bound.endsWith("以上")) {
            return TargetDirection.AT_LEAST;
        }
        if (bound.endsWith("以下") || bound.endsWith("内")) {
            return TargetDirection.AT_MOST;
        }
        if (bound.equals("左右") || subject.startsWith("每")) {
            return TargetDirection.EXACTLY;
        }
        if (measure.isClass()) {
            return TargetDirection.AT_MOST;
        }
        if (measure.value().signum() == 0) {
            return TargetDirection.KEEP_AT;
        }
        return tie == null ? TargetDirection.AT_LEAST : direction(tie);
    }

    private static TargetDirection direction(String tie) {
        if (tie.matches("(?:降|下降|减少|压减|缩减|控制|不超过|不高于|不大于|低于).*")) {
            return TargetDirection.AT_MOST;
        }
        if (tie.matches("(?:保持|稳定|维持)在")) {
            return TargetDirection.KEEP_AT;
        }
        return tie.equals("为") ? TargetDirection.EXACTLY : TargetDirection.AT_LEAST;
    }
}
