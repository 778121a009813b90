package org.lingxing.tool;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.tool.json.JsonText;
import org.lingxing.tracks.Coverage;
import org.lingxing.tracks.Examination;
import org.lingxing.tracks.Fix;
import org.lingxing.tracks.GpxFile;
import org.lingxing.tracks.Sign;

/** What an examination of a track brought out, as one line of JSON. */
final class TrackJson {

    private static final int DECIMETRES = 1;
    private static final int POSITION = 7;

    private final JsonText text = new JsonText();

    private TrackJson() {}

    static String of(String file, GpxFile.Reading reading, Examination found) {
        var json = new TrackJson();
        json.write(file, reading, found);
        return json.text.toString();
    }

    private void write(String file, GpxFile.Reading reading, Examination found) {
        var summary = found.summary();
        text.open('{').member("file", file);
        text.name("fixes").value(summary.fixes());
        text.name("legs").value(reading.track().legs().size());
        number("metres", summary.metres(), DECIMETRES);
        text.member("start", summary.start() == null ? null : summary.start().toString());
        text.member("end", summary.end() == null ? null : summary.end().toString());
        text.name("seconds").value(Math.toIntExact(summary.duration().toSeconds()));
        if (summary.speed() != null) {
            number("metresASecond", summary.speed(), 2);
        }
        if (found.coverage() != null) {
            coverage(found.coverage());
        }
        text.name("signs").open('[');
        found.signs().forEach(this::sign);
        text.close(']').name("remarks").open('[');
        reading.remarks().forEach(remark -> {
            text.open('{').name("line").value(remark.line());
            words(remark.words());
            text.close('}');
        });
        text.close(']').close('}');
    }

    private void coverage(Coverage coverage) {
        text.name("coverage").open('{');
        number("share", coverage.share(), 4);
        number("metres", coverage.length(), DECIMETRES);
        number("seen", coverage.seen(), DECIMETRES);
        text.name("missed").open('[');
        for (var gap : coverage.missed()) {
            text.open('{');
            number("from", gap.from(), DECIMETRES);
            number("to", gap.to(), DECIMETRES);
            text.close('}');
        }
        text.close(']').close('}');
    }

    private void sign(Sign sign) {
        text.open('{').member("kind", sign.kind().name());
        words(sign.words());
        text.name("places").open('[');
        for (Fix fix : sign.places()) {
            text.open('{');
            number("longitude", fix.longitude(), POSITION);
            number("latitude", fix.latitude(), POSITION);
            text.member("at", fix.at() == null ? null : fix.at().toString()).close('}');
        }
        text.close(']').close('}');
    }

    private void words(@Nullable Phrase words) {
        if (words != null) {
            text.member("zh", words.zh()).member("en", words.en());
        }
    }

    private void number(String name, double value, int decimals) {
        text.name(name)
                .value(new BigDecimal(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
    }
}
