package org.lingxing.platform.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Appointment;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.duties.Due;
import org.lingxing.platform.duties.Duties;
import org.lingxing.platform.duties.DutyKind;
import org.lingxing.platform.duties.NewDuty;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.scoring.DutyShare;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.Span;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the assessment counts, held against the single records; points follow, computed here once more by other means. */
@PlatformTest
class MeasuresTest {

    private static final Span YEAR = new Span("2019");
    private static final String COUNTY = "410108";
    private static final String OTHER = "410122";

    /** Kinds that make up a measure, and whose they are: a column of the duty or of its post. */
    private static final Map<String, Counted> DUTIES = Map.ofEntries(
            Map.entry("patrols.county-chiefs-in-time", of("p.division", 6, "patrols.county-patrol")),
            Map.entry("patrols.township-chiefs-in-time", of("p.division", 6, "patrols.township-patrol")),
            Map.entry("patrols.reports-in-time", of("p.division", 6, "patrols.report")),
            Map.entry("patrols.chief-in-time", of("p.id::text", 36, "patrols.county-patrol")),
            Map.entry("patrols.chief-reports-in-time", of("p.id::text", 36, "patrols.report")),
            Map.entry(
                    "patrols.township-in-time",
                    of("p.division", 9, "patrols.township-patrol", "patrols.village-patrol")),
            Map.entry("patrols.township-guards-in-time", of("p.division", 9, "patrols.guard-patrol")),
            Map.entry("patrols.township-months-in-time", of("p.division", 9, "patrols.month")),
            Map.entry("problems.orders-in-time", of("p.division", 6, "problems.order")),
            Map.entry("problems.chief-orders-in-time", of("p.id::text", 36, "problems.order")),
            Map.entry("problems.closed-in-time", of("d.division", 6, "problems.rectification")),
            Map.entry("problems.township-closed-in-time", of("d.division", 9, "problems.rectification")));

    private record Counted(String column, int length, List<String> kinds) {}

    private static Counted of(String column, int length, String... kinds) {
        return new Counted(column, length, List.of(kinds));
    }

    @Autowired
    List<Measure> measures;

    @Autowired
    Duties duties;

    @Autowired
    Posts posts;

    @Autowired
    FieldScores fields;

    @Autowired
    CandidateTable candidates;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CityClock clock;

    @Test
    void 每个指标与逐条记录重算的一致_抽中的人各计各的() {
        var chief = post("示例县级河长", COUNTY);
        var city = post("示例市级河长", "410100");
        var township = post("示例乡级河长", COUNTY + "001");
        var guard = post("示例巡护员", COUNTY + "001003");
        for (int month = 1; month <= 5; month++) {
            duty("patrols.county-patrol", chief, COUNTY, month, month % 4 == 0 ? 0 : 1);
            duty("patrols.township-patrol", township, COUNTY + "001", month, 1);
            duty("patrols.guard-patrol", guard, COUNTY + "001003", month, month % 3);
            duty("patrols.report", chief, COUNTY, month, month % 3 == 0 ? 2 : 1);
            duty("patrols.report", city, COUNTY, month, 0);
            duty("problems.order", city, COUNTY, month, 0);
            duty("problems.rectification", chief, COUNTY + "001", month, month % 2);
        }
        duty("problems.order", chief, COUNTY, 4, 2);
        duty("problems.order", chief, COUNTY, 5, 1);
        transaction.executeWithoutResult(nothing -> candidates.add(
                2019,
                new Candidate(chief.toString(), COUNTY, DrawnKind.CHIEF, Phrase.of("示例县级河长", "x"), chief, null, null)));
        candidates.putDrawn(2019, chief.toString(), 1);

        var found = measures.stream()
                .filter(measure -> DUTIES.containsKey(measure.about().name()))
                .toList();
        assertThat(found).hasSize(DUTIES.size());
        for (var measure : found) {
            var again =
                    recounted(Objects.requireNonNull(DUTIES.get(measure.about().name())));
            var values = Objects.requireNonNull(
                    transaction.execute(nothing -> measure.values(YEAR, Set.copyOf(again.keySet()))));
            assertThat(((DutyShare) measure).all(YEAR))
                    .as(measure.about().name())
                    .isEqualTo(values);
            assertThat(values.keySet()).as(measure.about().name()).isEqualTo(Set.copyOf(again.keySet()));
            values.forEach((subject, value) -> {
                assertThat(value).as(measure.about().name() + " " + subject).isEqualTo(again.get(subject));
                if (subject.startsWith(COUNTY) || subject.equals(chief.toString())) {
                    var records =
                            Objects.requireNonNull(transaction.execute(nothing -> measure.records(subject, YEAR)));
                    assertThat(records)
                            .as(measure.about().name() + " " + subject)
                            .hasSize(value.of() == null ? 0 : value.of());
                    assertThat(records.stream().filter(Measure.Evidence::counted))
                            .hasSize(value.counted());
                    assertThat(records).allMatch(record -> record.address().startsWith("/console/duties/"));
                    requireByPages(records);
                }
            });
        }
        var field = Objects.requireNonNull(fields.of(2019).get(COUNTY));
        assertThat(field.chiefs()).hasSize(1);
        // 4 of 5 patrols from 0.6, 4 of 5 reports from 0.6, 1 of 2 orders from 0.5; talk waits.
        var gained = line(4, 5, "0.6", "4").add(line(4, 5, "0.6", "2")).add(line(1, 2, "0.5", "2"));
        assertThat(field.chiefs().getFirst().score())
                .isEqualByComparingTo(
                        gained.multiply(BigDecimal.TEN).divide(new BigDecimal("8"), 2, RoundingMode.HALF_UP));
    }

    /** A piece at a time, none missing and none twice; those that cost points first. */
    private void requireByPages(List<Measure.Evidence> records) {
        var seen = new ArrayList<Measure.Evidence>();
        var page = CountedRecords.page(records, Paging.first(2), clock.instant());
        while (true) {
            assertThat(page.items()).hasSizeBetween(records.isEmpty() ? 0 : 1, 2);
            assertThat(page.total()).isEqualTo(records.size());
            seen.addAll(page.items());
            if (page.next() == null) {
                break;
            }
            page = CountedRecords.page(records, Paging.behind(page, 2), clock.instant());
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(records);
        assertThat(seen.stream().map(Measure.Evidence::counted)).isSorted();
    }

    @Test
    void 不是记录清单给出的翻页标记不认() {
        var foreign = new Paging(50, List.of("true", "去年", "1"));
        assertThatThrownBy(() -> CountedRecords.page(List.of(), foreign, clock.instant()))
                .isInstanceOf(Refusal.class);
    }

    /** Three of its posts are in the county and one elsewhere; another agency's are not its own. */
    @Test
    void 成员单位在县里有几个岗位_按单位合计_不按其中一个岗位() {
        var first = agency("示例局", COUNTY);
        var second = agency("示例局", COUNTY);
        var below = agency("示例局", COUNTY + "001");
        var elsewhere = agency("示例局", OTHER);
        var another = agency("另一局", COUNTY);
        for (int month = 1; month <= 4; month++) {
            duty("problems.rectification", first, COUNTY, month, 1);
            duty("problems.rectification", second, COUNTY + "001", month, month % 2);
            duty("problems.rectification", elsewhere, OTHER, month, 0);
            duty("problems.rectification", another, COUNTY, month, 0);
        }
        duty("problems.rectification", below, COUNTY + "001", 5, 2);
        var measure = measures.stream()
                .filter(one -> one.about().name().equals("problems.member-closed-in-time"))
                .findFirst()
                .orElseThrow();
        var asked = Stream.of(first, second, elsewhere).map(UUID::toString).collect(Collectors.toSet());
        var values = Objects.requireNonNull(transaction.execute(nothing -> measure.values(YEAR, asked)));
        assertThat(values)
                .isEqualTo(Map.of(
                        first.toString(), Measure.Value.share(6, 9),
                        second.toString(), Measure.Value.share(6, 9),
                        elsewhere.toString(), Measure.Value.share(0, 4)));
        var records = Objects.requireNonNull(transaction.execute(nothing -> measure.records(second.toString(), YEAR)));
        assertThat(records).hasSize(9);
        assertThat(records.stream().filter(Measure.Evidence::counted)).hasSize(6);
        assertThat(measure.records(COUNTY, YEAR)).isEmpty();
    }

    private UUID agency(String name, String division) {
        return posts.create(new Appointment(Phrase.of(name, name), name, DivisionCode.of(division), List.of()));
    }

    @Test
    void 复发_专项行动_断面_值与记录相符() {
        for (var name :
                List.of("problems.recurrences", "problems.campaign-struck-off", "water.sections-meeting-target")) {
            var measure = measures.stream()
                    .filter(one -> one.about().name().equals(name))
                    .findFirst()
                    .orElseThrow();
            if (name.equals("problems.recurrences")) {
                returned();
            }
            var values = measure.values(YEAR, Set.of(COUNTY, OTHER));
            assertThat(values).as(name).isNotNull();
            values.forEach((subject, value) -> {
                var records = measure.records(subject, YEAR);
                assertThat(records.stream().filter(Measure.Evidence::counted))
                        .as(name + subject)
                        .hasSize(value.counted());
                if (value.of() != null) {
                    assertThat(records).hasSize(value.of());
                }
            });
            if (name.equals("problems.recurrences")) {
                assertThat(values.get(COUNTY)).isEqualTo(Measure.Value.count(1));
                assertThat(values.get(OTHER)).as("今年销号、明年才复发").isEqualTo(Measure.Value.count(0));
                assertThat(measure.values(new Span("2018"), Set.of(COUNTY)))
                        .as("没有销号，也就无从复发")
                        .isEmpty();
            }
            if (name.equals("water.sections-meeting-target")) {
                assertThat(values).isNotEmpty();
            }
        }
    }

    /** A file that was struck off, returned, was struck off again; one opened again by mistake; one back only next year. */
    private void returned() {
        file(COUNTY, "STRUCK_OFF 2019-05-01", "RETURNED_TO_PLACE 2019-05-02", "STRUCK_OFF 2019-05-03");
        file(COUNTY, "STRUCK_OFF 2019-05-01", "RETURNED_TO_PLACE 2019-05-02", "SEPARATED 2019-05-03");
        file(OTHER, "STRUCK_OFF 2019-12-31", "RETURNED_TO_PLACE 2020-01-01", "STRUCK_OFF 2020-01-02");
    }

    /** @param deeds what and on which day, in their order */
    private void file(String county, String... deeds) {
        var struckOff = Stream.of(deeds)
                .filter(deed -> deed.startsWith("STRUCK_OFF"))
                .reduce((first, last) -> last)
                .orElseThrow();
        var id = database.sql("""
                        insert into problems.problem (number, kind, source, level, division, longitude, latitude, place,
                                                      words, found_at, state, struck_off_at, round, recurrences, changed_by,
                                                      changed_at)
                        values (:number, 'DUMPING', 'PATROL', 'COUNTY', :division, 113.6, 34.8, '示例处', '示例', :at,
                                'STRUCK_OFF', :at, 2, :returns, 'system', :at)
                        returning id
                        """)
                .param("number", "示例-复发-" + county + deeds[deeds.length - 1])
                .param("division", county + "001")
                .param("at", at(struckOff))
                .param("returns", deeds[deeds.length - 1].startsWith("SEPARATED") ? 0 : 1)
                .query(UUID.class)
                .single();
        for (int ord = 0; ord < deeds.length; ord++) {
            database.sql("""
                            insert into problems.deed (problem, ord, what, by_account, at, received_at, entry)
                            values (:id, :ord, :what, 'system', :at, :at, 1)
                            """)
                    .param("id", id)
                    .param("ord", ord + 1)
                    .param("what", deeds[ord].substring(0, deeds[ord].indexOf(' ')))
                    .param("at", at(deeds[ord]))
                    .update();
        }
    }

    private static OffsetDateTime at(String deed) {
        return RoundTable.utc(Instant.parse(deed.substring(deed.indexOf(' ') + 1) + "T02:00:00Z"));
    }

    private static BigDecimal line(int good, int of, String noneAt, String points) {
        var none = new BigDecimal(noneAt);
        var part = BigDecimal.valueOf(good)
                .divide(BigDecimal.valueOf(of), 30, RoundingMode.HALF_EVEN)
                .subtract(none)
                .max(BigDecimal.ZERO);
        return part.multiply(new BigDecimal(points)).divide(BigDecimal.ONE.subtract(none), 2, RoundingMode.HALF_UP);
    }

    private record Single(String subject, boolean inTime) {}

    /** From the single duties: judged by moment and term, not by the state that is kept. */
    private Map<String, Measure.Value> recounted(Counted counted) {
        var singles = Rows.of(database.sql("""
                        select left(case :column when 'p.division' then p.division
                                                 when 'd.division' then d.division else p.id::text end, :length) as subject,
                               d.done_at is not null and d.done_at < d.late_from as in_time
                          from duties.duty d join access.post p on p.id = d.post
                         where d.kind = any(:kinds) and d.counted and d.ground is null and d.suspended_at is null
                           and (d.done_at is not null or d.late_from <= :now)
                           and extract(year from (d.late_from - interval '1 second') at time zone 'Asia/Shanghai') = 2019
                        """)
                .param("column", counted.column())
                .param("length", counted.length())
                .param("kinds", counted.kinds().toArray(String[]::new))
                .param("now", RoundTable.utc(clock.instant()))
                .query(Single.class));
        var values = new HashMap<String, Measure.Value>();
        singles.stream()
                .filter(one -> one.subject().length() == counted.length())
                .forEach(one -> values.merge(
                        one.subject(),
                        Measure.Value.share(one.inTime() ? 1 : 0, 1),
                        (all, next) -> Measure.Value.share(all.counted() + next.counted(), some(all) + some(next))));
        return values;
    }

    private static int some(Measure.Value value) {
        return value.of() == null ? 0 : value.of();
    }

    private UUID post(String title, String division) {
        return posts.create(new Appointment(Phrase.of(title, title), null, DivisionCode.of(division), List.of()));
    }

    /** @param done 0 never, 1 in time, 2 late */
    private void duty(String kind, UUID post, String division, int month, int done) {
        var declared = new DutyKind(
                kind,
                Phrase.of("x", "x"),
                Phrase.of("x", "x"),
                "/",
                ProvisionId.of("zzw-2019-54#2"),
                DutyKind.Manner.BY_TERM);
        var due = LocalDate.of(2019, month, 20);
        var occasion = kind + "/" + post + "/" + month;
        transaction.executeWithoutResult(nothing -> {
            duties.open(
                    new NewDuty(declared, occasion, post, DivisionCode.of(division), "示例", "示例", Due.endOf(due, null)));
            var at = done == 0 ? null : at(due.plusDays(done == 1 ? 0 : 1));
            if (at != null) {
                duties.fulfilOccasion(declared, occasion, at, "deed of " + occasion);
            }
        });
    }

    private static @Nullable Instant at(LocalDate day) {
        return LocalDateTime.of(day, LocalTime.NOON).atZone(CityClock.ZONE).toInstant();
    }
}
