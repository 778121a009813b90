package org.lingxing.platform.assessment;

import java.util.List;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** At the first start of a demonstration: the round of 2019. */
@Component
@Order(420)
class DemonstrationRound implements ApplicationRunner {

    static final int YEAR = 2019;

    private final Rounds rounds;
    private final RoundPreparing preparing;
    private final boolean demonstration;

    DemonstrationRound(Rounds rounds, RoundPreparing preparing, Environment settings) {
        this.rounds = rounds;
        this.preparing = preparing;
        this.demonstration = "demonstration".equals(settings.getProperty("lingxing.mode"));
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (demonstration && rounds.find(YEAR).isEmpty()) {
            preparing.prepare(YEAR, office());
        }
    }

    /** The office, before anybody has signed in. */
    private static Caller office() {
        return new Caller("system", "", List.of(new Grant(Role.CHIEF_OFFICE, null, City.DIVISION)));
    }
}
