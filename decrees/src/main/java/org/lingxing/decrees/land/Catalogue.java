package org.lingxing.decrees.land;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lingxing.law.Parameter;
import org.lingxing.law.Unit;

/** The catalogue of industries, as annex 3 writes their names. */
final class Catalogue {

    static final List<String> INDUSTRIES = List.of("新一代信息技术产业", "高端装备制造业", "新材料产业", "生物医药", "新能源汽车产业", "数字创意产业");

    /** The branches of each. */
    static final List<Parameter<List<String>>> BRANCHES = List.of(
            branches("Information", "下一代信息网络产业", "电子核心产业", "软件和信息技术服务业", "互联网、云计算、大数据产业", "人工智能"),
            branches("Equipment", "智能制造装备", "航空航天和卫星及应用", "轨道交通装备", "高端成套装备"),
            branches("Materials", "先进基础材料", "关键战略材料", "前沿新材料"),
            branches("Medicine", "现代医药", "先进医疗设备"),
            branches("Vehicles", "新能源汽车产品", "新能源配套设施"),
            branches("Creation", "数字文化创意", "设计服务"));

    /** What the land of each may serve. */
    static final List<Parameter<List<LandUse>>> FUNCTIONS = List.of(
            functions("Information", LandUse.MANUFACTURING_INNOVATION_CENTRE),
            functions("Equipment"),
            functions("Materials"),
            functions("Medicine"),
            functions("Vehicles"),
            functions(
                    "Creation",
                    LandUse.RESEARCH_CENTRE,
                    LandUse.MANUFACTURING_INNOVATION_CENTRE,
                    LandUse.LABORATORY,
                    LandUse.TESTING_CENTRE));

    private Catalogue() {}

    private static Parameter<List<String>> branches(String industry, String... names) {
        return Parameter.named("land/branchesOf" + industry, "产业目录二级分类", "branches in the catalogue", Unit.CHOICE)
                .setBy(Land.INSTRUMENT, "a3.1", List.of(names));
    }

    private static Parameter<List<LandUse>> functions(String industry, LandUse... without) {
        var served = Stream.of(LandUse.values())
                .filter(use -> !Arrays.asList(without).contains(use))
                .toList();
        return Parameter.named("land/functionsOf" + industry, "产业用地功能", "what the land may serve", Unit.CHOICE)
                .setBy(Land.INSTRUMENT, "a3.1", served)
                .printedAs("总部");
    }
}
