package org.lingxing.platform.notices;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about messages.
 *
 * @param gather what is told to one person within so long goes out as one
 * @param every how often the platform looks for what is to be sent
 */
@ConfigurationProperties("lingxing.notices")
record NoticesSettings(
        @DefaultValue("1m") Duration gather,
        @DefaultValue("5s") Duration every) {}
