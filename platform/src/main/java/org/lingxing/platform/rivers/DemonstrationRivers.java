package org.lingxing.platform.rivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Holding;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.rivers.InventedPeople.Wish;
import org.lingxing.platform.rivers.SketchWaters.Drawn;
import org.lingxing.platform.store.Announcement;
import org.lingxing.platform.time.CityClock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * At the first start of a demonstration: the waters of the sketch, the demonstration's people answering for some of them,
 * invented ones for the others, boards. With {@code lingxing.rivers.city=generated} a city of full size instead.
 */
@Component
@Order(300)
class DemonstrationRivers implements ApplicationRunner, Announcement {

    private static final String CHIEF_RIVER = "贾鲁河";
    private static final String COUNTY = "410105";
    private static final DivisionCode CITY = DivisionCode.of("410100");

    /** Rivers whose reaches have chiefs down to the village, and guards. */
    private static final Set<String> WHOLE = Set.of(CHIEF_RIVER, "金水河", "熊耳河", "东风渠", "七里河");

    private static final long SEED = 1;
    private static final String SUPERVISION = "0371-0000-0000";

    private final Waters waters;
    private final Answers answers;
    private final Boards boards;
    private final InventedPeople people;
    private final Posts posts;
    private final KnownDivisions divisions;
    private final GeneratedCity city;
    private final Writings writings;
    private final CityClock clock;
    private final boolean demonstration;
    private final boolean whole;
    private final boolean examples;
    private final List<Phrase> lines = new ArrayList<>();

    DemonstrationRivers(
            Waters waters,
            Answers answers,
            Boards boards,
            InventedPeople people,
            Posts posts,
            KnownDivisions divisions,
            GeneratedCity city,
            Writings writings,
            CityClock clock,
            Environment settings) {
        this.waters = waters;
        this.answers = answers;
        this.boards = boards;
        this.people = people;
        this.posts = posts;
        this.divisions = divisions;
        this.city = city;
        this.writings = writings;
        this.clock = clock;
        this.demonstration = "demonstration".equals(settings.getProperty("lingxing.mode"));
        this.examples = !"none".equals(settings.getProperty("lingxing.examples"));
        this.whole = "generated".equals(settings.getProperty("lingxing.rivers.city"));
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!demonstration || waters.areThere()) {
            return;
        }
        if (whole) {
            var made = city.grow(SEED);
            lines.add(Phrase.of(
                    "已生成 " + made.waters() + " 个水体、" + made.reaches() + " 个河段和 " + made.posts() + " 个虚构的岗位",
                    made.waters() + " waters with " + made.reaches() + " reaches and " + made.posts()
                            + " invented posts were generated"));
            return;
        }
        var names = divisions.names();
        var drawn = SketchWaters.read(division -> names.getOrDefault(division, Phrase.of(division, division)));
        waters.putAll(drawn.stream().map(Drawn::water).toList());
        var reaches = drawn.stream().flatMap(DemonstrationRivers::reaches).toList();
        waters.putReaches(reaches);
        letTheKnownAnswer(drawn);
        int invented = people.make(wish(drawn, names));
        boards.putAll(drawn.stream()
                .filter(one -> isWhole(one.water()))
                .flatMap(one -> one.reaches().stream())
                .map(this::board)
                .toList());
        drawn.stream()
                .map(Drawn::water)
                .filter(water -> examples && isChief(water))
                .forEach(water -> ExampleWritings.write(
                        writings, water.code(), clock.today().getYear(), "chief-office"));
        lines.add(Phrase.of(
                "已放入示意图上的 " + drawn.size() + " 个水体、" + reaches.size() + " 个河段和 " + invented + " 个虚构的河长、巡护员岗位",
                drawn.size() + " waters of the sketch with " + reaches.size() + " reaches and " + invented
                        + " invented posts of chiefs and guards were put in"));
    }

    @Override
    public List<Phrase> lines() {
        return List.copyOf(lines);
    }

    /** Elsewhere than on the whole rivers nobody was invented below the county: the register says so. */
    private static Stream<ReachRow> reaches(Drawn drawn) {
        if (isWhole(drawn.water())) {
            return drawn.reaches().stream();
        }
        var levels = drawn.water().level() == ChiefLevel.CITY
                ? List.of(ChiefLevel.CITY, ChiefLevel.COUNTY)
                : List.of(ChiefLevel.COUNTY);
        return drawn.reaches().stream().map(reach -> reach.expecting(levels));
    }

    /** The people who can be tried: a chief of every level and a guard. */
    private void letTheKnownAnswer(List<Drawn> drawn) {
        var entries = new ArrayList<Answers.Entry>();
        for (var one : drawn) {
            for (var reach : one.reaches()) {
                if (isChief(one.water())) {
                    add(entries, reach, Part.CITY, "chief-city");
                }
                if (isIn(reach)) {
                    add(entries, reach, Part.COUNTY, "chief");
                }
                if (isChief(one.water()) && isIn(reach)) {
                    add(entries, reach, Part.TOWNSHIP, "chief-township");
                    add(entries, reach, Part.VILLAGE, "chief-village");
                    add(entries, reach, Part.GUARD, "guard");
                }
            }
        }
        answers.put(entries);
        answers.call(entries.stream()
                .map(Answers.Entry::post)
                .distinct()
                .map(post -> Map.entry(post, "0371-0000-8000"))
                .toList());
    }

    private void add(List<Answers.Entry> entries, ReachRow reach, Part part, String account) {
        posts.heldBy(account, people.since()).stream()
                .map(Holding::id)
                .findFirst()
                .ifPresent(post -> entries.add(new Answers.Entry(reach.code(), part, post, people.since(), null)));
    }

    private static Wish wish(List<Drawn> drawn, Map<String, Phrase> names) {
        var wish = new Wish();
        for (var one : drawn) {
            var water = one.water();
            var river = water.name();
            if (water.level() == ChiefLevel.CITY && !isChief(water)) {
                wish.add(Part.CITY, title(river, "市级河长", "City chief"), CITY, "市人民政府", null, water.code());
            }
            if (water.level() == ChiefLevel.CITY) {
                wish.add(Part.BUREAU, title(river, "对口协助联络员", "Assisting bureau"), CITY, "市水利局", null, water.code());
            }
            for (var reach : one.reaches()) {
                var county = names.getOrDefault(reach.division().value(), river);
                if (!isIn(reach)) {
                    wish.add(
                            Part.COUNTY,
                            Phrase.of(county.zh() + "县级河长", "County chief, " + county.en()),
                            reach.division(),
                            county.zh() + "人民政府",
                            null,
                            reach.code());
                }
                wish.add(
                        Part.POLICE,
                        Phrase.of(county.zh() + "河湖警长", "Police chief, " + county.en()),
                        reach.division(),
                        county.zh() + "公安局",
                        null,
                        reach.code());
                if (isWhole(water) && !(isChief(water) && isIn(reach))) {
                    down(wish, reach, county);
                }
            }
        }
        return wish;
    }

    private static void down(Wish wish, ReachRow reach, Phrase county) {
        var name = Phrase.of(reach.name(), reach.en() == null ? reach.name() : reach.en());
        var office = county.zh() + "示例街道办事处";
        wish.add(Part.TOWNSHIP, title(name, "乡级河长", "Township chief"), reach.division(), office, null, reach.code());
        wish.add(Part.VILLAGE, title(name, "村级河长", "Village chief"), reach.division(), "示例社区", null, reach.code());
        wish.add(Part.GUARD, title(name, "巡护员", "Guard"), reach.division(), office, null, reach.code());
    }

    private static Phrase title(Phrase of, String zh, String en) {
        return Phrase.of(of.zh() + zh, en + ", " + of.en());
    }

    private Board board(ReachRow reach) {
        var shape = reach.shape();
        var at = shape == null ? null : shape.shape().lines().getFirst()[0];
        return new Board(
                reach.code() + "-B",
                reach.code(),
                "河段起点处",
                at == null ? null : at[0],
                at == null ? null : at[1],
                SUPERVISION,
                people.since(),
                null);
    }

    private static boolean isChief(Water water) {
        return water.name().zh().equals(CHIEF_RIVER);
    }

    private static boolean isWhole(Water water) {
        return WHOLE.contains(water.name().zh());
    }

    private static boolean isIn(ReachRow reach) {
        return reach.division().value().equals(COUNTY);
    }
}
