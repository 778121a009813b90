package org.lingxing.decrees.incentives;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.decrees.Ask;
import org.lingxing.kernel.Money;

class EvaluateTest {

    private static final Evaluate RULE = new Evaluate();

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(textBlock = """
            zz-2019-11#1.3.a, investment=2999999.99 equipmentInvestment=1000000, zz-2019-11#1.3.a
            zz-2019-11#1.3.a, investment=3000000 equipmentInvestment=1000000, 200000
            zz-2019-11#1.3.a, investment=3000000 equipmentInvestment=10000000.05, 2000000
            zz-2019-11#1.4.a, patentGrantedOn=2017-06-30 yearEndsOn=2019-06-30 salesRevenue=5000000, 250000
            zz-2019-11#1.4.a, patentGrantedOn=2017-06-29 yearEndsOn=2019-06-30 salesRevenue=5000000, zz-2019-11#1.4.a
            zz-2019-11#1.4.a, patentGrantedOn=2019-07-01 yearEndsOn=2019-06-30 salesRevenue=5000000, zz-2019-11#1.4.a
            zz-2019-11#1.4.a, patentGrantedOn=2018-01-01 yearEndsOn=2018-12-31 salesRevenue=4999999.99, zz-2019-11#1.4.a
            zz-2019-11#2.2, projectInvestment=1000000000 firstYearInvestment=500000000 interestPaid=10000000;10000000, 3000000
            zz-2019-11#2.2, projectInvestment=999999999.99 firstYearInvestment=500000000 interestPaid=1, zz-2019-11#2.2
            zz-2019-11#2.2, projectInvestment=1000000000 firstYearInvestment=499999999.99 interestPaid=1, zz-2019-11#2.2
            zz-2019-11#2.2, projectInvestment=2000000000 firstYearInvestment=999999999.99 interestPaid=40000000;40000000, 10000000
            zz-2019-11#2.2, projectInvestment=2000000000 firstYearInvestment=1000000000 interestPaid=40000000;40000000, 24000000
            zz-2019-11#2.2, projectInvestment=2000000000 firstYearInvestment=1000000000 interestPaid=80000000;80000000, 40000000
            zz-2019-11#2.3.a, projectInvestment=20000000 equipmentInvestment=1000.05 inProduction=true, 100.01
            zz-2019-11#2.3.a, projectInvestment=20000000 equipmentInvestment=1000 inProduction=false, zz-2019-11#2.3.a
            zz-2019-11#2.4, projectInvestment=20000000 equipmentInvestment=900 completedYear=2018 fiscalIncrement=1000 paidBefore=500, 400
            zz-2019-11#2.4, projectInvestment=20000000 equipmentInvestment=900 completedYear=2016 fiscalIncrement=1000 paidBefore=0, 500
            zz-2019-11#2.4, projectInvestment=20000000 equipmentInvestment=900 completedYear=2015 fiscalIncrement=1000 paidBefore=0, zz-2019-11#2.4
            zz-2019-11#2.4, projectInvestment=20000000 equipmentInvestment=900 completedYear=2019 fiscalIncrement=1000 paidBefore=0, zz-2019-11#2.4
            zz-2019-11#2.5.a, centralSupport=1000 equipmentInvestment=900 paidBefore=1000, 0
            zz-2019-11#6.2.b, categories=3, 1500000
            zz-2019-11#7.2, market=NEEQ, 1000000
            zz-2019-11#8.1.c, topPersons=2 leadingPersons=1, 2500000
            zz-2019-11#8.2, persons=2 grantEach=49999.99, zz-2019-11#8.2
            zz-2019-11#8.2, persons=2 grantEach=50000, 100000
            zz-2019-11#8.2, persons=2 grantEach=100000.01, zz-2019-11#8.2
            zz-2019-11#4.3, , zz-2019-11#4.3
            zzb-2019-15#3, star=5 previousStar=5, zzb-2019-15#3
            zzb-2019-15#3, star=4, 300000
            zzb-2019-15#5.d, boothFee=1000 standCost=300.01, 1150.01
            zz-2019-8#2.3.1.a, recognised=false salesRevenue=1, zz-2019-8#2.3.1.a
            zzb-2019-16#8, level=NATIONAL, zzb-2019-16#8
            zz-2019-11#2.1, projectInvestment=1000000000 inProduction=true, zz-2019-11#2.1
            """)
    void 各条门槛与上限(String clause, @Nullable String facts, String expected) {
        var outcome = Ask.on("2019-06-03").decides(RULE, input("登封市", claim(clause, "a", null, facts)));
        var found = outcome.awards().isEmpty()
                ? outcome.refused().getFirst().provision()
                : outcome.total().toString();
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "999999999.99, 0",
        "1000000000, 1000000",
        "4999999999.99, 1000000",
        "5000000000, 5000000",
        "10000000000, 10000000"
    })
    void 招商奖励按档_只给园区(String investment, String total) {
        var claim = claim("zz-2019-11#2.1", "a", null, "projectInvestment=" + investment + " inProduction=true");
        var park = new Enterprise("园区", Set.of(), "登封市", true);
        var outcome = Ask.on("2019-06-03").decides(RULE, new Evaluate.Input(park, 2019, List.of(claim), null));
        assertThat(outcome.total()).hasToString(total);
    }

    @Test
    void 未施行的文件逐项不予_全部未施行则整体未施行() {
        var early = claim("zz-2019-11#1.1", "late", null, "level=NATIONAL");
        var held = claim("zz-2019-8#2.1.2", "held", null, "equipmentInvestment=1000");
        var outcome = Ask.on("2019-04-01").decides(RULE, input("登封市", early, held));
        assertThat(outcome.refused()).extracting(Evaluate.Refused::provision).containsExactly("zz-2019-11");
        assertThat(outcome.total()).isEqualTo(Money.yuan(200));
        assertThat(Ask.on("2019-04-01").findsNothingInForce(RULE, input("登封市", early)))
                .isTrue();
        assertThat(Ask.on("2019-04-02").findsNothingInForce(RULE, input("登封市", early)))
                .isFalse();
    }

    @Test
    void 展会与广告_各有上限又合有上限() {
        var fair = claim("zz-2019-11#5.1.a", "a", null, "siteRent=2000000 standCost=0");
        var advertising = claim("zz-2019-11#5.1.b", "b", null, "advertisingCost=60000000");
        var outcome = Ask.on("2019-06-03").decides(RULE, input("登封市", fair, advertising));
        assertThat(outcome.awards())
                .extracting(award -> award.amount().toString())
                .containsExactly("1000000", "2000000");
        assertThat(outcome.awards())
                .extracting(award -> String.valueOf(award.cappedBy()))
                .containsExactly("zz-2019-11#5.1.a", "zz-2019-11#5.1");
    }

    @Test
    void 本年已付先占限额_扣至零仍为给付() {
        var input = new Evaluate.Input(
                new Enterprise("企业", Set.of(Sector.AL), "登封市", null),
                2019,
                List.of(claim("zz-2019-8#2.1.2", "a", null, "equipmentInvestment=1000")),
                List.of(new Evaluate.Paid("zz-2019-8#2.1.2", Money.tenThousand(1000))));
        var outcome = Ask.on("2019-06-03").decides(RULE, input);
        assertThat(outcome.awards()).extracting(Evaluate.Award::amount).containsExactly(Money.ZERO);
        assertThat(outcome.awards().getFirst().cappedBy()).hasToString("zz-2019-8#2.1.2");
    }

    @Test
    void 同一项目多个试点只奖一次_取高者() {
        var low = claim("zz-2019-11#3.2", "a", null, "level=PROVINCIAL project=甲");
        var high = claim("zz-2019-11#3.2", "b", null, "level=NATIONAL project=甲");
        var other = claim("zz-2019-11#3.2", "c", null, "level=PROVINCIAL project=乙");
        var outcome = Ask.on("2019-06-03").decides(RULE, input("登封市", low, high, other));
        assertThat(outcome.awards()).extracting(Evaluate.Award::ref).containsExactly("b", "c");
        assertThat(outcome.refused()).extracting(Evaluate.Refused::provision).containsExactly("zz-2019-11#3.2");
    }

    @Test
    void 贪取高者不如通盘取优() {
        // By amount the first matter would take the clause that is then cut by the firm's cap.
        var a1 = claim("zz-2019-8#2.1.2", "a1", "甲", "equipmentInvestment=50000000");
        var a2 = claim("zz-2019-11#3.3.a", "a2", "甲", "recognised=true equipmentInvestment=45000000");
        var b = claim("zz-2019-8#2.1.2", "b", null, "equipmentInvestment=50000000");
        var outcome = Ask.on("2019-06-03").decides(RULE, input("登封市", a1, a2, b));
        assertThat(outcome.awards()).extracting(Evaluate.Award::ref).containsExactly("a2", "b");
        assertThat(outcome.total()).isEqualTo(Money.tenThousand(1900));
        assertThat(Ask.on("2019-06-03").explains(RULE, input("登封市", a1, a2, b)).steps())
                .anyMatch(step -> step.gives().equals("alternatives/0/alternative")
                        && step.computation().result().equals(Money.tenThousand(1000)));
    }

    @Test
    void 县级配套计入取优() {
        var base = claim("zzb-2019-16#3", "base", "甲", "equipmentInvestment=10000000");
        var smart = claim("zz-2019-11#3.3.a", "smart", "甲", "recognised=true equipmentInvestment=14999999");
        var outcome = Ask.on("2019-06-03").decides(RULE, input("巩义市", base, smart));
        assertThat(outcome.awards()).extracting(Evaluate.Award::ref).containsExactly("base");
        assertThat(outcome.countyMatchTotal()).isEqualTo(Money.tenThousand(100));
    }

    @Test
    void 同额取先列者_无关行业不受同一事项限制() {
        var one = claim("zz-2019-8#2.1.2", "one", "甲", "equipmentInvestment=1000");
        var two = claim("zz-2019-8#3.1.2", "two", "甲", "equipmentInvestment=1000");
        assertThat(Ask.on("2019-06-03").decides(RULE, input("登封市", one, two)).awards())
                .extracting(Evaluate.Award::ref)
                .containsExactly("one");
        var aluminium = new Enterprise("企业", Set.of(Sector.AL), "登封市", null);
        assertThat(Ask.on("2019-06-03")
                        .decides(RULE, new Evaluate.Input(aluminium, 2019, List.of(one, two), null))
                        .awards())
                .hasSize(2);
    }

    @Test
    void 缺少与多余的事实均不受理() {
        assertThat(Ask.on("2019-06-03")
                        .refuses(
                                RULE,
                                input(
                                        "登封市",
                                        claim("zz-2019-11#1.3.a", "a", null, "investment=1 freight=1"),
                                        claim("zz-2019-11#99", "b", null, null))))
                .containsExactly("/claims/0/facts/equipmentInvestment", "/claims/0/facts/freight", "/claims/1/clause");
    }

    @Test
    void 随机申报_与穷举所得一致() {
        var random = new Random(20190603);
        for (int round = 0; round < 300; round++) {
            List<Choice.Option> options = new ArrayList<>();
            int count = 2 + random.nextInt(8);
            for (int i = 0; i < count; i++) {
                // Whether the county matches hangs on the document, so it is one for all claims of a limit.
                int limit = random.nextInt(3);
                options.add(new Choice.Option(
                        Money.yuan(random.nextInt(20)),
                        limit == 2 ? List.of() : List.of(limit),
                        limit == 0 ? BigDecimal.valueOf(50) : null));
            }
            var rooms = List.of(Money.yuan(random.nextInt(30)), Money.yuan(random.nextInt(30)));
            List<Set<Integer>> sets = new ArrayList<>();
            for (int s = 0; s < 3; s++) {
                sets.add(new HashSet<>(List.of(random.nextInt(count), count - 1 - s % count).stream()
                        .distinct()
                        .toList()));
            }
            assertThat(new Choice(options, rooms, sets).best().total()).isEqualTo(exhaustively(options, rooms, sets));
        }
    }

    private static Money exhaustively(List<Choice.Option> options, List<Money> rooms, List<Set<Integer>> sets) {
        Money best = Money.ZERO;
        for (int bits = 0; bits < 1 << options.size(); bits++) {
            int mix = bits;
            if (sets.stream()
                    .anyMatch(set ->
                            set.stream().filter(i -> (mix >> i & 1) == 1).count() > 1)) {
                continue;
            }
            var left = new ArrayList<>(rooms);
            Money total = Money.ZERO;
            for (int i = 0; i < options.size(); i++) {
                if ((mix >> i & 1) == 1) {
                    Money paid = options.get(i).amount();
                    for (int limit : options.get(i).limits()) {
                        paid = paid.compareTo(left.get(limit)) < 0 ? paid : left.get(limit);
                        left.set(limit, left.get(limit).minus(paid));
                    }
                    total = total.plus(options.get(i).worth(paid));
                }
            }
            best = total.compareTo(best) > 0 ? total : best;
        }
        return best;
    }

    private static Evaluate.Input input(String county, Evaluate.Claim... claims) {
        return new Evaluate.Input(
                new Enterprise("企业", Set.of(Sector.values()), county, null), 2019, List.of(claims), null);
    }

    static Evaluate.Claim claim(String clause, String ref, @Nullable String matter, @Nullable String facts) {
        return new Evaluate.Claim(clause, ref, matter, facts(facts));
    }

    /** Facts written as name=value, apart by blanks. */
    static Facts facts(@Nullable String written) {
        Map<String, String> values = written == null
                ? Map.of()
                : Arrays.stream(written.split(" "))
                        .map(one -> one.split("="))
                        .collect(java.util.stream.Collectors.toMap(one -> one[0], one -> one[1]));
        var components = Facts.class.getRecordComponents();
        var arguments = Arrays.stream(components)
                .map(component -> value(component.getType(), values.get(component.getName())))
                .toArray();
        try {
            return (Facts) Facts.class.getDeclaredConstructors()[0].newInstance(arguments);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static @Nullable Object value(Class<?> type, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (type.getSimpleName()) {
            case "Money" -> Money.of(new BigDecimal(text));
            case "Boolean" -> Boolean.valueOf(text);
            case "Integer" -> Integer.valueOf(text);
            case "LocalDate" -> LocalDate.parse(text);
            case "List" ->
                Arrays.stream(text.split(";"))
                        .map(one -> Money.of(new BigDecimal(one)))
                        .toList();
            case "Level" -> Level.valueOf(text);
            case "Market" -> Market.valueOf(text);
            default -> text;
        };
    }
}
