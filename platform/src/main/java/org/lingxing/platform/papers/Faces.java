package org.lingxing.platform.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The faces that are embedded in every PDF, and which characters they have. They ship with the program, so that a paper
 * looks the same wherever it was made; {@code fonts/README.md} beside them says what they are. They are read when the
 * first paper asks for them.
 */
@Component
class Faces {

    private volatile @Nullable Loaded loaded;

    /** Whether a character can be printed. */
    boolean have(int character) {
        return loaded().characters.get(character);
    }

    /** Song has every character the others may lack: styles name it behind them. */
    void enter(PdfRendererBuilder builder) {
        var faces = loaded();
        builder.useFont(() -> new ByteArrayInputStream(faces.song), "Song", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(faces.bold), "Bold", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(faces.hei), "Hei", 400, FontStyle.NORMAL, true);
    }

    private Loaded loaded() {
        var known = loaded;
        if (known == null) {
            known = Loaded.all();
            loaded = known;
        }
        return known;
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Loaded(byte[] song, byte[] bold, byte[] hei, BitSet characters) {

        static Loaded all() {
            var song = read("song.ttf");
            return new Loaded(song, read("song-bold.ttf"), read("hei.ttf"), charactersOf(song));
        }

        private static byte[] read(String name) {
            try (var file = Faces.class.getResourceAsStream("fonts/" + name)) {
                return Objects.requireNonNull(file, name).readAllBytes();
            } catch (IOException e) {
                throw new IllegalStateException("the face " + name + " cannot be read", e);
            }
        }

        private static BitSet charactersOf(byte[] face) {
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(face))) {
                var table = font.getUnicodeCmapLookup();
                var characters = new BitSet();
                for (int c = ' '; c <= Character.MAX_CODE_POINT; c++) {
                    if (table.getGlyphId(c) != 0) {
                        characters.set(c);
                    }
                }
                return characters;
            } catch (IOException e) {
                throw new IllegalStateException("the face of the papers is broken", e);
            }
        }
    }
}
