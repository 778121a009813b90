package org.lingxing.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DocumentId;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;

/**
 * A document that rules: a decree, a standard, a notice, with its table of contents.
 *
 * @param number as printed: {@code 郑政文〔2019〕54号}
 * @param title what it is about, in our words
 * @param publishedOn from this day on it is known
 * @param inForceFrom first day in force
 * @param inForceTo last day in force; null while none is set
 * @param contents every article with what becomes of it
 */
public record Instrument(
        DocumentId id,
        String number,
        Phrase title,
        LocalDate publishedOn,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        List<Article> contents) {

    public Instrument {
        contents = List.copyOf(contents);
    }

    /** A document that is in force from the day it was published. */
    public static Instrument of(String id, String number, String zh, String en, LocalDate published) {
        return new Instrument(DocumentId.of(id), number, Phrase.of(zh, en), published, published, null, List.of());
    }

    /** In force from that day instead. */
    public Instrument inForceFrom(LocalDate day) {
        return new Instrument(id, number, title, publishedOn, day, inForceTo, contents);
    }

    /** In force no longer than that day. */
    public Instrument inForceTo(LocalDate day) {
        return new Instrument(id, number, title, publishedOn, inForceFrom, day, contents);
    }

    /** The article that these rules carry out. */
    public Instrument decides(String path, String zh, String en, String... rules) {
        return with(new Article(
                at(path),
                Disposition.DECIDES,
                Phrase.of(zh, en),
                Arrays.stream(rules).map(RuleId::of).toList()));
    }

    public Instrument defines(String path, String zh, String en) {
        return with(path, Disposition.DEFINES, zh, en);
    }

    public Instrument duty(String path, String zh, String en) {
        return with(path, Disposition.DUTY, zh, en);
    }

    public Instrument register(String path, String zh, String en) {
        return with(path, Disposition.REGISTER, zh, en);
    }

    public Instrument forOfficer(String path, String zh, String en) {
        return with(path, Disposition.FOR_OFFICER, zh, en);
    }

    public Instrument notExecutable(String path, String zh, String en) {
        return with(path, Disposition.NOT_EXECUTABLE, zh, en);
    }

    public Instrument notYet(String path, String zh, String en) {
        return with(path, Disposition.NOT_YET, zh, en);
    }

    /** The provision of this document under that path. */
    public ProvisionId at(String path) {
        return id.at(path);
    }

    /** Whether it counts on the day, as far as was known on the other. */
    public boolean isInForce(Asked asked) {
        return !inForceFrom.isAfter(asked.asOf())
                && (inForceTo == null || !inForceTo.isBefore(asked.asOf()))
                && asked.knew(publishedOn);
    }

    private Instrument with(String path, Disposition disposition, String zh, String en) {
        return with(new Article(at(path), disposition, Phrase.of(zh, en), List.of()));
    }

    private Instrument with(Article article) {
        if (contents.stream().anyMatch(row -> row.provision().equals(article.provision()))) {
            throw new IllegalArgumentException(article.provision() + " stands twice in the table of contents");
        }
        List<Article> more = new ArrayList<>(contents);
        more.add(article);
        return new Instrument(id, number, title, publishedOn, inForceFrom, inForceTo, more);
    }
}
