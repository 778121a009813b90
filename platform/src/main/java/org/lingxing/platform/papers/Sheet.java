package org.lingxing.platform.papers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A paper as one page of HTML, from which the PDF is made; {@code paper.css} holds the layout of the standard. */
final class Sheet {

    private static final String STYLE = style();

    /** A cell up to so many characters is centred, a longer one is text. */
    private static final int SHORT_CELL = 8;

    /** A paragraph up to so many characters stays with the signature, so that this never stands alone on a page. */
    private static final int STAYS_WITH_THE_SIGNATURE = 240;

    private final PaperContent content;
    private final Imprint imprint;
    private final StringBuilder html = new StringBuilder();

    private Sheet(PaperContent content, Imprint imprint) {
        this.content = content;
        this.imprint = imprint;
    }

    static String of(PaperContent content, Imprint imprint) {
        return new Sheet(content, imprint).write();
    }

    private String write() {
        html.append("<html lang=\"zh-CN\"><head><title>")
                .append(escaped(content.title()))
                .append("</title><meta name=\"author\" content=\"")
                .append(escaped(imprint.letterhead().office()))
                .append("\"/><style>")
                .append(STYLE)
                .append("</style></head><body>");
        margins();
        head();
        body();
        for (int i = 0; i < content.annexes().size(); i++) {
            annex(i);
        }
        html.append("<span class=\"imprint\">").append(imprintTable()).append("</span></body></html>");
        return html.toString();
    }

    private void margins() {
        if (!imprint.strip().isEmpty()) {
            div("strip", escaped(imprint.strip()));
        }
        var check = imprint.check();
        if (check != null) {
            div(
                    "check",
                    "<img alt=\"\" src=\"" + SquareCode.dataAddress(check.address()) + "\"/>"
                            + escaped(imprint.checkLine()));
        }
    }

    private void head() {
        div("head", "<p class=\"left urgency\">" + content.urgency().printed() + "</p>");
        html.append("<p class=\"red\">").append(escaped(imprint.letterhead().head()));
        if (imprint.kind().inHead()) {
            html.append("<br/>").append(escaped(imprint.kind().title().zh()));
        }
        html.append("</p>");
        html.append("<p class=\"number\">")
                .append(escaped(imprint.numberOrPlace()))
                .append("</p><div class=\"rule\"></div><h1>")
                .append(escaped(content.title()).replace("\n", "<br/>"))
                .append("</h1>");
        if (!content.addressees().isEmpty()) {
            html.append("<p class=\"left\">")
                    .append(escaped(String.join("，", content.addressees())))
                    .append("：</p>");
        }
    }

    private void body() {
        var last = content.body().getLast();
        boolean together = last instanceof Block.Words words && words.text().length() <= STAYS_WITH_THE_SIGNATURE;
        var before = together ? content.body().subList(0, content.body().size() - 1) : content.body();
        before.forEach(this::block);
        html.append("<div class=\"close\">");
        if (together) {
            block(last);
        }
        annexNames();
        html.append("<div class=\"sign\"><div class=\"place\">印章位</div><table><tr><td>")
                .append(escaped(imprint.letterhead().office()))
                .append("</td></tr><tr><td>")
                .append(imprint.dateOrPlace())
                .append("</td></tr></table></div></div>");
    }

    private void annexNames() {
        var annexes = content.annexes();
        if (annexes.isEmpty()) {
            return;
        }
        html.append("<div class=\"annexes\">");
        for (int i = 0; i < annexes.size(); i++) {
            var title = escaped(annexes.get(i).title());
            if (annexes.size() == 1) {
                html.append("<p class=\"only\">附件：").append(title).append("</p>");
            } else if (i == 0) {
                html.append("<p class=\"first\">附件：1. ").append(title).append("</p>");
            } else {
                html.append("<p class=\"next\">")
                        .append(i + 1)
                        .append(". ")
                        .append(title)
                        .append("</p>");
            }
        }
        html.append("</div>");
    }

    private void annex(int index) {
        var annex = content.annexes().get(index);
        if (annex.blocks().isEmpty()) {
            return;
        }
        var number = content.annexes().size() == 1 ? "附件" : "附件" + (index + 1);
        html.append("<div class=\"annex\"><p class=\"left hei\">")
                .append(number)
                .append("</p><h2>")
                .append(escaped(annex.title()))
                .append("</h2>");
        annex.blocks().forEach(this::block);
        html.append("</div>");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Words words -> paragraph(words.text());
            case Block.Table table -> table(table);
        }
    }

    private void paragraph(String text) {
        var level = Level.of(text);
        int lead = level.lead(text);
        html.append(Block.announces(text) ? "<p class=\"announces\">" : "<p>");
        if (lead > 0) {
            html.append("<span class=\"")
                    .append(level == Level.FIRST ? "hei" : "bold")
                    .append("\">")
                    .append(escaped(text.substring(0, lead)))
                    .append("</span>");
        }
        html.append(escaped(text.substring(lead))).append("</p>");
    }

    private void table(Block.Table table) {
        int shares = table.columns().stream().mapToInt(Block.Column::share).sum();
        html.append("<table class=\"text")
                .append(table.isShort() ? " whole" : "")
                .append(table.isWide() ? " wide" : "")
                .append("\"><thead><tr>");
        var below = new ArrayList<Block.Column>();
        int rows = table.hasTwoLevels() ? 2 : 1;
        for (int at = 0; at < table.columns().size(); at += table.span(at)) {
            var column = table.columns().get(at);
            var above = column.above();
            if (above == null) {
                heading(column.title(), "rowspan=\"" + rows + "\"", column.share(), shares);
            } else {
                var under = table.columns().subList(at, at + table.span(at));
                heading(
                        above,
                        "colspan=\"" + under.size() + "\"",
                        under.stream().mapToInt(Block.Column::share).sum(),
                        shares);
                below.addAll(under);
            }
        }
        if (!below.isEmpty()) {
            html.append("</tr><tr>");
            below.forEach(column -> heading(column.title(), "", column.share(), shares));
        }
        html.append("</tr></thead><tbody>");
        table.rows().forEach(this::row);
        html.append("</tbody></table>");
    }

    private void heading(String title, String spans, int share, int shares) {
        html.append("<th ")
                .append(spans)
                .append(" style=\"width:")
                .append(100 * share / shares)
                .append("%\">")
                .append(escaped(title))
                .append("</th>");
    }

    private void row(List<String> cells) {
        html.append("<tr>");
        for (var cell : cells) {
            html.append(cell.length() <= SHORT_CELL ? "<td class=\"short\">" : "<td>")
                    .append(escaped(cell))
                    .append("</td>");
        }
        html.append("</tr>");
    }

    private String imprintTable() {
        var copies = content.copies().isEmpty()
                ? ""
                : "<tr><td colspan=\"2\">抄送：" + escaped(String.join("，", content.copies())) + "。</td></tr>";
        var day = imprint.issuedOn();
        return "<table>" + copies + "<tr><td>" + escaped(imprint.letterhead().office()) + "</td><td class=\"when\">"
                + (day == null ? "　　年　月　日" : Imprint.day(day)) + "印发</td></tr></table>";
    }

    private void div(String style, String inner) {
        html.append("<div class=\"").append(style).append("\">").append(inner).append("</div>");
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(c -> switch (c) {
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '&' -> "&amp;";
                    case '"' -> "&quot;";
                    default -> Character.toString(c);
                })
                .collect(Collectors.joining());
    }

    private static String style() {
        try (var file = Sheet.class.getResourceAsStream("paper.css")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the style of the papers cannot be read", e);
        }
    }
}
