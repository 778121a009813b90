package org.lingxing.platform.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.http.InputFault;

/** What is wrong with a sheet, all of it, each fault at its JSON pointer: sums, codes, measures, thresholds. */
final class SheetCheck {

    private static final int MOST_ITEMS = 500;
    private static final BigDecimal MOST_POINTS = new BigDecimal("1000");

    private final Map<String, Measure.About> measures;
    private final String subjects;
    private final List<InputFault> faults = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private SheetCheck(String subjects, Map<String, Measure.About> measures) {
        this.subjects = subjects;
        this.measures = measures;
    }

    /** @param measures all there are, by name */
    static List<InputFault> faults(Sheet sheet, String subjects, Map<String, Measure.About> measures) {
        var check = new SheetCheck(subjects, measures);
        check.sheet(sheet);
        return List.copyOf(check.faults);
    }

    private void sheet(Sheet sheet) {
        words("/title", sheet.title());
        points("/total", sheet.total());
        for (int i = 0; i < sheet.basis().size(); i++) {
            basis("/basis/" + i, sheet.basis().get(i));
        }
        if (sheet.groups().isEmpty()) {
            fault("/groups", "还没有评分项目", "There are no items yet");
        }
        if (sheet.items().count() > MOST_ITEMS) {
            fault("/groups", "项目不超过 " + MOST_ITEMS + " 个", "At most " + MOST_ITEMS + " items");
        }
        for (int i = 0; i < sheet.groups().size(); i++) {
            group("/groups/" + i, sheet.groups().get(i));
        }
        adds(
                "/total",
                sheet.total(),
                sheet.groups().stream().map(Sheet.Group::points).toList(),
                "各组",
                "the groups");
    }

    private void group(String at, Sheet.Group group) {
        code(at + "/code", group.code());
        words(at + "/title", group.title());
        points(at + "/points", group.points());
        for (int i = 0; i < group.items().size(); i++) {
            item(at + "/items/" + i, group.items().get(i));
        }
        adds(
                at + "/points",
                group.points(),
                group.items().stream().map(Sheet.Item::points).toList(),
                "各项",
                "the items");
    }

    private void item(String at, Sheet.Item item) {
        code(at + "/code", item.code());
        words(at + "/title", item.title());
        words(at + "/lookedAt", item.lookedAt());
        points(at + "/points", item.points());
        if (item.basis() != null) {
            basis(at + "/basis", item.basis());
        }
        switch (item.how()) {
            case Sheet.ByPeople people -> {
                if (people.step().signum() <= 0 || people.step().scale() > Gauge.DECIMALS) {
                    fault(at + "/how/step", "分档应大于 0，至多两位小数", "A step above 0 with at most two decimals");
                }
            }
            case Sheet.Computed computed -> computed(at + "/how", item, computed);
        }
    }

    private void computed(String at, Sheet.Item item, Sheet.Computed how) {
        var measure = measures.get(how.measure());
        if (measure == null) {
            fault(at + "/measure", "没有这个指标", "There is no such measure");
        } else if (!measure.subjects().equals(subjects)) {
            fault(at + "/measure", "这个指标不计此类对象", "The measure does not count for these subjects");
        }
        boolean share = measure != null && measure.nature() == Measure.Nature.SHARE;
        switch (how.scale()) {
            case Scale.Linear line -> {
                if (line.noneAt().compareTo(line.allAt()) == 0) {
                    fault(at + "/scale/allAt", "得满分与不得分的门槛不能相同", "All points and none cannot be at the same value");
                }
                threshold(at + "/scale/noneAt", line.noneAt(), share);
                threshold(at + "/scale/allAt", line.allAt(), share);
            }
            case Scale.Steps steps -> steps(at + "/scale", item, steps, share);
            case Scale.PerCase each -> {
                points(at + "/scale/off", each.off());
                if (each.free() < 0) {
                    fault(at + "/scale/free", "不能小于 0", "Not below 0");
                }
            }
        }
    }

    private void steps(String at, Sheet.Item item, Scale.Steps steps, boolean share) {
        var list = steps.steps();
        if (list.isEmpty()) {
            fault(at + "/steps", "至少一档", "At least one step");
        }
        for (int i = 0; i < list.size(); i++) {
            var step = list.get(i);
            threshold(at + "/steps/" + i + "/value", step.value(), share);
            points(at + "/steps/" + i + "/points", step.points());
            if (i > 0) {
                int values = step.value().compareTo(list.get(i - 1).value());
                boolean onward = steps.direction() == Scale.Direction.AT_LEAST ? values > 0 : values < 0;
                if (!onward || step.points().compareTo(list.get(i - 1).points()) <= 0) {
                    fault(
                            at + "/steps/" + i,
                            "各档由低分到高分，门槛依次更严",
                            "Steps go from few points to many, each harder to reach");
                }
            }
        }
        if (!list.isEmpty() && list.getLast().points().compareTo(item.points()) != 0) {
            fault(
                    at + "/steps/" + (list.size() - 1) + "/points",
                    "最高一档应为此项满分",
                    "The last step gives all points of the item");
        }
    }

    private void threshold(String at, BigDecimal value, boolean share) {
        if (value.signum() < 0 || (share && value.compareTo(BigDecimal.ONE) > 0)) {
            fault(
                    at,
                    share ? "占比应在 0 至 1 之间，如 0.6" : "不能小于 0",
                    share ? "A share from 0 to 1, such as 0.6" : "Not below 0");
        }
    }

    private void adds(String at, BigDecimal head, List<BigDecimal> parts, String zh, String en) {
        var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(head) != 0) {
            fault(
                    at,
                    zh + "合计 " + ScoreWords.plain(sum) + "，应为 " + ScoreWords.plain(head),
                    "Points of " + en + " add up to " + ScoreWords.plain(sum) + ", not " + ScoreWords.plain(head));
        }
    }

    private void points(String at, BigDecimal points) {
        boolean fits = points.signum() > 0
                && points.compareTo(MOST_POINTS) <= 0
                && points.stripTrailingZeros().scale() <= Gauge.DECIMALS;
        if (!fits) {
            fault(at, "应大于 0，不超过 1000，至多两位小数", "Above 0, at most 1000, at most two decimals");
        }
    }

    private void code(String at, String code) {
        if (!code.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            fault(at, "用小写字母、数字和连字符，至多 40 个", "Small letters, digits and hyphens, at most 40");
        } else if (!codes.add(code)) {
            fault(at, "代号 " + code + " 重复", "The code " + code + " stands twice");
        }
    }

    private void words(String at, Phrase words) {
        if (words.zh().isBlank() || words.zh().length() > 500 || words.en().length() > 1000) {
            fault(at, "请写明，至多 500 字", "Say it in at most 500 characters");
        }
    }

    private void basis(String at, String basis) {
        try {
            ProvisionId.of(basis);
        } catch (IllegalArgumentException notOne) {
            fault(at, "应为条文编号，如 zz-2019-5#a2.6.1", "The identifier of a provision, such as zz-2019-5#a2.6.1");
        }
    }

    private void fault(String at, String zh, String en) {
        faults.add(new InputFault(at, zh, en));
    }
}
