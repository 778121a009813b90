package org.lingxing.platform.rivers;

import java.util.ArrayList;
import java.util.List;
import org.lingxing.kernel.Plane;

/** A line in pieces of one length. */
final class Pieces {

    private Pieces() {}

    static double metres(double[][] line) {
        double sum = 0;
        for (int at = 1; at < line.length; at++) {
            sum += between(line[at - 1], line[at]);
        }
        return sum;
    }

    /** As many as it takes for none to be longer than that by more than half. */
    static List<double[][]> of(double[][] line, double metres) {
        int count = Math.max(1, (int) Math.round(metres(line) / metres));
        double length = metres(line) / count;
        var pieces = new ArrayList<double[][]>();
        var piece = new ArrayList<double[]>();
        piece.add(line[0]);
        double walked = 0;
        for (int at = 1; at < line.length; at++) {
            double[] from = line[at - 1];
            double left = between(from, line[at]);
            while (pieces.size() < count - 1 && walked + left >= length) {
                double share = (length - walked) / left;
                double[] cut = {from[0] + share * (line[at][0] - from[0]), from[1] + share * (line[at][1] - from[1])};
                piece.add(cut);
                pieces.add(piece.toArray(double[][]::new));
                piece.clear();
                piece.add(cut);
                from = cut;
                left = between(from, line[at]);
                walked = 0;
            }
            piece.add(line[at]);
            walked += left;
        }
        pieces.add(piece.toArray(double[][]::new));
        return pieces;
    }

    private static double between(double[] one, double[] other) {
        return Plane.at((one[1] + other[1]) / 2).metres(one, other);
    }
}
