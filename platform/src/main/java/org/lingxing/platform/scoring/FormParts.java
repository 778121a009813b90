package org.lingxing.platform.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a form consists of while it is read. */
final class FormParts {

    private FormParts() {}

    /**
     * Points that stand somewhere.
     *
     * @param figure null where they cannot be read
     * @param unreadable what stands there then
     */
    record Stated(
            String cell,
            @Nullable BigDecimal figure,
            @Nullable String unreadable) {}

    /**
     * A line by which points of an item are given.
     *
     * @param points the most it gives; null where it does not say
     * @param factor what its formula multiplies by; null where it has none
     */
    record Line(
            String cell,
            String text,
            @Nullable BigDecimal points,
            @Nullable BigDecimal factor) {

        static Line of(String cell, String text) {
            return new Line(
                    cell,
                    text,
                    FormText.given(text).orElse(null),
                    FormText.factor(text).orElse(null));
        }
    }

    /** A group; its points stand in its title or in a subtotal. */
    static final class Group {

        private final String written;
        private final String title;
        private final @Nullable String cell;
        private final @Nullable BigDecimal points;
        private final List<Item> items = new ArrayList<>();
        private @Nullable Stated subtotal;

        Group(String written, String title, @Nullable String cell, @Nullable BigDecimal points) {
            this.written = written;
            this.title = title;
            this.cell = cell;
            this.points = points;
        }

        boolean isWritten(String text) {
            return written.equals(text);
        }

        String title() {
            return title;
        }

        List<Item> items() {
            return items;
        }

        void subtotal(Stated stated) {
            subtotal = stated;
        }

        /** All places where its points stand. */
        List<Stated> stated() {
            var inTitle = points == null || cell == null ? null : new Stated(cell, points, null);
            return Stream.of(Optional.ofNullable(inTitle), Optional.ofNullable(subtotal))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** An item with its lines. */
    static final class Item {

        private final String title;
        private final String cell;
        private final @Nullable Stated inTitle;
        private final List<Line> lines = new ArrayList<>();
        private final List<Stated> cells = new ArrayList<>();
        private final List<String> papers = new ArrayList<>();
        private @Nullable String howCell;
        private @Nullable String how;
        private boolean begun;
        private boolean unreadable;

        Item(String title, String cell, @Nullable Stated inTitle) {
            this.title = title;
            this.cell = cell;
            this.inTitle = inTitle;
        }

        String title() {
            return title;
        }

        String cell() {
            return cell;
        }

        @Nullable
        Stated inTitle() {
            return inTitle;
        }

        List<Line> lines() {
            return lines;
        }

        /** Figures of the column of points, one for each of its rows that has any. */
        List<Stated> cells() {
            return cells;
        }

        List<String> papers() {
            return papers;
        }

        @Nullable
        String how() {
            return how;
        }

        @Nullable
        String howCell() {
            return howCell;
        }

        void stated(Stated points) {
            if (points.figure() != null) {
                cells.add(points);
            }
        }

        void papers(String text) {
            Stream.of(text.split("[、；;，,\\n]"))
                    .map(String::strip)
                    .filter(paper -> !paper.isEmpty() && !papers.contains(paper))
                    .forEach(papers::add);
        }

        void how(String where, String text) {
            howCell = where;
            how = text;
        }

        boolean isNew() {
            return !begun;
        }

        void begun() {
            begun = true;
        }

        void unreadable() {
            unreadable = true;
        }

        /** Whether its points stand somewhere, but not as a figure; that is named already. */
        boolean isUnreadable() {
            return unreadable;
        }

        /** What its lines give together; empty where one of them does not say. */
        Optional<BigDecimal> ofLines() {
            return lines.isEmpty() || lines.stream().anyMatch(line -> line.points() == null)
                    ? Optional.empty()
                    : lines.stream()
                            .map(Line::points)
                            .flatMap(Stream::ofNullable)
                            .reduce(BigDecimal::add);
        }

        /** Where its lines stand: C12:C13. */
        String linesAt() {
            return FormFindings.range(lines.stream().map(Line::cell).toList());
        }
    }
}
