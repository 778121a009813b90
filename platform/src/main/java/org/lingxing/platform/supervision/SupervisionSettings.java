package org.lingxing.platform.supervision;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the supervision office sets for itself; no decree names these.
 *
 * @param answerWithin working days within which an agency accepts a task or objects to it
 * @param objectionWithin working days within which the office answers an objection
 * @param hold how long chasing is held back, so that it can be taken back
 * @param chaseEvery how often is looked for chasing whose time to be held is over
 */
@ConfigurationProperties("lingxing.supervision")
record SupervisionSettings(
        @DefaultValue("3") int answerWithin,
        @DefaultValue("3") int objectionWithin,
        @DefaultValue("10m") Duration hold,
        @DefaultValue("15s") Duration chaseEvery) {}
