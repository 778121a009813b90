package org.lingxing.platform.time;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /**
     * @param today the day to start on in place of the machine's, {@code lingxing.today}; with an hour
     *     ({@code 2019-06-18T21:00}), at that hour
     */
    @Bean
    CityClock cityClock(@Value("${lingxing.today:}") @Nullable String today) {
        var clock = new CityClock(InstantSource.system());
        if (today != null && !today.isBlank()) {
            clock.moveTo(today);
        }
        return clock;
    }
}
