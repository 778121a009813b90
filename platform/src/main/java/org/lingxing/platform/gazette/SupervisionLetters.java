package org.lingxing.platform.gazette;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingxing.platform.agencies.Agencies;
import org.lingxing.platform.agencies.AgencyRef;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.InputFault;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.papers.Block;
import org.lingxing.platform.papers.PaperDraft;
import org.lingxing.platform.papers.PaperKind;
import org.lingxing.platform.papers.Papers;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters that press for tasks: one draft for each agency that leads some of those chosen. */
@Service
class SupervisionLetters {

    private static final String LETTERHEAD = "supervision-office";

    private final ChosenTasks chosen;
    private final Agencies agencies;
    private final Papers papers;
    private final CityClock clock;

    SupervisionLetters(ChosenTasks chosen, Agencies agencies, Papers papers, CityClock clock) {
        this.chosen = chosen;
        this.agencies = agencies;
        this.papers = papers;
        this.clock = clock;
    }

    /** A letter as it was drafted. */
    record Letter(UUID paper, String addressee, int tasks) {}

    /** @throws Refusal where a task is not there, waits to be confirmed, was rejected or has no agency that leads */
    @Transactional
    public List<Letter> draft(List<UUID> ids, Caller by) {
        var tasks = chosen.of(ids);
        requireReady(ids, tasks);
        var current = currentNames(tasks);
        var byAddressee = new LinkedHashMap<String, List<ChosenTasks.Row>>();
        for (var task : tasks) {
            var addressee = current.get(task.leads().getFirst());
            byAddressee.computeIfAbsent(addressee, none -> new ArrayList<>()).add(task);
        }
        var letters = new ArrayList<Letter>();
        byAddressee.forEach((addressee, some) ->
                letters.add(new Letter(papers.draft(letter(addressee, some, current), by), addressee, some.size())));
        return letters;
    }

    private static void requireReady(List<UUID> ids, List<ChosenTasks.Row> tasks) {
        var known = tasks.stream().collect(Collectors.toMap(ChosenTasks.Row::id, task -> task));
        var faults = new ArrayList<InputFault>();
        for (int i = 0; i < ids.size(); i++) {
            var pointer = "/tasks/" + i;
            var task = known.get(ids.get(i));
            if (task == null) {
                faults.add(new InputFault(pointer, "没有这项任务", "There is no such task"));
            } else if (task.state() == Confirmation.State.OPEN || task.state() == Confirmation.State.REJECTED) {
                faults.add(new InputFault(
                        pointer,
                        named(task) + "尚待核对，或已剔除，请先核对",
                        "The reading of " + named(task) + " is to be confirmed first"));
            } else if (task.leads().isEmpty()) {
                faults.add(new InputFault(pointer, named(task) + "没有牵头单位", named(task) + " has no agency that leads"));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.ofInput(faults);
        }
    }

    /** Offices are written to under the names they have today. */
    private Map<String, String> currentNames(List<ChosenTasks.Row> tasks) {
        var current = new LinkedHashMap<String, String>();
        for (var task : tasks) {
            var printed =
                    Stream.concat(task.leads().stream(), task.others().stream()).toList();
            LocalDate on = task.documentDate();
            Map<String, AgencyRef> known = agencies.resolve(printed, on == null ? clock.today() : on);
            printed.forEach(name -> {
                var agency = known.get(name);
                current.put(name, agency == null ? name : agency.name());
            });
        }
        return current;
    }

    private static PaperDraft letter(String addressee, List<ChosenTasks.Row> tasks, Map<String, String> current) {
        var many = tasks.size() == 1 ? "1项任务" : tasks.size() + "项任务";
        var draft = PaperDraft.of(PaperKind.SUPERVISION_LETTER, LETTERHEAD)
                .title("关于办理" + many + "的督办函")
                .to(addressee)
                .say("根据" + sources(tasks) + "的分工，下列" + many + "由你单位牵头，现予督办。")
                .table(Block.table(
                        List.of(
                                Block.column("序号", 2),
                                Block.column("任务", 13),
                                Block.column("时限", 4),
                                Block.column("依据", 6)),
                        rows(tasks)))
                .say("一、办理要求。请对照时限逐项办理，明确责任人，做到可核查。确需延期的，应于期满前书面说明理由。")
                .say("二、报送要求。请将办理进展和证明材料报送我室。");
        var others = tasks.stream()
                .flatMap(task -> Stream.concat(task.leads().stream().skip(1), task.others().stream()))
                .map(current::get)
                .filter(name -> !name.equals(addressee))
                .distinct()
                .toList();
        for (var other : others) {
            draft = draft.copyTo(other);
        }
        for (var task : tasks) {
            draft = draft.about("gazette.task/" + task.id());
        }
        return draft;
    }

    private static List<List<String>> rows(List<ChosenTasks.Row> tasks) {
        var rows = new ArrayList<List<String>>();
        for (var task : tasks) {
            rows.add(List.of(Integer.toString(rows.size() + 1), task.words(), term(task), named(task)));
        }
        return rows;
    }

    private static String term(ChosenTasks.Row task) {
        var term = task.term();
        var due = task.due();
        if (term != null) {
            return term;
        }
        return due == null ? "未写明" : due.getMonthValue() + "月" + due.getDayOfMonth() + "日前";
    }

    private static String sources(List<ChosenTasks.Row> tasks) {
        return tasks.stream()
                .map(task -> "《" + task.documentTitle() + "》"
                        + (task.documentNumber() == null ? "" : "（" + task.documentNumber() + "）"))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** Where a task stands: 郑政办〔2019〕12号第8项. */
    private static String named(ChosenTasks.Row task) {
        var document = task.documentNumber() == null ? "《" + task.documentTitle() + "》" : task.documentNumber();
        if (task.number() != null) {
            return document + "第" + task.number() + "项";
        }
        return document + (task.label() == null ? "" : task.label());
    }
}
