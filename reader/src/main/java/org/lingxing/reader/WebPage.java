package org.lingxing.reader;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The text of a web page as it is seen: a line for each paragraph and each row of a table. */
final class WebPage {

    /** Pages nested deeper than any editor makes them are read as plain text. */
    private static final int DEEPEST = 512;

    private WebPage() {}

    /** Whether a file holds a web page, by its name or its first characters. */
    static boolean isOne(String text, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
            return true;
        }
        String head =
                text.substring(0, Math.min(text.length(), 400)).stripLeading().toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html")
                || head.startsWith("<html")
                || head.startsWith("<body")
                || head.startsWith("<div")
                || head.startsWith("<table")
                || head.startsWith("<tbody")
                || head.startsWith("<p>")
                || head.startsWith("<p ");
    }

    static String textOf(String page) {
        // A page part that begins inside a table loses its cells unless the table stands around it.
        boolean part =
                page.stripLeading().startsWith("<t") && !page.stripLeading().startsWith("<table");
        Document document = Jsoup.parse(part ? "<table>" + page + "</table>" : page);
        document.select("script, style, noscript, template, head, nav, form").remove();
        Lines lines = new Lines();
        document.body().traverse(lines);
        return lines.done();
    }

    /** What a page calls itself; null when it does not. */
    static @Nullable String titleOf(String page) {
        Element title = Jsoup.parse(page).selectFirst("h1, title");
        return title == null || title.text().isBlank() ? null : title.text().strip();
    }

    private static final class Lines implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words && depth < DEEPEST) {
                text.append(words.text());
            } else if (node instanceof Element element) {
                if (element.tagName().equals("br") || (element.isBlock() && !isCell(element))) {
                    endLine();
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (isCell(element)) {
                    text.append(' ');
                } else if (element.isBlock()) {
                    endLine();
                }
            }
        }

        private static boolean isCell(Element element) {
            return element.tagName().equals("td") || element.tagName().equals("th");
        }

        private void endLine() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        private String done() {
            return text.toString();
        }
    }
}
