package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a table of tasks, told by the words of its columns.
 *
 * @param columns in the order of the text
 * @param from index of its first character
 * @param to index behind its last character
 */
record TableHead(List<Column> columns, int from, int to) {

    /** What a column of a table of tasks holds. */
    enum Column {
        NUMBER("序号|编号"),
        GROUP("任务分类|任务类别|类别|分类"),
        CONTENT("工作内容|任务内容|工作任务|主要任务|重点任务|目标任务|任务名称|任务"),
        LEADER("(?:责任|分管|牵头)(?:市)?领导|责任人"),
        LEAD("牵头(?:单位|部门)|责任(?:单位|部门)|主责单位"),
        ASSIST("(?:配合|协办|协助)(?:单位|部门)"),
        CARRY_OUT("(?:落实|实施|承办)(?:单位|部门)(?:\\(人\\))?"),
        TERM("完成(?:时限|时间|期限)|时限"),
        NOTE("备注");

        private final Pattern words;

        Column(String words) {
            this.words = Pattern.compile(words);
        }

        boolean isAgencies() {
            return this == LEAD || this == ASSIST || this == CARRY_OUT;
        }
    }

    TableHead {
        columns = List.copyOf(columns);
    }

    boolean has(Column column) {
        return columns.contains(column);
    }

    /** The columns of agencies, in their order. */
    List<Column> agencies() {
        return columns.stream().filter(Column::isAgencies).toList();
    }

    /** All heads of tables of tasks in the text: a table over several pages repeats its head on each. */
    static List<TableHead> in(String text) {
        var heads = new ArrayList<TableHead>();
        int from = text.indexOf("序号");
        while (from >= 0) {
            TableHead head = at(text, from);
            if (head.isOfTasks()) {
                heads.add(head);
            }
            from = text.indexOf("序号", Math.max(head.to(), from + 2));
        }
        return heads;
    }

    private boolean isOfTasks() {
        return has(Column.NUMBER) && has(Column.CONTENT) && !agencies().isEmpty();
    }

    private static TableHead at(String text, int from) {
        var columns = new ArrayList<Column>();
        int at = from;
        boolean more = true;
        while (more) {
            more = false;
            for (Column column : Column.values()) {
                Matcher matcher = column.words.matcher(text).region(at, text.length());
                if (!columns.contains(column) && matcher.lookingAt()) {
                    columns.add(column);
                    at = matcher.end();
                    more = true;
                    break;
                }
            }
        }
        return new TableHead(columns, from, at);
    }
}
