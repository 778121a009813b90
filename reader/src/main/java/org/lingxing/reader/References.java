package org.lingxing.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text says of other documents: which it names, which it ends. */
final class References {

    private static final Pattern TITLE = Pattern.compile("《([^《》]{2,150})》(?:（([^（）]{2,60})）)?");

    private static final Pattern DOCUMENT_WORD = Pattern.compile(
            ".*(?:法|条例|规定|办法|意见|通知|方案|规划|制度|决定|细则|标准|纲要|报告|目录|要点|政策|计划|准则|规则|措施|通报|公告|预案|批复)(?:（.{1,12}）)?");

    /** Between a title and the word that ends the document; what only may end later has other words there. */
    private static final Pattern ENDS = Pattern.compile(
            "(?:（[^（）]{2,60}）)?([^《》。；]{0,24}?)(?:同时|即行|现?予以|自行|自然|即|一并|现|均)?(?:废止|停止执行|停止施行|停止使用|失效|不再执行)");

    /** Between two titles that end together: a comma or the like, and the history of the second. */
    private static final Pattern AND =
            Pattern.compile("[、，和及与以]{0,3}(?:[0-9]{4}年[^《》。；]{0,160}(?:通过|批准|公布|发布|印发|颁布|修订|修正)的?)?");

    private static final Pattern LATER = Pattern.compile("修改|或者|需要|尚未|可以|应当|建议");

    private static final Pattern PART = Pattern.compile("规定的|中的|第[一二三四五六七八九十百]+[条章]|有关|部分");

    /** Opens a list of documents that end: 决定废止下列文件：. */
    private static final Pattern LIST = Pattern.compile(
            "(?:废止|宣布失效|停止执行)(?:的)?(?:下列|以下|如下)[^《》。；：:]{0,20}[：:]|(?:下列|以下)[^《》。；：:]{0,20}(?:废止|失效|停止执行)[：:]");

    private static final String ITEM_NUMBER = "(?:[0-9]{1,3}[.．、]|[（(]?[一二三四五六七八九十]{1,3}[）)、.])";

    /** Between two titles of such a list and before the first; behind a full stop only a number goes on with it. */
    private static final Pattern NEXT_ITEM = Pattern.compile("[；;，,、]?" + ITEM_NUMBER + "?|。" + ITEM_NUMBER);

    private static final Pattern NEW_ROSTER =
            Pattern.compile("关于调整(.{2,40}(?:领导小组|委员会|指挥部|工作组|组成人员|成员|人员))(?:成员|组成人员)?的通知");

    private final CleanText clean;
    private final int from;
    private final int to;

    References(CleanText clean, int from, int to) {
        this.clean = clean;
        this.from = from;
        this.to = to;
    }

    /** The documents named, each once, without the one given: the text's own. */
    List<Mention> mentions(List<String> own) {
        Map<String, Mention> mentions = new LinkedHashMap<>();
        Matcher match = TITLE.matcher(clean.text()).region(from, to);
        while (match.find()) {
            String title = match.group(1);
            DocumentNumber number = match.group(2) == null ? null : whole(match.group(2));
            if (own.contains(title)
                    || (number == null && !DOCUMENT_WORD.matcher(title).matches())) {
                continue;
            }
            Mention mention =
                    new Mention(title, printed(number), id(number), clean.passage(match.start(), match.end()));
            mentions.merge(title, mention, (known, again) -> known.number() == null ? again : known);
        }
        return List.copyOf(mentions.values());
    }

    /** What the text ends; of several documents ended together each one. */
    List<Replacement> replacements(String documentTitle) {
        List<Replacement> replacements = new ArrayList<>();
        List<MatchResult> together = new ArrayList<>();
        Matcher title = TITLE.matcher(clean.text()).region(from, to);
        while (title.find()) {
            if (!together.isEmpty() && !joins(together.getLast().end(), title.start())) {
                together.clear();
            }
            together.add(title.toMatchResult());
            int behindTitle = title.end(1) + 1;
            Matcher ends = ENDS.matcher(clean.text()).region(behindTitle, Math.min(to, behindTitle + 120));
            if (ends.lookingAt() && !LATER.matcher(ends.group(1)).find()) {
                together.stream()
                        .filter(each -> DOCUMENT_WORD.matcher(each.group(1)).matches())
                        .forEach(each -> replacements.add(replacement(each, ends)));
                together.clear();
            }
        }
        listed(replacements);
        Matcher roster = NEW_ROSTER.matcher(documentTitle);
        if (replacements.isEmpty() && roster.find()) {
            Sentence words = sentenceWith("调整");
            replacements.add(new Replacement(
                    null, null, roster.group(1), null, false, words.words(), clean.passage(words.from(), words.to())));
        }
        return replacements;
    }

    /** The titles of lists of documents that end, as far as one item follows the other. */
    private void listed(List<Replacement> into) {
        Matcher list = LIST.matcher(clean.text()).region(from, to);
        while (list.find()) {
            int at = list.end();
            Matcher title = TITLE.matcher(clean.text()).region(at, to);
            while (title.find()
                    && NEXT_ITEM.matcher(clean.text()).region(at, title.start()).matches()) {
                DocumentNumber number = title.group(2) == null ? null : whole(title.group(2));
                String words = clean.words(title.start(), title.end());
                into.add(new Replacement(
                        printed(number),
                        id(number),
                        title.group(1),
                        null,
                        false,
                        words,
                        clean.passage(title.start(), title.end())));
                at = title.end();
            }
        }
    }

    private boolean joins(int end, int start) {
        boolean near = start - end <= 3 && "、，和及与以".indexOf(clean.charAt(end)) >= 0;
        return end == start
                || near
                || AND.matcher(clean.text()).region(end, start).matches();
    }

    private Replacement replacement(MatchResult title, Matcher ends) {
        int start = sentenceStart(title.start());
        int end = ends.end();
        DocumentNumber number = title.group(2) == null ? null : whole(title.group(2));
        int before = Math.max(start, clean.text().lastIndexOf('》', title.start()) + 1);
        LocalDate own = Dates.first(clean.text().substring(before, title.start()));
        LocalDate date = own != null ? own : Dates.first(clean.text().substring(start, title.start()));
        return new Replacement(
                printed(number),
                id(number),
                title.group(1),
                date,
                PART.matcher(ends.group(1)).find(),
                clean.words(start, end),
                clean.passage(start, end));
    }

    private record Sentence(int from, int to, String words) {}

    private Sentence sentenceWith(String word) {
        int at = clean.text().substring(from, to).indexOf(word);
        if (at < 0) {
            return new Sentence(from, from, "");
        }
        int start = sentenceStart(from + at);
        int end = start + 1;
        while (end < to && clean.charAt(end - 1) != '。') {
            end++;
        }
        return new Sentence(start, end, clean.words(start, end));
    }

    private int sentenceStart(int at) {
        int start = at;
        while (start > from && "。；：".indexOf(clean.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static @Nullable DocumentNumber whole(String printed) {
        Matcher match = DocumentNumber.NAMED.matcher(printed);
        return match.find() ? DocumentNumber.of(match) : null;
    }

    private static @Nullable String printed(@Nullable DocumentNumber number) {
        return number == null ? null : number.printed();
    }

    private static @Nullable String id(@Nullable DocumentNumber number) {
        return number == null ? null : number.id();
    }
}
