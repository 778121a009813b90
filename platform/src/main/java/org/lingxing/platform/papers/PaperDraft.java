package org.lingxing.platform.papers;

import java.util.ArrayList;
import java.util.List;
import org.lingxing.platform.papers.PaperContent.Urgency;

/**
 * A paper to be drafted, written from top to bottom:
 *
 * <pre>{@code
 * PaperDraft.of(PaperKind.SUPERVISION_LETTER, "supervision-office")
 *     .title("关于办理两项任务的督办函")
 *     .to("市水利局")
 *     .say("现就下列任务督办如下：")
 *     .table(table)
 *     .about("gazette.task/0197…")
 * }</pre>
 *
 * Each step gives a new draft; nothing is stored before {@link Papers#draft}.
 *
 * @param letterhead the {@link Letterhead#id}
 * @param about what it is about, by identifiers of the caller's module; {@link Papers#about} finds it again by them. A
 *     thing named twice stands there once
 */
public record PaperDraft(PaperKind kind, String letterhead, PaperContent content, List<String> about) {

    public PaperDraft {
        about = about.stream().distinct().toList();
    }

    /** An empty paper of that kind under that letterhead. */
    public static PaperDraft of(PaperKind kind, String letterhead) {
        var empty = new PaperContent("", List.of(), List.of(), List.of(), List.of(), Urgency.NONE);
        return new PaperDraft(kind, letterhead, empty, List.of());
    }

    public PaperDraft title(String title) {
        return with(new PaperContent(
                title, content.addressees(), content.body(), content.annexes(), content.copies(), content.urgency()));
    }

    /** One more addressee. */
    public PaperDraft to(String addressee) {
        return with(new PaperContent(
                content.title(),
                more(content.addressees(), addressee),
                content.body(),
                content.annexes(),
                content.copies(),
                content.urgency()));
    }

    /** One more paragraph; its own number says its level. */
    public PaperDraft say(String paragraph) {
        return block(Block.words(paragraph));
    }

    public PaperDraft table(Block.Table table) {
        return block(table);
    }

    public PaperDraft annex(Annex annex) {
        return with(new PaperContent(
                content.title(),
                content.addressees(),
                content.body(),
                more(content.annexes(), annex),
                content.copies(),
                content.urgency()));
    }

    /** One more office that gets it for information. */
    public PaperDraft copyTo(String office) {
        return with(new PaperContent(
                content.title(),
                content.addressees(),
                content.body(),
                content.annexes(),
                more(content.copies(), office),
                content.urgency()));
    }

    public PaperDraft urgency(Urgency urgency) {
        return with(new PaperContent(
                content.title(), content.addressees(), content.body(), content.annexes(), content.copies(), urgency));
    }

    /** One more thing it is about: {@code module.thing/identifier}. */
    public PaperDraft about(String subject) {
        return new PaperDraft(kind, letterhead, content, more(about, subject));
    }

    private PaperDraft block(Block block) {
        return with(new PaperContent(
                content.title(),
                content.addressees(),
                more(content.body(), block),
                content.annexes(),
                content.copies(),
                content.urgency()));
    }

    private PaperDraft with(PaperContent changed) {
        return new PaperDraft(kind, letterhead, changed, about);
    }

    private static <T> List<T> more(List<T> some, T another) {
        var all = new ArrayList<>(some);
        all.add(another);
        return all;
    }
}
