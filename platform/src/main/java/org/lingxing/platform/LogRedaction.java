package org.lingxing.platform;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * The net under the log: nothing here writes values of people or secrets into it, and what a library puts into its
 * sentences all the same is blotted out, as far as it can be told by its shape.
 */
final class LogRedaction implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {

    private static final String BLOT = "…";

    /** Citizens' numbers and mobile telephones, mail addresses, bearer tokens, tokens of one-time links. */
    private static final Pattern PERSONAL = Pattern.compile(String.join(
            "|",
            "(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])",
            "(?<![0-9])1[3-9][0-9]{9}(?![0-9])",
            "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\\.[A-Za-z0-9.-]*[A-Za-z]",
            "(?<=Bearer )[^\\s\"']+",
            "(?<=[/=])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])",
            "(?<=[Pp]assword[=:] ?)[^\\s,;}]+"));

    @Override
    public void customize(Members<ILoggingEvent> members) {
        members.applyingValueProcessor(ValueProcessor.of(String.class, words -> words == null ? null : of(words)));
    }

    static String of(String words) {
        return PERSONAL.matcher(words).replaceAll(BLOT);
    }
}
