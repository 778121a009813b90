package org.lingxing.platform.rivers;

import org.lingxing.kernel.Phrase;

/** Who stands beside the chiefs of a water without being one. */
public enum RoleBeside {
    POLICE("河湖警长", "Police chief"),
    PROSECUTOR("河湖检察长", "Prosecutor"),
    BUREAU("对口协助单位", "Assisting bureau"),
    MEDIA("媒体监督员", "Media observer");

    private final Phrase title;

    RoleBeside(String zh, String en) {
        this.title = Phrase.of(zh, en);
    }

    public Phrase title() {
        return title;
    }
}
