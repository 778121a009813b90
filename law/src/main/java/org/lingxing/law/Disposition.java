package org.lingxing.law;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What becomes of an article here. */
public enum Disposition implements Labelled {
    /** A rule decides what it says. */
    DECIDES("由规则判定", "decides"),
    /** It gives words their meaning, or says what the rest is about. */
    DEFINES("定义", "defines"),
    /** Somebody owes something by a term; the platform keeps it as a duty. */
    DUTY("职责与期限", "duty"),
    /** It makes a register; the platform keeps it. */
    REGISTER("登记台账", "register"),
    /** A person weighs it. */
    FOR_OFFICER("由经办人裁量", "for the officer"),
    /** Nothing in it can be carried out by a program. */
    NOT_EXECUTABLE("不可由程序执行", "not executable"),
    /** It could be, and is not yet. */
    NOT_YET("尚未实现", "not yet");

    private final Phrase label;

    Disposition(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
