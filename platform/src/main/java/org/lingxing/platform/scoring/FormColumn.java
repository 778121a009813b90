package org.lingxing.platform.scoring;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a column of a form holds. */
enum FormColumn {
    GROUP("评估内容|考核内容|一级指标|类别|分组|组别|部分|group"),
    ITEM("评估指标|考核指标|考核项目|评分项目|二级指标|指标|项目|item"),
    POINTS("分值|满分|标准分|权重|分数|points"),
    LOOKED_AT("赋分说明|评分标准|评分细则|评分办法|考核标准|考核要点|看什么|lookedat"),
    PAPERS("佐证材料|印证材料|提供资料|所需材料|材料|papers"),
    HOW("评分方式|考核方式|数据来源|评定方式|方式|how"),
    /** Not taken over; what stands in it is named. */
    NONE("(?!)");

    private final Pattern heads;

    FormColumn(String heads) {
        this.heads = Pattern.compile(heads);
    }

    /** What a head seems to mean; a person can say otherwise. */
    static FormColumn guess(String head) {
        var compact = FormText.compact(head).toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(column -> column.heads.matcher(compact).find())
                .findFirst()
                .orElse(NONE);
    }
}
