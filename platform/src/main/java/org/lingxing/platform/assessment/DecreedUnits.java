package org.lingxing.platform.assessment;

import java.util.List;
import java.util.stream.IntStream;
import org.lingxing.kernel.Phrase;

/**
 * The units and the groups that zz-2019-5#a2.3 names, in its order. Which group assesses which unit it leaves open; what
 * stands here gives every group one unit in the decree's order and begins again with the first, and the office may change
 * it until the round opens.
 */
final class DecreedUnits {

    static final String PROVISION = "zz-2019-5#a2.3";

    /** @param agency identifier in the register of agencies */
    record Unit(String code, UnitKind kind, Phrase name, String agency) {}

    /** @param agency identifier in the register of agencies */
    record Bureau(String agency, Phrase name) {}

    static final List<Bureau> BUREAUS = List.of(
            bureau("development-reform", "市发展改革委", "Development and Reform Commission"),
            bureau("finance", "市财政局", "Finance Bureau"),
            bureau("public-security", "市公安局", "Public Security Bureau"),
            bureau("urban-rural-construction", "市城乡建设局", "Urban and Rural Construction Bureau"),
            bureau("ecology-environment", "市生态环境局", "Ecology and Environment Bureau"),
            bureau("city-management", "市城管局", "Urban Management Bureau"),
            bureau("water", "市水利局", "Water Bureau"),
            bureau("agriculture-rural", "市农委", "Agriculture Commission"),
            bureau("health", "市卫生健康委", "Health Commission"));

    static final List<Unit> UNITS = List.of(
            zone("410173", "航空港区", "Airport Economy Zone", "airport-zone"),
            zone("410199", "郑东新区", "Zhengdong New District", "zhengdong-new-district"),
            zone("410171", "经开区", "Economic and Technological Development Zone", "economic-zone"),
            zone("410172", "高新区", "High-tech Zone", "high-tech-zone"),
            county("410102", "中原区", "Zhongyuan District", "zhongyuan-government"),
            county("410103", "二七区", "Erqi District", "erqi-government"),
            county("410105", "金水区", "Jinshui District", "jinshui-government"),
            county("410104", "管城回族区", "Guancheng Hui District", "guancheng-government"),
            county("410108", "惠济区", "Huiji District", "huiji-government"),
            county("410106", "上街区", "Shangjie District", "shangjie-government"),
            county("410181", "巩义市", "Gongyi City", "gongyi-government"),
            county("410185", "登封市", "Dengfeng City", "dengfeng-government"),
            county("410183", "新密市", "Xinmi City", "xinmi-government"),
            county("410182", "荥阳市", "Xingyang City", "xingyang-government"),
            county("410184", "新郑市", "Xinzheng City", "xinzheng-government"),
            county("410122", "中牟县", "Zhongmu County", "zhongmu-government"));

    private DecreedUnits() {}

    /** The group of the unit at a place, from 0. */
    static int groupOf(int place) {
        return place % BUREAUS.size() + 1;
    }

    static IntStream numbers() {
        return IntStream.rangeClosed(1, BUREAUS.size());
    }

    private static Bureau bureau(String agency, String zh, String en) {
        return new Bureau(agency, Phrase.of(zh, en));
    }

    private static Unit zone(String code, String zh, String en, String agency) {
        return new Unit(code, UnitKind.ZONE, Phrase.of(zh, en), agency);
    }

    private static Unit county(String code, String zh, String en, String agency) {
        return new Unit(code, UnitKind.COUNTY, Phrase.of(zh, en), agency);
    }
}
