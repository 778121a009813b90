package org.lingxing.platform.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** What can be done with a round now, and for what cannot be done, why. */
@Component
class RoundActs {

    private final LotTable lots;
    private final CityClock clock;

    RoundActs(LotTable lots, CityClock clock) {
        this.lots = lots;
        this.clock = clock;
    }

    enum Act {
        SET_TERMS,
        OPEN,
        READ_LISTS,
        ANNOUNCE_LOT,
        DRAW_LOT,
        CLOSE
    }

    /**
     * An act for a button.
     *
     * @param why null when it is possible
     */
    record Possible(Act deed, boolean possible, @Nullable Phrase why) {}

    List<Possible> of(Round round, Caller caller) {
        var lot = lots.find(round.year());
        return Stream.of(Act.values())
                .map(act -> {
                    var why = Rounds.isOffice(caller)
                            ? hindrance(act, round, lot)
                            : Phrase.of("由市河长办办理", "The chief office does this");
                    return new Possible(act, why == null, why);
                })
                .toList();
    }

    private @Nullable Phrase hindrance(Act act, Round round, Optional<PublicLot> lot) {
        return switch (act) {
            case SET_TERMS, OPEN ->
                round.state() == RoundState.PREPARING ? null : Phrase.of("考核已经启动", "The round was opened");
            case READ_LISTS ->
                lot.isPresent() ? Phrase.of("抽签已经公告，名单封存", "The lot was announced; the lists are sealed") : null;
            case ANNOUNCE_LOT -> lot.isPresent() ? Phrase.of("抽签已经公告", "The lot was announced") : open(round);
            case DRAW_LOT -> draw(round, lot);
            case CLOSE -> open(round);
        };
    }

    private @Nullable Phrase draw(Round round, Optional<PublicLot> lot) {
        if (lot.isEmpty()) {
            return Phrase.of("先公告用哪个数值抽签", "First announce which value decides");
        }
        if (lot.get().value() != null) {
            return Phrase.of("已经抽签", "The lot was drawn");
        }
        return clock.today().isBefore(lot.get().day())
                ? Phrase.of(
                        "数值要到 " + lot.get().day() + " 才产生",
                        "The value comes into being on " + lot.get().day())
                : open(round);
    }

    private static @Nullable Phrase open(Round round) {
        return switch (round.state()) {
            case PREPARING -> Phrase.of("先启动考核", "First open the round");
            case OPEN -> null;
            case CLOSED -> Phrase.of("现场考核已经结束", "The field is closed");
        };
    }
}
