package org.lingxing.platform.patrols;

import org.lingxing.kernel.Phrase;

/** The five things a patrol looks at (zzw-2019-54, article 3). */
enum Matter {
    WATER_RESOURCES("水资源", "Water resources"),
    SHORELINE("水域岸线", "Shoreline"),
    POLLUTION("水污染", "Pollution"),
    WATER_ENVIRONMENT("水环境", "Water environment"),
    ECOLOGY("水生态", "Ecology");

    private final Phrase title;

    Matter(String zh, String en) {
        this.title = Phrase.of(zh, en);
    }

    Phrase title() {
        return title;
    }

    /** What was seen of one. */
    enum State {
        NORMAL("正常", "normal"),
        PROBLEM("有问题", "a problem"),
        NOT_LOOKED_AT("未查看", "not looked at");

        private final Phrase words;

        State(String zh, String en) {
            this.words = Phrase.of(zh, en);
        }

        Phrase words() {
            return words;
        }
    }
}
