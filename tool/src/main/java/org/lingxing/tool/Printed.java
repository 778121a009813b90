package org.lingxing.tool;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lingxing.kernel.HolidayNotice;
import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.Term;
import org.lingxing.law.Corpus;
import org.lingxing.law.Dated;
import org.lingxing.law.Explanation;
import org.lingxing.law.Figure;
import org.lingxing.law.Instrument;
import org.lingxing.law.Parameter;
import org.lingxing.law.Source;
import org.lingxing.law.Step;
import org.lingxing.law.Unit;
import org.lingxing.tool.json.JsonText;

/** Explanations as JSON: every figure a value with its source, every sentence filled in. */
final class Printed {

    private Printed() {}

    static void steps(Explanation explanation, JsonText text) {
        text.open('[');
        for (var step : explanation.steps()) {
            step(step, text);
        }
        text.close(']');
    }

    static void parameters(Collection<Source.OfParameter> used, JsonText text) {
        text.open('[');
        for (var one : used) {
            value(one.parameter(), one.dated(), text.open('{'));
            text.close('}');
        }
        text.close(']');
    }

    /** Every value of every parameter, in the form that {@link ParameterFile} takes. */
    static String parameters(Corpus corpus) {
        return parameters(corpus, parameter -> true, dated -> true);
    }

    /** Some values of some parameters. */
    static String parameters(Corpus corpus, Predicate<Parameter<?>> which, Predicate<Dated<?>> when) {
        var text = new JsonText().open('{').name("parameters").open('[');
        for (var parameter : corpus.parameters()) {
            for (var dated : parameter.values()) {
                if (which.test(parameter) && when.test(dated)) {
                    value(parameter, dated, text.open('{'));
                    text.close('}');
                }
            }
        }
        return text.close(']').close('}').toString();
    }

    /** A value with what people call it and which rules read it. */
    static void listed(Parameter<?> parameter, Dated<?> dated, Corpus corpus, JsonText text) {
        value(parameter, dated, text.open('{'));
        title(parameter, text);
        text.member("rules", readers(parameter, corpus)).close('}');
    }

    /** A parameter with all its values, what was published last first. */
    static void history(Parameter<?> parameter, Corpus corpus, JsonText text) {
        text.open('{').member("name", parameter.name()).member("unit", parameter.unit());
        title(parameter, text);
        text.member("rules", readers(parameter, corpus)).name("history").open('[');
        for (var dated : parameter.values()) {
            value(parameter, dated, text.open('{'));
            text.close('}');
        }
        text.close(']').close('}');
    }

    private static List<String> readers(Parameter<?> parameter, Corpus corpus) {
        return corpus.rules().stream()
                .filter(rule -> rule.about().parameters().stream()
                        .anyMatch(read -> read.name().equals(parameter.name())))
                .map(rule -> rule.about().id().toString())
                .toList();
    }

    /** What the parameters are called, without their values. */
    static void titles(Collection<Parameter<?>> parameters, JsonText text) {
        text.open('[');
        for (var parameter : parameters) {
            text.open('{').member("name", parameter.name()).member("unit", parameter.unit());
            title(parameter, text);
            text.close('}');
        }
        text.close(']');
    }

    private static void title(Parameter<?> parameter, JsonText text) {
        text.member("title", parameter.title())
                .member("unitLabel", parameter.unit().label())
                .member("x-labels", labels(parameter));
    }

    /** What people call those values that are names and no numbers, by their codes. */
    private static Map<String, Phrase> labels(Parameter<?> parameter) {
        Map<String, Phrase> labels = new LinkedHashMap<>();
        for (var dated : parameter.values()) {
            var values = dated.value() instanceof Collection<?> many ? many : List.of(dated.value());
            for (var value : values) {
                if (value instanceof Labelled labelled) {
                    labels.put(labelled.code(), labelled.label());
                }
            }
        }
        return labels;
    }

    static void documents(Collection<Instrument> instruments, JsonText text) {
        text.open('[');
        for (var instrument : instruments) {
            text.open('{')
                    .member("id", instrument.id())
                    .member("number", instrument.number())
                    .member("title", instrument.title())
                    .member("from", instrument.inForceFrom())
                    .member("to", instrument.inForceTo())
                    .close('}');
        }
        text.close(']');
    }

    private static void value(Parameter<?> parameter, Dated<?> dated, JsonText text) {
        text.member("name", parameter.name())
                .member("value", dated.value())
                .member("unit", parameter.unit())
                .member("provision", dated.provision())
                .member("basis", dated.basis())
                .member("from", dated.from())
                .member("to", dated.to())
                .member("publishedOn", dated.publishedOn());
    }

    private static void step(Step step, JsonText text) {
        text.open('{')
                .member("step", step.number())
                .member("provision", step.says().provision())
                .member("says", step.text());
        if (step.says().reading()) {
            text.member("reading", true);
        }
        text.member("how", step.computation().how()).name("figures").open('[');
        for (var figure : step.computation().figures()) {
            figure(figure, text);
        }
        text.close(']')
                .member("gives", step.gives())
                .member("result", step.computation().result())
                .close('}');
    }

    private static void figure(Figure<?> figure, JsonText text) {
        text.open('{').member("name", figure.name()).member("value", figure.value());
        switch (figure.value()) {
            case Money money -> text.member("unit", Unit.YUAN);
            case Term term -> text.member("unit", term.unit());
            default -> {}
        }
        switch (figure.source()) {
            case Source.Given given -> text.member("input", given.pointer());
            case Source.OfQuestion question -> text.member("question", question.member());
            case Source.OfParameter used ->
                text.member("parameter", used.parameter().name());
            case Source.OfStep earlier -> text.member("step", earlier.number());
            case Source.OfDocument document -> text.member("document", document.document());
            case Source.OfNotices notices ->
                text.member(
                        "notices",
                        notices.notices().stream().map(HolidayNotice::id).toList());
            case Source.Fixed fixed -> text.member("fixed", true);
        }
        text.close('}');
    }
}
