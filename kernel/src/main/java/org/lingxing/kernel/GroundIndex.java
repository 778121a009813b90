package org.lingxing.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Which of many shapes may lie near another one: a flat grid over the boxes that hold them. Says too many rather than too
 * few; who lies how near is measured by {@link Ground}. Immutable and safe for many threads.
 */
public final class GroundIndex {

    /** A degree of latitude is nowhere shorter; a little less, so that rounding leaves nobody out. */
    private static final double METRES_PER_DEGREE = 110_500;

    private static final double RADIANS = Math.PI / 180;
    private static final int MOST_CELLS = 1 << 22;
    private static final int SIDES = 4;

    private final double west;
    private final double south;
    private final double cell;
    private final int columns;
    private final int rows;

    /** Of each shape the box: west, south, east, north. */
    private final double[] boxes;

    /** Where the shapes of a cell begin in {@code inCells}; one more than there are cells. */
    private final int[] starts;

    private final int[] inCells;

    private GroundIndex(double west, double south, double cell, int columns, int rows, double[] boxes) {
        this.west = west;
        this.south = south;
        this.cell = cell;
        this.columns = columns;
        this.rows = rows;
        this.boxes = boxes;
        this.starts = new int[columns * rows + 1];
        int shapes = boxes.length / SIDES;
        for (int shape = 0; shape < shapes; shape++) {
            eachCell(shape, at -> starts[at + 1]++);
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        this.inCells = new int[starts[columns * rows]];
        int[] next = Arrays.copyOf(starts, columns * rows);
        for (int shape = 0; shape < shapes; shape++) {
            int of = shape;
            eachCell(shape, at -> inCells[next[at]++] = of);
        }
    }

    /**
     * An index of these shapes.
     *
     * @param near the distance in metres that will be asked for most
     */
    public static GroundIndex of(List<GroundShape> shapes, double near) {
        double[] boxes = new double[shapes.size() * SIDES];
        double[] all = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, -1000, -1000};
        for (int i = 0; i < shapes.size(); i++) {
            double[] box = box(shapes.get(i));
            System.arraycopy(box, 0, boxes, i * SIDES, SIDES);
            all = new double[] {
                Math.min(all[0], box[0]), Math.min(all[1], box[1]), Math.max(all[2], box[2]), Math.max(all[3], box[3])
            };
        }
        if (shapes.isEmpty()) {
            return new GroundIndex(0, 0, 1, 1, 1, boxes);
        }
        double width = all[2] - all[0];
        double height = all[3] - all[1];
        double cell = Math.max(near / METRES_PER_DEGREE, Math.sqrt(width * height / MOST_CELLS));
        cell = Math.max(cell, Math.max(width, height) / MOST_CELLS);
        int columns = Math.max(1, (int) Math.min(MOST_CELLS, Math.floor(width / cell) + 1));
        int most = MOST_CELLS / columns + 1;
        int rows = Math.max(1, (int) Math.min(most, Math.floor(height / cell) + 1));
        return new GroundIndex(all[0], all[1], cell, columns, rows, boxes);
    }

    /**
     * Tells every shape whose box comes within a distance of the given one's, each once.
     *
     * @param metres 0 or more
     * @param found gets the shape's place in the list of {@link #of}
     */
    public void near(GroundShape shape, double metres, IntConsumer found) {
        double[] box = box(shape);
        double lat = metres / METRES_PER_DEGREE;
        double most = Math.max(Math.abs(box[1] - lat), Math.abs(box[3] + lat));
        double lon = lat / Math.cos(Math.min(most, 89) * RADIANS);
        double[] asked = {box[0] - lon, box[1] - lat, box[2] + lon, box[3] + lat};
        int fromColumn = column(asked[0]);
        int toColumn = column(asked[2]);
        int toRow = row(asked[3]);
        for (int row = row(asked[1]); row <= toRow; row++) {
            for (int column = fromColumn; column <= toColumn; column++) {
                inCell(row, column, asked, found);
            }
        }
    }

    private void inCell(int row, int column, double[] asked, IntConsumer found) {
        int at = row * columns + column;
        for (int i = starts[at]; i < starts[at + 1]; i++) {
            int shape = inCells[i];
            int from = shape * SIDES;
            boolean meets = boxes[from] <= asked[2]
                    && boxes[from + 2] >= asked[0]
                    && boxes[from + 1] <= asked[3]
                    && boxes[from + 3] >= asked[1];
            // A shape in several cells is told in the one that holds the corner where the two boxes begin to overlap.
            if (meets
                    && column(Math.max(boxes[from], asked[0])) == column
                    && row(Math.max(boxes[from + 1], asked[1])) == row) {
                found.accept(shape);
            }
        }
    }

    private void eachCell(int shape, IntConsumer each) {
        int from = shape * SIDES;
        int toRow = row(boxes[from + 3]);
        int toColumn = column(boxes[from + 2]);
        for (int row = row(boxes[from + 1]); row <= toRow; row++) {
            for (int column = column(boxes[from]); column <= toColumn; column++) {
                each.accept(row * columns + column);
            }
        }
    }

    private int column(double longitude) {
        return Math.clamp((int) Math.floor((longitude - west) / cell), 0, columns - 1);
    }

    private int row(double latitude) {
        return Math.clamp((int) Math.floor((latitude - south) / cell), 0, rows - 1);
    }

    private static double[] box(GroundShape shape) {
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (var line : shape.lines()) {
            for (var position : line) {
                west = Math.min(west, position[0]);
                east = Math.max(east, position[0]);
                south = Math.min(south, position[1]);
                north = Math.max(north, position[1]);
            }
        }
        return new double[] {west, south, east, north};
    }
}
