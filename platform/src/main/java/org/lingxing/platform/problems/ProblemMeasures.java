package org.lingxing.platform.problems;

import java.util.Set;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.duties.DutyKind;
import org.lingxing.platform.duties.Ledger;
import org.lingxing.platform.duties.Tallies;
import org.lingxing.platform.scoring.DutyShare;
import org.lingxing.platform.scoring.DutyShare.Whose;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.Measure.About;
import org.lingxing.platform.scoring.Measure.Nature;
import org.lingxing.platform.time.CityClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What problems are counted as in the yearly assessment. */
@Configuration(proxyBeanMethods = false)
class ProblemMeasures {

    static final String RECURRENCES = "problems.recurrences";
    static final String CAMPAIGNS = "problems.campaign-struck-off";
    private static final String UNIT = "assessment.unit";
    private static final String CHIEF = "assessment.chief";
    private static final String TOWNSHIP = "assessment.township";
    private static final String MEMBER = "assessment.member";
    private static final Phrase SIGNED = Phrase.of("件按时签发", "signed in time");
    private static final Phrase PUT_RIGHT = Phrase.of("件按期整改", "put right in time");

    private final Tallies tallies;
    private final Ledger ledger;

    ProblemMeasures(Tallies tallies, Ledger ledger) {
        this.tallies = tallies;
        this.ledger = ledger;
    }

    @Bean
    Measure ordersInTime() {
        return share(
                about(
                        "problems.orders-in-time",
                        Phrase.of("整改督办单按时签发", "rectification orders"),
                        Phrase.of("本级河湖长应签发的整改督办单中按时签发的", "orders that the unit's chiefs owed, of them in time"),
                        UNIT,
                        SIGNED),
                Whose.COUNTY_OF_POST,
                ProblemKinds.ORDER);
    }

    @Bean
    Measure closedInTime() {
        return share(
                about(
                        "problems.closed-in-time",
                        Phrase.of("辖区问题按期整改", "problems put right"),
                        Phrase.of("辖区内督办单到期的问题中按期整改的", "problems of the area whose orders came to their term, of them"),
                        UNIT,
                        PUT_RIGHT),
                Whose.COUNTY,
                ProblemKinds.RECTIFICATION);
    }

    @Bean
    Measure chiefOrdersInTime() {
        return share(
                about(
                        "problems.chief-orders-in-time",
                        Phrase.of("本人整改督办单按时签发", "own rectification orders"),
                        Phrase.of("本人应签发的整改督办单中按时签发的", "orders owed, of them signed in time"),
                        CHIEF,
                        SIGNED),
                Whose.POST,
                ProblemKinds.ORDER);
    }

    @Bean
    Measure townshipClosedInTime() {
        return share(
                about(
                        "problems.township-closed-in-time",
                        Phrase.of("辖区问题按期整改", "problems put right in the township"),
                        Phrase.of(
                                "乡镇辖区内督办单到期的问题中按期整改的",
                                "problems of the township whose orders came to their term, of them"),
                        TOWNSHIP,
                        PUT_RIGHT),
                Whose.TOWNSHIP,
                ProblemKinds.RECTIFICATION);
    }

    @Bean
    Measure memberClosedInTime(Posts posts) {
        var ofPosts = share(
                about(
                        "problems.member-closed-in-time",
                        Phrase.of("承办问题按期整改", "problems put right by the agency"),
                        Phrase.of(
                                "该单位在县（市、区）内各岗位承办的督办单中按期整改的",
                                "orders addressed to any post of the agency in the county that came to their term, of them"),
                        MEMBER,
                        PUT_RIGHT),
                Whose.POST,
                ProblemKinds.RECTIFICATION);
        return new AgencyShare(ofPosts, posts);
    }

    @Bean
    Measure recurrences(JdbcClient database) {
        return new Recurrences(
                new About(
                        RECURRENCES,
                        Phrase.of("问题复发", "problems that returned"),
                        Phrase.of("已销号的问题在原处又出现的次数", "how often a problem struck off came back to its place"),
                        UNIT,
                        Nature.COUNT,
                        Phrase.of("次复发", "returns")),
                database);
    }

    @Bean
    Measure campaignStruckOff(JdbcClient database, CityClock clock) {
        return new CampaignShare(
                about(
                        CAMPAIGNS,
                        Phrase.of("专项行动销号", "entries of campaigns struck off"),
                        Phrase.of(
                                "本年到期的专项行动台账中已销号的", "entries of campaigns that ended in the span, of them struck off"),
                        UNIT,
                        Phrase.of("处已销号", "struck off")),
                database,
                clock);
    }

    private static About about(String name, Phrase title, Phrase counts, String subjects, Phrase unit) {
        return new About(name, title, counts, subjects, Nature.SHARE, unit);
    }

    private DutyShare share(About about, Whose whose, DutyKind kind) {
        return new DutyShare(about, Set.of(kind.name()), whose, tallies, ledger);
    }
}
