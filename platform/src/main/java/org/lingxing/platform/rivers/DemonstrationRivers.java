package org.lingxing.platform.rivers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Holding;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.places.Division;
import org.lingxing.platform.places.Divisions;
import org.lingxing.platform.rivers.SketchWaters.Drawn;
import org.lingxing.platform.store.Announcement;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** At the first start of a demonstration: the waters of the sketch, and the demonstration's people answering for some of them. */
@Component
@Order(300)
class DemonstrationRivers implements ApplicationRunner, Announcement {

    /** Whatever day it is: a demonstration set back to the gazette's days has its chiefs too. */
    private static final LocalDate SINCE = LocalDate.of(2019, 1, 1);

    private static final String CHIEF_RIVER = "贾鲁河";
    private static final String COUNTY = "410105";

    private final Waters waters;
    private final Answers answers;
    private final Posts posts;
    private final Divisions divisions;
    private final boolean demonstration;
    private final List<Phrase> lines = new ArrayList<>();

    DemonstrationRivers(Waters waters, Answers answers, Posts posts, Divisions divisions, Environment settings) {
        this.waters = waters;
        this.answers = answers;
        this.posts = posts;
        this.divisions = divisions;
        this.demonstration = "demonstration".equals(settings.getProperty("lingxing.mode"));
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!demonstration || waters.areThere()) {
            return;
        }
        var drawn = SketchWaters.read(this::nameOf);
        drawn.forEach(one -> waters.put(one.water()));
        int reaches = 0;
        for (var one : drawn) {
            one.reaches().forEach(reach -> waters.put(reach.reach(), reach.geometry()));
            reaches += one.reaches().size();
            letAnswer(one);
        }
        lines.add(Phrase.of(
                "已放入示意图上的 " + drawn.size() + " 个水体、" + reaches + " 个河段",
                drawn.size() + " waters of the sketch with " + reaches + " reaches were put in"));
    }

    @Override
    public List<Phrase> lines() {
        return List.copyOf(lines);
    }

    private void letAnswer(Drawn drawn) {
        boolean isChiefRiver = drawn.water().name().zh().equals(CHIEF_RIVER);
        for (var one : drawn.reaches()) {
            var reach = one.reach();
            boolean isCounty = reach.division().value().equals(COUNTY);
            if (isChiefRiver) {
                answer(reach, ChiefLevel.CITY, "chief-city");
            }
            if (isCounty) {
                answer(reach, ChiefLevel.COUNTY, "chief");
            }
            if (isCounty && isChiefRiver) {
                answer(reach, ChiefLevel.TOWNSHIP, "chief-township");
                answer(reach, ChiefLevel.VILLAGE, "chief-village");
                answer(reach, ChiefLevel.GUARD, "guard");
            }
        }
    }

    private void answer(Reach reach, ChiefLevel level, String account) {
        postOf(account).ifPresent(post -> answers.begin(reach.code(), level, post, SINCE, null));
    }

    private Optional<UUID> postOf(String account) {
        return posts.heldBy(account, SINCE).stream().map(Holding::id).findFirst();
    }

    private Phrase nameOf(String division) {
        return divisions.find(DivisionCode.of(division)).map(Division::name).orElse(Phrase.of(division, division));
    }
}
