package org.lingxing.law;

import java.util.regex.Pattern;
import org.lingxing.kernel.Phrase;

/**
 * One step of an explanation: what the provision says, which figures went in, what came out.
 *
 * @param number from 1
 * @param gives name of the result; where the outcome has a member of that name (parts joined with {@code /}), its value
 */
public record Step(int number, Says says, String gives, Computation<?> computation) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** The sentence in both languages with its figures filled in. */
    public Phrase text() {
        var template = says.template();
        return Phrase.of(fill(template.zh(), Language.ZH), fill(template.en(), Language.EN));
    }

    private String fill(String template, Language language) {
        return PLACE.matcher(template)
                .replaceAll(
                        place -> java.util.regex.Matcher.quoteReplacement(Texts.of(valueOf(place.group(1)), language)));
    }

    private Object valueOf(String name) {
        if (name.equals("result")) {
            return computation.result();
        }
        for (var figure : computation.figures()) {
            if (figure.name().equals(name)) {
                return figure.value();
            }
        }
        throw new IllegalStateException("the sentence of " + says.provision() + " names {" + name
                + "}, which is none of the figures of step " + gives);
    }
}
