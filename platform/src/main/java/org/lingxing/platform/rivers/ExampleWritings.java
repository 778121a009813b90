package org.lingxing.platform.rivers;

import java.util.List;
import org.lingxing.platform.http.Version;
import org.lingxing.platform.rivers.RiverFile.Chapter;
import org.lingxing.platform.rivers.RiverFile.Subject;
import org.lingxing.platform.rivers.RiverPlan.Aim;
import org.lingxing.platform.rivers.RiverPlan.Issue;
import org.lingxing.platform.rivers.RiverPlan.Measure;

/** An example of a file (一河一档) and of a plan (一河一策); every line is invented and says so. */
final class ExampleWritings {

    private ExampleWritings() {}

    static void write(Writings writings, String water, int year, String by) {
        writings.write(water, Writings.Kind.FILE, file(), new Version(0), by);
        writings.write(water, Writings.Kind.PLAN, plan(year), new Version(0), by);
    }

    private static RiverFile file() {
        return new RiverFile(List.of(
                new Chapter(Subject.NATURE, "示例：源自市区西南，自西向东流经七个县（市、区），平时流量小，汛期涨落快。"),
                new Chapter(Subject.SHORE_LIFE, "示例：沿岸有示例街道三个、社区二十一个，常住人口约 12 万。"),
                new Chapter(Subject.QUALITY, "示例：监测断面三处；在册入河排口 14 个，其中雨水口 12 个。"),
                new Chapter(Subject.WORKS, "示例：节制闸 4 座、橡胶坝 2 座、桥梁 31 座。")));
    }

    private static RiverPlan plan(int year) {
        return new RiverPlan(
                year,
                year + 2,
                List.of(
                        new Issue(
                                "示例：雨季有合流污水溢出",
                                List.of(
                                        new Measure("示例路桥至示例闸截流管改造", "市城市管理局", year, null),
                                        new Measure("溢流口加装拍门并登记", "金水区城市管理局", year, null))),
                        new Issue("示例：岸线内有零散堆放", List.of(new Measure("按清四乱台账逐处清理、销号", "各县（市、区）河长制办公室", year, null)))),
                List.of(
                        new Aim(year, "水质稳定达到Ⅳ类（示例）"),
                        new Aim(year, "岸线无乱占、乱采、乱堆、乱建（示例）"),
                        new Aim(year + 1, "水质稳定达到Ⅲ类（示例）")));
    }
}
