package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.sheets.Column;
import org.lingxing.platform.sheets.Columns;
import org.lingxing.platform.sheets.Kind;
import org.lingxing.platform.sheets.Template;
import org.lingxing.platform.time.CityClock;

/**
 * A line of a ledger as a spreadsheet brings it.
 *
 * @param number in the ledger, once a campaign
 * @param longitude degrees of WGS 84 or CGCS2000
 */
record CampaignRow(
        String number,
        ProblemKind kind,
        String place,
        BigDecimal longitude,
        BigDecimal latitude,
        LocalDate foundOn,
        @Nullable String words) {

    private static final int DECIMALS = 6;

    static final Column<CampaignRow, String> NUMBER = Column.<CampaignRow, String>of(
                    "number", Phrase.of("台账编号", "Number"), Kind.code(), CampaignRow::number)
            .alsoCalled("编号", "序号", "台账号")
            .required()
            .noted("同一台账内不重复", "Once in a ledger")
            .example("TZ-2019-0001");

    static final Column<CampaignRow, ProblemKind> KIND = Column.<CampaignRow, ProblemKind>of(
                    "kind",
                    Phrase.of("类型", "Kind"),
                    Kind.oneOf(ProblemKind.class, ProblemKind::title, kind -> List.of()),
                    CampaignRow::kind)
            .alsoCalled("问题类型", "类别")
            .required()
            .example(ProblemKind.DUMPING.title().zh());

    static final Column<CampaignRow, String> PLACE = Column.<CampaignRow, String>of(
                    "place", Phrase.of("位置", "Place"), Kind.text(200), CampaignRow::place)
            .alsoCalled("地点", "具体位置", "所在位置")
            .required()
            .example("示例桥下左岸");

    static final Column<CampaignRow, BigDecimal> LONGITUDE = Column.<CampaignRow, BigDecimal>of(
                    "longitude", Phrase.of("经度", "Longitude"), Kind.number(DECIMALS), CampaignRow::longitude)
            .alsoCalled("东经")
            .required()
            .noted("CGCS2000 或 WGS 84，十进制度", "CGCS2000 or WGS 84, decimal degrees")
            .example("113.740000");

    static final Column<CampaignRow, BigDecimal> LATITUDE = Column.<CampaignRow, BigDecimal>of(
                    "latitude", Phrase.of("纬度", "Latitude"), Kind.number(DECIMALS), CampaignRow::latitude)
            .alsoCalled("北纬")
            .required()
            .example("34.855000");

    static final Column<CampaignRow, LocalDate> FOUND = Column.<CampaignRow, LocalDate>of(
                    "found", Phrase.of("发现日期", "Found on"), Kind.day(), CampaignRow::foundOn)
            .alsoCalled("发现时间", "排查日期")
            .required()
            .example("2019-05-20");

    static final Column<CampaignRow, String> WORDS = Column.<CampaignRow, String>of(
                    "words", Phrase.of("情况", "What"), Kind.text(500), CampaignRow::words)
            .alsoCalled("问题描述", "描述", "备注")
            .example("建筑垃圾约 12 立方米");

    static Template<CampaignRow> template(String register, Campaign campaign) {
        return Template.of(
                        Columns.of(
                                register,
                                campaign.nameZh() + "台账",
                                "Ledger: " + campaign.nameEn(),
                                NUMBER,
                                KIND,
                                PLACE,
                                LONGITUDE,
                                LATITUDE,
                                FOUND,
                                WORDS),
                        cells -> new CampaignRow(
                                cells.get(NUMBER),
                                cells.get(KIND),
                                cells.get(PLACE),
                                cells.get(LONGITUDE),
                                cells.get(LATITUDE),
                                cells.get(FOUND),
                                cells.find(WORDS)))
                .distinctBy(NUMBER)
                .noted(
                        "每行一处问题，接收后逐处立案；河段按位置认定。",
                        "A problem a row; each becomes a file when taken over. The reach follows from the place.");
    }

    /** The same as it stands in the ledger. */
    static CampaignRow of(CampaignTable.Line line) {
        return new CampaignRow(
                line.number(),
                line.kind(),
                line.place(),
                line.longitude(),
                line.latitude(),
                LocalDate.ofInstant(line.foundAt(), CityClock.ZONE),
                line.words().isEmpty() ? null : line.words());
    }

    boolean isAs(CampaignRow other) {
        return kind == other.kind
                && place.equals(other.place)
                && longitude.compareTo(other.longitude) == 0
                && latitude.compareTo(other.latitude) == 0
                && foundOn.equals(other.foundOn);
    }
}
