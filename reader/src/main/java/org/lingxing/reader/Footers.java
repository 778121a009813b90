package org.lingxing.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Leaves out what belongs to the page and not to the text: page numbers, running heads with the issue. */
final class Footers {

    private static final String BLANKS = "[\\s\\u3000]*";

    /** One or two marks on each side; three dashes are an empty cell of a table. */
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[—–―\\-－─·•.]{1,2}\\s{0,4}[0-9]{1,4}\\s{0,4}[—–―\\-－─·•.]{1,2}");

    private static final Pattern RUNNING_HEAD =
            Pattern.compile("(?:[—–－-]" + BLANKS + "[0-9]{1,4}" + BLANKS + "[—–－-])?" + BLANKS
                    + "[\\p{IsHan}]{2,16}公报" + BLANKS + "[(（]" + BLANKS + "[0-9]{4}" + BLANKS + "[.．年·]" + BLANKS
                    + "[0-9]{1,3}" + BLANKS
                    + "期?" + BLANKS + "[)）](?:" + BLANKS + "[\\p{IsHan}]{2,8})?");

    /** What a running head says of the part of the issue, when a line break took it off. */
    private static final Pattern SECTION = Pattern.compile("文件汇编|文件选登|文件选编|人事任免|政府文件|部门文件|规范性文件");

    private static final int LONGEST = 120;

    private Footers() {}

    static List<RawLines.Raw> without(String text, List<RawLines.Raw> lines) {
        List<RawLines.Raw> kept = new ArrayList<>(lines.size());
        boolean afterHead = false;
        for (RawLines.Raw line : lines) {
            boolean footer = line.length() <= LONGEST && isFooter(text.substring(line.from(), line.to()), afterHead);
            afterHead = footer && (afterHead || text.charAt(line.to() - 1) == ')' || text.charAt(line.to() - 1) == '）');
            if (!footer) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static boolean isFooter(String line, boolean afterHead) {
        char first = line.charAt(0);
        if (afterHead && SECTION.matcher(line).matches()) {
            return true;
        }
        boolean dash = first == '—'
                || first == '-'
                || first == '–'
                || first == '―'
                || first == '－'
                || first == '─'
                || first == '·';
        return dash
                ? PAGE_NUMBER.matcher(line).matches()
                        || RUNNING_HEAD.matcher(line).matches()
                : line.contains("公报") && RUNNING_HEAD.matcher(line).matches();
    }
}
