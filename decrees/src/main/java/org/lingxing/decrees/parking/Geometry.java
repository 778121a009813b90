package org.lingxing.decrees.parking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.lingxing.kernel.GroundShape;
import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;
import org.lingxing.law.Fault;
import org.lingxing.law.Faults;
import org.lingxing.law.Member;

/**
 * A geometry of GeoJSON (RFC 7946) in EPSG:4490 or 4326, longitude first.
 *
 * @param coordinates nested as deep as the type asks for
 */
record Geometry(
        @Member(zh = "类型", en = "type") Type type,

        @Member(zh = "坐标（经度、纬度）", en = "coordinates (longitude, latitude)")
        Object coordinates) {

    private static final int MOST_POSITIONS = 2000;
    private static final int RING = 4;
    private static final BigDecimal WEST = BigDecimal.valueOf(73);
    private static final BigDecimal EAST = BigDecimal.valueOf(136);
    private static final BigDecimal SOUTH = BigDecimal.valueOf(3);
    private static final BigDecimal NORTH = BigDecimal.valueOf(54);

    /** As GeoJSON names them. */
    enum Type implements Labelled {
        POINT("Point", "点", 0),
        MULTI_POINT("MultiPoint", "多点", 1),
        LINE("LineString", "线", 1),
        MULTI_LINE("MultiLineString", "多线", 2),
        POLYGON("Polygon", "面", 2),
        MULTI_POLYGON("MultiPolygon", "多面", 3);

        private final String code;
        private final Phrase label;
        private final int depth;

        Type(String code, String zh, int depth) {
            this.code = code;
            this.label = Phrase.of(zh, code);
            this.depth = depth;
        }

        @Override
        public Phrase label() {
            return label;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Reports everything that is no geometry in China. */
    void check(String pointer, Faults faults) {
        int positions = check(coordinates, type.depth, pointer + "/coordinates", faults);
        if (positions > MOST_POSITIONS) {
            faults.outOfRange(pointer + "/coordinates", "点数过多", "has too many positions");
        }
    }

    private int check(Object tree, int depth, String pointer, Faults faults) {
        if (!(tree instanceof List<?> list)) {
            faults.add(pointer, Fault.Kind.WRONG_TYPE, "应为数组", "must be an array");
            return 0;
        }
        if (depth == 0) {
            position(list, pointer, faults);
            return 1;
        }
        boolean isRing = depth == 1 && (type == Type.POLYGON || type == Type.MULTI_POLYGON);
        int least = isRing ? RING : depth == 1 && type != Type.MULTI_POINT ? 2 : 1;
        if (list.size() < least || (isRing && !list.getFirst().equals(list.getLast()))) {
            faults.outOfRange(
                    pointer, isRing ? "环应闭合" : "点数不足", isRing ? "must be a closed ring" : "has too few positions");
        }
        int positions = 0;
        for (int i = 0; i < list.size(); i++) {
            positions += check(list.get(i), depth - 1, pointer + "/" + i, faults);
        }
        return positions;
    }

    private static void position(List<?> position, String pointer, Faults faults) {
        if (position.size() < 2 || position.size() > 3) {
            faults.add(pointer, Fault.Kind.WRONG_TYPE, "应为经度、纬度", "must be longitude and latitude");
        }
        for (int i = 0; i < position.size(); i++) {
            if (!(position.get(i) instanceof BigDecimal number)) {
                faults.add(pointer + "/" + i, Fault.Kind.WRONG_TYPE, "应为数字", "must be a number");
            } else if ((i == 0 && isOutside(number, WEST, EAST)) || (i == 1 && isOutside(number, SOUTH, NORTH))) {
                faults.outOfRange(pointer + "/" + i, "不在中国境内（经度在前）", "lies outside of China (longitude comes first)");
            }
        }
    }

    private static boolean isOutside(BigDecimal number, BigDecimal least, BigDecimal most) {
        return number.compareTo(least) < 0 || number.compareTo(most) > 0;
    }

    /** As it lies on the ground; the geometry was checked. */
    GroundShape shape() {
        List<double[][]> lines = new ArrayList<>();
        List<List<double[][]>> areas = new ArrayList<>();
        switch (type) {
            case POINT -> lines.add(new double[][] {point(coordinates)});
            case MULTI_POINT -> list(coordinates).forEach(one -> lines.add(new double[][] {point(one)}));
            case LINE -> lines.add(line(coordinates));
            case MULTI_LINE -> list(coordinates).forEach(one -> lines.add(line(one)));
            case POLYGON -> areas.add(rings(coordinates));
            case MULTI_POLYGON -> list(coordinates).forEach(one -> areas.add(rings(one)));
        }
        areas.forEach(lines::addAll);
        return new GroundShape(lines, areas);
    }

    private static List<double[][]> rings(Object tree) {
        List<double[][]> rings = new ArrayList<>();
        list(tree).forEach(ring -> rings.add(line(ring)));
        return rings;
    }

    private static double[][] line(Object tree) {
        return list(tree).stream().map(Geometry::point).toArray(double[][]::new);
    }

    private static double[] point(Object tree) {
        return list(tree).stream()
                .limit(2)
                .mapToDouble(number -> ((BigDecimal) number).doubleValue())
                .toArray();
    }

    private static List<?> list(Object tree) {
        return (List<?>) tree;
    }
}
