package org.lingxing.platform.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Decimals;
import org.lingxing.kernel.Phrase;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body of JSON, said by pointer and without a word of the program's own types. */
final class JsonFaults {

    private JsonFaults() {}

    static List<InputFault> of(HttpMessageNotReadableException exception) {
        return switch (exception.getCause()) {
            case StreamReadException broken ->
                List.of(new InputFault(
                        "",
                        "不是合法的 JSON（第 " + broken.getLocation().getLineNr() + " 行）",
                        "This is not JSON (line " + broken.getLocation().getLineNr() + ")"));
            case DatabindException unfit -> List.of(InputFault.at(pointerTo(unfit), sentenceFor(unfit)));
            case null, default -> List.of(new InputFault("", "缺少请求内容", "The body of the request is missing"));
        };
    }

    /** A fault whose sentence is written "zh / en" on its constraint, or the framework's own where it is not. */
    static InputFault at(String pointer, @Nullable String message) {
        if (message == null) {
            return new InputFault(pointer, "此项不符合要求", "This is not as required");
        }
        var parts = message.split(" / ", 2);
        return new InputFault(pointer, parts[0], parts.length == 2 ? parts[1] : parts[0]);
    }

    private static Phrase sentenceFor(DatabindException unfit) {
        return switch (unfit) {
            case UnrecognizedPropertyException unknown ->
                Phrase.of(
                        "没有名为“" + unknown.getPropertyName() + "”的项",
                        "There is no member \"" + unknown.getPropertyName() + "\"");
            case InvalidNullException absent -> missing();
            case InvalidFormatException format -> unfitValue(format);
            case MismatchedInputException mismatched when isAbsent(mismatched) -> missing();
            default -> Phrase.of("此项的类型不对", "This is of the wrong type");
        };
    }

    private static Phrase unfitValue(InvalidFormatException format) {
        var target = format.getTargetType();
        if (target != null && target.isEnum()) {
            var choices = java.util.Arrays.stream(target.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return Phrase.of("只能是：" + choices, "One of: " + choices);
        }
        if (format.getValue() instanceof BigDecimal) {
            return Phrase.of(
                    "小数点前后各不超过 " + Decimals.MOST_DIGITS + " 位",
                    "At most " + Decimals.MOST_DIGITS + " digits before the point and behind it");
        }
        return Phrase.of("此项的写法不对", "This is not written as it should be");
    }

    private static boolean isAbsent(MismatchedInputException mismatched) {
        return mismatched.getOriginalMessage().startsWith("Missing");
    }

    private static Phrase missing() {
        return Phrase.of("此项必填", "This is required");
    }

    private static String pointerTo(JacksonException exception) {
        var pointer = new StringBuilder();
        for (var step : exception.getPath()) {
            pointer.append('/');
            if (step.getPropertyName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(step.getPropertyName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
