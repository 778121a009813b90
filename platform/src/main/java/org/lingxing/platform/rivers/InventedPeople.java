package org.lingxing.platform.rivers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Appointment;
import org.lingxing.platform.access.Seats;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.rivers.ChiefRow.Seat;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** Invented posts and people for the demonstration and for measuring, made in a few statements whatever their number. */
@Component
class InventedPeople {

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    /** Every so many posts lack something, so that gaps are seen. */
    private static final int RARE = 23;

    private final Seats seats;
    private final Answers answers;
    private final CityClock clock;

    InventedPeople(Seats seats, Answers answers, CityClock clock) {
        this.seats = seats;
        this.answers = answers;
        this.clock = clock;
    }

    /** Since when they are in office: the first day of the quarter, so that nobody owes the patrols of years. */
    LocalDate since() {
        var today = clock.today();
        return today.with(today.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
    }

    /**
     * A post and what it answers for.
     *
     * @param account by which its holder signs in; null for one who does not
     * @param places codes of reaches, or of waters for all their reaches
     */
    record Wanted(
            Part part,
            Seat seat,
            Phrase title,
            @Nullable String agency,
            @Nullable String account,
            List<String> places) {}

    /** Collects what is wanted, one post a seat. */
    static final class Wish {

        private final Map<Seat, Wanted> bySeat = new LinkedHashMap<>();

        void add(
                Part part, Phrase title, DivisionCode division, String agency, @Nullable String account, String place) {
            bySeat.computeIfAbsent(
                            new Seat(title.zh(), division.value()),
                            seat -> new Wanted(part, seat, title, agency, account, new ArrayList<>()))
                    .places()
                    .add(place);
        }

        List<Wanted> all() {
            return List.copyOf(bySeat.values());
        }
    }

    /** Makes them; tells how many posts there are. */
    int make(Wish wish) {
        var wanted = wish.all();
        var since = since();
        var posts =
                seats.create(wanted.stream().map(InventedPeople::appointment).toList());
        var takings = new ArrayList<Seats.Taking>();
        var telephones = new ArrayList<Map.Entry<UUID, String>>();
        var entries = new ArrayList<Answers.Entry>();
        for (int at = 0; at < wanted.size(); at++) {
            var one = wanted.get(at);
            var post = posts.get(at);
            if (at % RARE != RARE - 1) {
                takings.add(new Seats.Taking(post, one.account(), name(at), since, null));
            }
            if (at % RARE != 0) {
                telephones.add(Map.entry(post, telephone(at)));
            }
            one.places().forEach(place -> entries.add(new Answers.Entry(place, one.part(), post, since, null)));
        }
        seats.fillWithInvented(takings);
        answers.call(telephones);
        answers.put(entries);
        return posts.size();
    }

    private static Appointment appointment(Wanted one) {
        var role = one.part().role();
        var division = DivisionCode.of(one.seat().division());
        return new Appointment(
                one.title(),
                one.agency(),
                division,
                role == null ? List.of() : List.of(new Grant(role, null, division)));
    }

    /** 示例甲子, 示例乙丑 and so on; from the sixty-first on with a number. */
    static String name(int number) {
        var cycle = "" + STEMS.charAt(number % STEMS.length()) + BRANCHES.charAt(number % BRANCHES.length());
        int round = number / 60;
        return "示例" + cycle + (round == 0 ? "" : Integer.toString(round + 1));
    }

    /** Numbers nobody has: the exchange 0000 is not given out. */
    static String telephone(int number) {
        return "0371-0000-%04d".formatted(number % 10_000);
    }
}
