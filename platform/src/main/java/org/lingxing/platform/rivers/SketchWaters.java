package org.lingxing.platform.rivers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The waters that the sketch of the city draws, cut into reaches of a guard's day: right to some kilometres, enough to
 * show the platform on. A test of the web holds the file against the drawing.
 */
final class SketchWaters {

    private static final String FILE = "registers/waters-410100.json";
    private static final DivisionCode CITY = DivisionCode.of("410100");

    /** A water with what is drawn of its reaches, downstream. */
    record Drawn(Water water, List<ReachRow> reaches) {}

    /** A water as the file has it. */
    private record Entry(
            String zh, String en, WaterKind kind, @Nullable String into, List<Piece> pieces) {}

    private record Piece(
            String division,
            @Nullable List<List<Double>> line,
            @Nullable List<List<Double>> ring) {

        Geometry geometry() {
            return line == null
                    ? new Geometry("Polygon", List.of(ring == null ? List.of() : ring))
                    : new Geometry("LineString", line);
        }
    }

    private SketchWaters() {}

    /** All of them, each behind what it flows into where that is drawn too. */
    static List<Drawn> read(Function<String, Phrase> nameOf) {
        var codes = new HashMap<String, String>();
        var counts = new HashMap<String, Integer>();
        var entries = entries();
        for (var entry : entries) {
            var initial = initialOf(entry.kind());
            codes.put(entry.zh(), "%s%03d".formatted(initial, counts.merge(initial, 1, Integer::sum)));
        }
        return entries.stream().map(entry -> drawn(entry, codes, nameOf)).toList();
    }

    private static List<Entry> entries() {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            return List.of(JsonMapper.builder().build().readValue(in, Entry[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private static String initialOf(WaterKind kind) {
        return kind.name().substring(0, 1).replace("R", kind == WaterKind.RESERVOIR ? "D" : "R");
    }

    private static Drawn drawn(Entry entry, Map<String, String> codes, Function<String, Phrase> nameOf) {
        var code = codes.getOrDefault(entry.zh(), "");
        var reaches = new ArrayList<ReachRow>();
        double metres = 0;
        for (var piece : entry.pieces()) {
            var geometry = piece.geometry();
            int position = reaches.size() + 1;
            var name = name(entry, piece, position, nameOf.apply(piece.division()));
            reaches.add(new ReachRow(
                    "%s-%02d".formatted(code, position),
                    code,
                    name.zh(),
                    name.en(),
                    DivisionCode.of(piece.division()),
                    position,
                    null,
                    null,
                    geometry,
                    null));
            metres += geometry.metres();
        }
        boolean isCity = entry.pieces().stream().map(Piece::division).distinct().count() > 1;
        var division = isCity ? CITY : DivisionCode.of(entry.pieces().getFirst().division());
        var length = BigDecimal.valueOf(metres / 1000).setScale(1, RoundingMode.HALF_UP);
        var water = new Water(
                code,
                entry.kind(),
                Phrase.of(entry.zh(), entry.en()),
                entry.into() == null ? null : codes.get(entry.into()),
                isCity ? ChiefLevel.CITY : ChiefLevel.COUNTY,
                division,
                entry.kind() == WaterKind.RIVER ? length : null,
                null,
                null);
        return new Drawn(water, List.copyOf(reaches));
    }

    private static Phrase name(Entry entry, Piece piece, int position, Phrase division) {
        long there = entry.pieces().stream()
                .filter(one -> one.division().equals(piece.division()))
                .count();
        if (piece.line() == null) {
            return Phrase.of(entry.zh(), entry.en());
        }
        if (there == 1) {
            return Phrase.of(entry.zh() + division.zh() + "段", entry.en() + ", " + division.en());
        }
        long number = entry.pieces().subList(0, position).stream()
                .filter(one -> one.division().equals(piece.division()))
                .count();
        return Phrase.of(
                entry.zh() + division.zh() + "第" + number + "段", entry.en() + ", " + division.en() + " " + number);
    }
}
