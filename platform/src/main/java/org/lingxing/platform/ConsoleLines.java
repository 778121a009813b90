package org.lingxing.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.lingxing.platform.time.CityClock;
import org.slf4j.LoggerFactory;

/**
 * What goes wrong while the platform runs, for whoever sits before the terminal: one line for each warning, without
 * stack traces; lingxing.log has the rest.
 */
final class ConsoleLines extends AppenderBase<ILoggingEvent> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(CityClock.ZONE);

    private ConsoleLines() {}

    /** From now on; before, a start that fails says why in sentences of its own. */
    static void begin() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            var lines = new ConsoleLines();
            lines.setContext(root.getLoggerContext());
            lines.start();
            root.addAppender(lines);
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
            System.err.println(line(event));
        }
    }

    static String line(ILoggingEvent event) {
        var sign = event.getLevel().isGreaterOrEqual(Level.ERROR) ? "✗" : "!";
        var failure = event.getThrowableProxy();
        var words = LogRedaction.of(event.getFormattedMessage().replaceAll("\\s+", " "));
        return "  " + TIME.format(Instant.ofEpochMilli(event.getTimeStamp())) + " " + sign + " " + words
                + (failure == null ? "" : "（" + failure.getClassName().replaceAll(".*\\.", "") + "）");
    }
}
