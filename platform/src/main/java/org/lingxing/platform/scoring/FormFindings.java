package org.lingxing.platform.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.scoring.FormFinding.Kind;
import org.lingxing.platform.scoring.FormParts.Line;
import org.lingxing.platform.scoring.FormParts.Stated;

/** The contradictions of a form, in words that name both figures and their cells. */
final class FormFindings {

    private final String worksheet;
    private final List<FormFinding> all = new ArrayList<>();

    FormFindings(String worksheet) {
        this.worksheet = worksheet;
    }

    List<FormFinding> all() {
        return List.copyOf(all);
    }

    /** The places of a column from first to last: C12:C13. */
    static String range(List<String> cells) {
        if (cells.isEmpty()) {
            return "";
        }
        return cells.size() == 1 ? cells.getFirst() : cells.getFirst() + ":" + cells.getLast();
    }

    void total(String cell, BigDecimal stated, String groups, BigDecimal sum) {
        differ(Kind.TOTAL, new Stated(cell, stated, null), groups, sum, "总分", "各部分合计", "the whole", "its groups");
    }

    void head(BigDecimal asked, String groups, BigDecimal sum) {
        add(
                Kind.TOTAL,
                groups,
                sum,
                null,
                asked,
                Phrase.of(
                        "各部分（" + groups + "）合计 " + plain(sum) + " 分，此表应为 " + plain(asked) + " 分",
                        "The groups (" + groups + ") add up to " + plain(sum) + " points; this sheet has "
                                + plain(asked)));
    }

    void group(Stated stated, String items, BigDecimal sum) {
        differ(Kind.GROUP, stated, items, sum, "此部分", "各项合计", "the group", "its items");
    }

    void item(Stated stated, String lines, BigDecimal sum) {
        differ(Kind.ITEM, stated, lines, sum, "此项", "各条合计", "the item", "its lines");
    }

    private void differ(
            Kind kind,
            Stated stated,
            String against,
            BigDecimal found,
            String zh,
            String partsZh,
            String en,
            String parts) {
        var figure = stated.figure();
        if (figure == null || figure.compareTo(found) == 0) {
            return;
        }
        add(
                kind,
                stated.cell(),
                figure,
                against,
                found,
                Phrase.of(
                        stated.cell() + " 写明" + zh + " " + plain(figure) + " 分，" + partsZh + "（" + against + "）为 "
                                + plain(found) + " 分",
                        stated.cell() + " gives " + en + " " + plain(figure) + " points; " + parts + " (" + against
                                + ") add up to " + plain(found)));
    }

    void formula(Line line) {
        var points = line.points();
        var factor = line.factor();
        if (points != null && factor != null && points.compareTo(factor) != 0) {
            add(
                    Kind.FORMULA,
                    line.cell(),
                    points,
                    line.cell(),
                    factor,
                    Phrase.of(
                            line.cell() + " 全部做到得 " + plain(points) + " 分，公式却只乘以 " + plain(factor),
                            line.cell() + " gives " + plain(points) + " points in full, but its formula multiplies by "
                                    + plain(factor)));
        }
    }

    void twice(Stated one, Stated other) {
        var figure = other.figure();
        if (one.figure() != null && figure != null && one.figure().compareTo(figure) != 0) {
            add(
                    Kind.TWICE,
                    one.cell(),
                    one.figure(),
                    other.cell(),
                    figure,
                    Phrase.of(
                            one.cell() + " 写明 " + plain(one.figure()) + " 分，" + other.cell() + " 写明 " + plain(figure)
                                    + " 分",
                            one.cell() + " says " + plain(one.figure()) + " points, " + other.cell() + " says "
                                    + plain(figure)));
        }
    }

    /** @param found what its lines give; null where they do not say */
    void missing(String cell, String title, @Nullable String lines, @Nullable BigDecimal found) {
        add(
                Kind.MISSING,
                cell,
                null,
                lines,
                found,
                found == null
                        ? Phrase.of(
                                cell + "“" + title + "”没有写分值，暂记 0 分，请补填",
                                cell + " “" + title + "” has no points; 0 for now, to be filled in")
                        : Phrase.of(
                                cell + "“" + title + "”没有写分值，暂按各条（" + lines + "）合计 " + plain(found) + " 分",
                                cell + " “" + title + "” has no points; its lines (" + lines + ") give "
                                        + plain(found)));
    }

    void unreadable(String cell, String text) {
        add(
                Kind.UNREADABLE,
                cell,
                null,
                null,
                null,
                Phrase.of(cell + " 的“" + text + "”读不出分值", "“" + text + "” in " + cell + " is no figure"));
    }

    void merged(String cells, @Nullable BigDecimal figure, String title) {
        add(
                Kind.MERGED,
                cells,
                figure,
                null,
                null,
                Phrase.of(
                        cells + " 的分值合并在几项上，只记给第一项；“" + title + "”的分值请补填",
                        "The points in " + cells + " are merged over several items and count for the first; “" + title
                                + "” is left without"));
    }

    void across(String cell, String title) {
        add(
                Kind.ACROSS,
                cell,
                null,
                null,
                null,
                Phrase.of(
                        cell + "“" + title + "”跨两部分合并，在后一部分另记一项",
                        cell + " “" + title + "” is merged across two groups and stands in both"));
    }

    void how(String cell, String text) {
        add(
                Kind.HOW,
                cell,
                null,
                null,
                null,
                Phrase.of(
                        cell + " 的“" + text + "”不是平台的指标，暂由人评分",
                        "“" + text + "” in " + cell + " is no measure of the platform; people score it for now"));
    }

    void scale(String cell, String title) {
        add(
                Kind.HOW,
                cell,
                null,
                null,
                null,
                Phrase.of(
                        cell + " 用指标“" + title + "”计算，表中没有门槛，先按比例给分，请核对",
                        cell + " is computed by “" + title
                                + "”; the form has no thresholds, so it is in proportion for now"));
    }

    private void add(
            Kind kind,
            String cell,
            @Nullable BigDecimal stated,
            @Nullable String against,
            @Nullable BigDecimal found,
            Phrase says) {
        all.add(new FormFinding(kind, worksheet, cell, stated, against, found, says));
    }

    private static String plain(BigDecimal points) {
        return ScoreWords.plain(points);
    }
}
