package org.lingxing.platform.access;

import java.time.Duration;
import org.lingxing.kernel.DivisionCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about people and signing in.
 *
 * @param mode {@code demonstration} or {@code production}
 * @param city the city the platform serves
 * @param sessionIdle a session unused for so long has ended
 * @param sessionLongest a session ends after so long even when used
 * @param invitationValid how long a one-time link can be used
 */
@ConfigurationProperties("lingxing")
record AccessSettings(
        @DefaultValue("production") String mode,
        @DefaultValue("410100") String city,
        @DefaultValue("12h") Duration sessionIdle,
        @DefaultValue("7d") Duration sessionLongest,
        @DefaultValue("72h") Duration invitationValid) {

    boolean demonstration() {
        return mode.equals("demonstration");
    }

    DivisionCode cityCode() {
        return DivisionCode.of(city);
    }
}
