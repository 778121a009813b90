package org.lingxing.platform.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/** The body of every answer that is not a success: problem+json (RFC 9457) with both languages in it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable RefusalKind kind,
        String zh,
        String en,
        @Nullable Phrase next,
        List<InputFault> errors,
        @JsonAnyGetter Map<String, Object> details) {

    static Problem of(Refusal refusal, Locale language) {
        var code = refusal.code();
        return new Problem(
                typeOf(code.name()),
                in(language, code.sentence()),
                code.status(),
                in(language, refusal.sentence()),
                code.name(),
                code.kind(),
                refusal.sentence().zh(),
                refusal.sentence().en(),
                refusal.next(),
                refusal.faults(),
                refusal.details());
    }

    /** A fault of ours: says nothing of what went wrong inside, only under which number the record of it stands. */
    static Problem ofFault(String incident, Locale language) {
        var says = Phrase.of("系统出现故障，此次操作未完成", "Something broke on our side; this was not done");
        return new Problem(
                typeOf("FAULT"),
                in(language, says),
                500,
                in(language, says),
                "FAULT",
                null,
                says.zh(),
                says.en(),
                Phrase.of(
                        "请稍后再试；如仍不行，请将编号 " + incident + " 告知管理员",
                        "Try again later; if it stays so, give the administrator the number " + incident),
                List.of(),
                Map.of("incident", incident));
    }

    private static String typeOf(String code) {
        return "https://lingxing.org/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String in(Locale language, Phrase phrase) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? phrase.en() : phrase.zh();
    }
}
