package org.lingxing.platform.problems;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the chief office sets about citizens' reports. No decree names these figures; source: ours.
 *
 * @param answerWithin working days within which the office takes a report up or answers it
 * @param reachWithin metres within which a reach is proposed
 * @param pictures the most pictures of one report
 * @param picturePixels the most pixels of one, width times height
 * @param looseBytes the most bytes of pictures that wait for their form, of all citizens together
 * @param perSenderHour the most reports in an hour from one address; many telephones may share one
 * @param perPhoneDay the most reports in a day with one telephone number
 * @param guesses wrong codes in an hour for one report, before one has to wait
 * @param easiest leading bits of zero that the puzzle asks for while it is quiet
 * @param hardest the most bits it ever asks for
 * @param calm reports of the city in ten minutes that are no flood; each doubling beyond asks for one bit more
 * @param calmSender the same from one address
 * @param ticketKept how long a puzzle may be answered
 * @param senderKept how long the mark of the address is kept
 * @param personKept days after the end of a report for which name and telephone are kept
 */
@ConfigurationProperties("lingxing.reports")
record ReportSettings(
        @DefaultValue("2") int answerWithin,
        @DefaultValue("1000") int reachWithin,
        @DefaultValue("6") int pictures,
        @DefaultValue("25000000") long picturePixels,
        @DefaultValue("2000000000") long looseBytes,
        @DefaultValue("30") int perSenderHour,
        @DefaultValue("10") int perPhoneDay,
        @DefaultValue("10") int guesses,
        @DefaultValue("15") int easiest,
        @DefaultValue("22") int hardest,
        @DefaultValue("60") int calm,
        @DefaultValue("5") int calmSender,
        @DefaultValue("2h") Duration ticketKept,
        @DefaultValue("7d") Duration senderKept,
        @DefaultValue("365") int personKept) {}
