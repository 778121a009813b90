package org.lingxing.simulation;

import java.util.List;

/**
 * A list of tasks as an office would paste it, for the letter whose own list is not in the gazette. Everything in it is
 * invented but the names of the offices.
 */
final class TaskLetter {

    static final String NUMBER = "郑政办〔2019〕14号";

    private static final List<String> AGENCIES = List.of(
            "市发展改革委", "市财政局", "市教育局", "市民政局", "市司法局", "市水利局", "市商务局", "市交通运输局", "市生态环境局", "市城乡建设局", "市园林局", "市统计局");

    private static final int TASKS = 36;

    private TaskLetter() {}

    static String text(long seed) {
        var text = new StringBuilder("一、示例领域\n");
        for (int number = 1; number <= TASKS; number++) {
            var chance = Chance.of(seed, "letter", number);
            text.append(number)
                    .append(". 完成示例工作")
                    .append(number)
                    .append("。（牵头单位：")
                    .append(AGENCIES.get((number - 1) % AGENCIES.size()))
                    .append("；协办单位：")
                    .append(chance.of(AGENCIES))
                    .append("；完成时限：2019年")
                    .append(chance.between(5, 12))
                    .append('月')
                    .append(chance.between(1, 28))
                    .append("日）\n");
        }
        return text.append(TASKS + 1)
                .append(". 完成示例工作")
                .append(TASKS + 1)
                .append("。（牵头单位：市工商行政管理局）\n")
                .toString();
    }
}
