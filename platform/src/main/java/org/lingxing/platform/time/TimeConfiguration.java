package org.lingxing.platform.time;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** @param today the day to start on in place of the machine's, {@code lingxing.today} */
    @Bean
    CityClock cityClock(@Value("${lingxing.today:}") @Nullable String today) {
        var clock = new CityClock(InstantSource.system());
        if (today != null && !today.isBlank()) {
            clock.moveTo(day(today));
        }
        return clock;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("lingxing.today is a day like 2019-06-18, not " + text, e);
        }
    }
}
