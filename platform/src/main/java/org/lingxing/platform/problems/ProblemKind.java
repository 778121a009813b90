package org.lingxing.platform.problems;

import org.lingxing.kernel.Phrase;

/**
 * What is wrong. The five things that a patrol looks at (zzw-2019-54, article 3), refined by what the campaigns of 2019
 * clear away: the four disorders, the three pollutions, outlets.
 */
public enum ProblemKind {
    OCCUPATION(Aspect.SHORELINE, "乱占", "Illegal occupation", "占用水面、岸线", "of the water or its shore"),
    EXTRACTION(Aspect.SHORELINE, "乱采", "Illegal extraction", "采砂、取土", "of sand or earth"),
    DUMPING(Aspect.SHORELINE, "乱堆", "Illegal dumping", "垃圾、杂物", "rubbish, rubble"),
    BUILDING(Aspect.SHORELINE, "乱建", "Illegal building", "违法建筑物", "on the shore or in the bed"),
    SEWAGE(Aspect.POLLUTION, "排污", "Sewage", "污水直排", "discharged untreated"),
    OUTLET(Aspect.POLLUTION, "入河排污口", "Outlet", "未封堵或未登记", "not blocked, or not registered"),
    SLUDGE(Aspect.POLLUTION, "污泥", "Sludge", "内源污染", "not cleared"),
    FLOATING(Aspect.WATER_ENVIRONMENT, "漂浮物", "Floating matter", "垃圾、水草", "rubbish, weed"),
    BLACK_WATER(Aspect.WATER_ENVIRONMENT, "黑臭水体", "Black and odorous water", "变黑、发臭", "dark, foul"),
    WATER_TAKING(Aspect.WATER_RESOURCES, "违规取水", "Illegal taking of water", "未经许可取水", "without a licence"),
    ECOLOGY_HARMED(Aspect.ECOLOGY, "生态破坏", "Harm to ecology", "电鱼、毒鱼、毁绿", "fishing by current or poison"),
    OTHER(Aspect.WATER_ENVIRONMENT, "其他", "Something else", "请写明", "say what");

    private final Aspect aspect;
    private final Phrase title;
    private final Phrase hint;

    ProblemKind(Aspect aspect, String zh, String en, String hintZh, String hintEn) {
        this.aspect = aspect;
        this.title = Phrase.of(zh, en);
        this.hint = Phrase.of(hintZh, hintEn);
    }

    /** What article 3 says is looked at. */
    public enum Aspect {
        WATER_RESOURCES("水资源", "Water resources"),
        SHORELINE("水域岸线", "Shoreline"),
        POLLUTION("水污染", "Pollution"),
        WATER_ENVIRONMENT("水环境", "Water environment"),
        ECOLOGY("水生态", "Ecology");

        private final Phrase title;

        Aspect(String zh, String en) {
            this.title = Phrase.of(zh, en);
        }

        public Phrase title() {
            return title;
        }
    }

    public Aspect aspect() {
        return aspect;
    }

    public Phrase title() {
        return title;
    }

    /** A few words by which somebody at the river tells it from others. */
    public Phrase hint() {
        return hint;
    }
}
