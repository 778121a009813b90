package org.lingxing.platform.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lingxing.platform.sheets.Pack.Merged;

/** Puts what stands in the first of cells merged downward into the rows below it. */
final class MergedFill {

    private final List<Merged> blocks;
    private final Map<Integer, Block> open = new HashMap<>();
    private int next;

    private record Block(int lastRow, Written value) {}

    MergedFill(List<Merged> blocks) {
        this.blocks = blocks.stream()
                .sorted(Comparator.comparingInt(Merged::firstRow))
                .toList();
    }

    Line filled(Line line) {
        if (blocks.isEmpty()) {
            return line;
        }
        for (; next < blocks.size() && blocks.get(next).firstRow() <= line.number(); next++) {
            var block = blocks.get(next);
            open.put(block.column(), new Block(block.lastRow(), line.cell(block.column())));
        }
        open.values().removeIf(block -> block.lastRow() < line.number());
        if (open.isEmpty()) {
            return line;
        }
        var cells = new ArrayList<>(line.cells());
        open.forEach((column, block) -> {
            while (cells.size() <= column) {
                cells.add(Written.blank());
            }
            if (cells.get(column).isBlank()) {
                cells.set(column, block.value());
            }
        });
        return new Line(line.number(), cells);
    }
}
