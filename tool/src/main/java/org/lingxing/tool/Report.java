package org.lingxing.tool;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lingxing.law.Rule;
import org.lingxing.tool.json.Json;
import org.lingxing.tool.json.JsonText;
import org.lingxing.tool.json.Leading;

/** What came out of a {@link Rehearsal}. */
public final class Report {

    private final Rule<?, ?> rule;
    private final Leading.Yardstick yardstick;
    private final Tally tally;
    private final RuleDoor before;
    private final RuleDoor after;

    Report(Rule<?, ?> rule, Leading.Yardstick yardstick, Tally tally, RuleDoor before, RuleDoor after) {
        this.rule = rule;
        this.yardstick = yardstick;
        this.tally = tally;
        this.before = before;
        this.after = after;
    }

    /**
     * As JSON on one line: {@code {"rule", "yardstick", "total", "changed", "refused", "refusals", "byGroup": [{"group",
     * "cases", "better", "worse", "equal", "before", "after"}], "money": {"before", "after"} or null, "largest": [{"line",
     * "case", "difference", "before", "after"}]}}; before and after of the largest are whole answers.
     */
    public String json() {
        var all = tally.all();
        var text = new JsonText()
                .open('{')
                .member("rule", rule.about().id().toString())
                .member("yardstick", yardstick.pointer())
                .member("total", tally.cases())
                .member("changed", tally.changedCases())
                .member("refused", tally.refusedCases())
                .name("refusals")
                .open('[');
        for (var refusal : tally.refusals()) {
            text.open('{').member("line", refusal.number()).name("problem");
            text.raw(refusal.problem().json()).close('}');
        }
        text.close(']').name("byGroup").open('[');
        tally.groups().forEach((name, group) -> group(name, group, text));
        text.close(']').name("money");
        if (tally.isMoney()) {
            text.open('{')
                    .member("before", all.before)
                    .member("after", all.after)
                    .close('}');
        } else {
            text.value(null);
        }
        text.name("largest").open('[');
        tally.largest().forEach(change -> change(change, text));
        return text.close(']').close('}').toString();
    }

    /** As a table for a terminal. */
    void table(PrintStream out) {
        out.printf(
                "%s  案例 %,d，结果改变 %,d，未能判定 %,d / cases, changed, refused%n",
                rule.about().id(), tally.cases(), tally.changedCases(), tally.refusedCases());
        out.printf("以 %s 衡量 / measured by %s%n%n", yardstick.pointer(), yardstick.pointer());
        out.printf(
                "%-20s %12s %12s %12s %12s %18s %18s %18s%n",
                "组 group", "案例 cases", "变好 better", "变差 worse", "不变 equal", "前 before", "后 after", "差 difference");
        tally.groups().forEach((name, group) -> row(name.isEmpty() ? "–" : name, group, out));
        if (tally.groups().size() != 1) {
            row("合计 all", tally.all(), out);
        }
        for (var refusal : tally.refusals()) {
            out.printf(
                    "%n第 %d 行未判定 line %d refused: %s%n",
                    refusal.number(), refusal.number(), refusal.problem().json());
        }
        for (var change : tally.largest()) {
            out.printf(
                    "%n第 %d 行 line %d%s：%s%n",
                    change.of().number(),
                    change.of().number(),
                    change.group().isEmpty() ? "" : "（" + change.group() + "）",
                    change.difference() == null ? "改变 changed" : signed(change.difference()));
            steps("前 before", before, change, out);
            steps("后 after", after, change, out);
        }
    }

    /** As comma-separated values, a group a line, the sum last. */
    String csv() {
        var text = new StringBuilder("group,cases,better,worse,equal,before,after,difference\r\n");
        tally.groups().forEach((name, group) -> csv(name, group, text));
        csv("合计 all", tally.all(), text);
        return text.toString();
    }

    private void change(Tally.Change change, JsonText text) {
        text.open('{')
                .member("line", change.of().number())
                .name("case")
                .raw(JsonText.of(Json.parse(change.of().line())))
                .member("difference", change.difference())
                .name("before")
                .raw(answer(before, change))
                .name("after")
                .raw(answer(after, change))
                .close('}');
    }

    private String answer(RuleDoor door, Tally.Change change) {
        var question = Posed.without("group", Json.parse(change.of().line()));
        return door.ask(rule, JsonText.of(question), false).json();
    }

    private void steps(String title, RuleDoor door, Tally.Change change, PrintStream out) {
        var answer = (Map<?, ?>) Objects.requireNonNull(Json.parse(answer(door, change)));
        out.printf("  %s: %s%n", title, JsonText.of(answer.get("outcome")));
        for (var step : (List<?>) Objects.requireNonNull(answer.get("because"))) {
            var written = (Map<?, ?>) Objects.requireNonNull(step);
            var says = (Map<?, ?>) Objects.requireNonNull(written.get("says"));
            out.printf("    %s  %s / %s%n", written.get("provision"), says.get("zh"), says.get("en"));
        }
    }

    private static void group(String name, Tally.Group group, JsonText text) {
        text.open('{')
                .member("group", name)
                .member("cases", group.cases)
                .member("better", group.better)
                .member("worse", group.worse)
                .member("equal", group.equal)
                .member("before", group.before)
                .member("after", group.after)
                .close('}');
    }

    private static void row(String name, Tally.Group group, PrintStream out) {
        out.printf(
                "%-20s %,12d %,12d %,12d %,12d %,18.2f %,18.2f %18s%n",
                name,
                group.cases,
                group.better,
                group.worse,
                group.equal,
                group.before,
                group.after,
                signed(group.after.subtract(group.before)));
    }

    private static String signed(BigDecimal difference) {
        return "%+,.2f".formatted(difference);
    }

    private static void csv(String name, Tally.Group group, StringBuilder text) {
        var guarded = name.matches("[=+@\\t\\r-].*") ? "'" + name : name;
        text.append('"').append(guarded.replace("\"", "\"\"")).append('"');
        for (var number : List.of(group.cases, group.better, group.worse, group.equal)) {
            text.append(',').append(number);
        }
        for (var amount : List.of(group.before, group.after, group.after.subtract(group.before))) {
            text.append(',').append(amount.toPlainString());
        }
        text.append("\r\n");
    }
}
