package org.lingxing.law;

import static org.lingxing.law.Compute.days;
import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.isBelow;
import static org.lingxing.law.Compute.isMissing;
import static org.lingxing.law.Compute.least;
import static org.lingxing.law.Compute.times;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.HolidayNotice;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.WorkingCalendar;

/**
 * An invented office that lends books: neutral ground for what rules, parameters and explanations can do, so that no
 * real decree leaks into them.
 */
final class LibraryOffice {

    static final LocalDate OPENED = LocalDate.of(2020, 3, 1);

    static final Instrument RULES = Instrument.of(
                    "lib-2020-1", "图书〔2020〕1号", "借书证规定", "Rules of the library card", OPENED)
            .defines("1", "什么是借书证", "what a card is")
            .decides("2", "逾期费", "what a late book costs", "library/late-fee")
            .forOfficer("3", "困难读者减免", "relief in hardship");

    static final Parameter<Money> FEE_A_DAY = Parameter.named("library/feeADay", "每日逾期费", "fee a day", Unit.YUAN)
            .setBy(RULES, "2", Money.of(new BigDecimal("0.10")))
            .until(LocalDate.of(2020, 12, 31))
            .then(new Dated<>(
                    Money.of(new BigDecimal("0.20")),
                    Basis.PRINTED,
                    RULES.at("2"),
                    null,
                    LocalDate.of(2021, 1, 1),
                    null,
                    LocalDate.of(2020, 12, 15)));

    static final Parameter<Money> CAP = Parameter.named("library/cap", "逾期费上限", "most a book can cost", Unit.YUAN)
            .setBy(RULES, "2", Money.yuan(5));

    static final Parameter<Integer> CHILD_BELOW = Parameter.named(
                    "library/childBelow", "儿童年龄", "age of a child", Unit.YEARS)
            .setBy(RULES, "2", 14);

    private LibraryOffice() {}

    static Corpus corpus() {
        var calendar = WorkingCalendar.of(List.<HolidayNotice>of());
        return Corpus.of(calendar, List.of(RULES), List.of(new LateFee()));
    }

    /** What a book brought back late costs; children pay nothing. */
    static final class LateFee implements Rule<LateFee.Input, LateFee.Outcome> {

        record Input(
                @Member(zh = "应还日", en = "due") LocalDate due,
                @Member(zh = "归还日", en = "returned") LocalDate returned,
                @Member(zh = "年龄", en = "age") @Nullable Integer age) {}

        record Outcome(
                @Member(zh = "逾期费", en = "fee") Money fee,
                @Member(zh = "儿童免费", en = "free as a child") Finding child) {}

        private static final About<Input, Outcome> ABOUT = About.rule("library/late-fee", Input.class, Outcome.class)
                .means("逾期还书收多少", "what a late book costs")
                .under(RULES, "2")
                .reads(FEE_A_DAY, CAP, CHILD_BELOW);

        private static final Says LATE = Says.of(RULES.at("2"), "逾期 {result} 日", "{result} days late");
        private static final Says PRICE =
                Says.of(RULES.at("2"), "{late} 日 × {feeADay} = {result}", "{late} days at {feeADay} make {result}");
        private static final Says CAPPED =
                Says.of(RULES.at("2"), "{price} 不超过上限 {cap}：{result}", "{price}, at most {cap}: {result}");
        private static final Says CHILD =
                Says.of(RULES.at("2"), "{age} 岁不满 {childBelow} 岁：{result}", "{age} is below {childBelow}: {result}");
        private static final Says UNKNOWN_AGE = Says.of(RULES.at("2"), "年龄：{result}", "age: {result}");
        private static final Says FEE =
                Says.reading(RULES.at("2"), "儿童免费，其余收 {capped}：{result}", "free for a child, else {capped}: {result}");

        @Override
        public About<Input, Outcome> about() {
            return ABOUT;
        }

        @Override
        public void check(Input input, Reasoning because, Faults faults) {
            if (input.returned().isBefore(input.due())) {
                faults.contradiction("/returned", "归还早于应还，未逾期", "lies before \"due\"");
            }
        }

        @Override
        public Outcome decide(Input input, Reasoning because) {
            var late = because.step(
                    "late", LATE, days(because.given("due", input.due()), because.given("returned", input.returned())));
            var price = because.step("price", PRICE, times(because.parameter(FEE_A_DAY), late));
            var capped = because.step("capped", CAPPED, least(price, because.parameter(CAP)));
            var child = child(input, because);
            var fee = because.step("fee", FEE, either(child, Figure.fixed("nothing", Money.ZERO), capped));
            return new Outcome(fee.value(), child.value());
        }

        private static Figure<Finding> child(Input input, Reasoning because) {
            return input.age() == null
                    ? because.step("child", UNKNOWN_AGE, isMissing("age"))
                    : because.step(
                            "child", CHILD, isBelow(because.given("age", input.age()), because.parameter(CHILD_BELOW)));
        }
    }
}
