package org.lingxing.platform.rivers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.lingxing.kernel.Phrase;

/** The file of a water (一河一档): what is known of it, chapter by chapter. */
record RiverFile(@NotNull @Size(max = 7) List<@Valid Chapter> chapters) {

    /** What chapters there are. */
    enum Subject {
        NATURE("自然状况", "Nature"),
        SHORE_LIFE("沿岸社会经济", "Life along the shore"),
        SUPPLY("水资源与取用水", "Water supply"),
        QUALITY("水质与排污口", "Quality and outlets"),
        SHORE("岸线与占用", "Shoreline and its use"),
        WORKS("水利工程", "Hydraulic works"),
        ECOLOGY("水生态", "Ecology");

        private final Phrase title;

        Subject(String zh, String en) {
            this.title = Phrase.of(zh, en);
        }

        Phrase title() {
            return title;
        }
    }

    record Chapter(
            @NotNull Subject subject,
            @NotNull @Size(max = 20_000) String text) {}

    RiverFile {
        chapters = List.copyOf(chapters);
    }
}
