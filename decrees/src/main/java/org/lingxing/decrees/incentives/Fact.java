package org.lingxing.decrees.incentives;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Phrase;
import org.lingxing.law.Member;

/**
 * One of the facts that clauses ask for.
 *
 * @param name the member of {@link Facts}
 */
record Fact<T>(String name, Phrase label, Reads<T> reads) {

    static final Fact<Money> EQUIPMENT_INVESTMENT = of("equipmentInvestment", Facts::equipmentInvestment);
    static final Fact<Boolean> RECOGNISED = of("recognised", Facts::recognised);
    static final Fact<Money> SALES_REVENUE = of("salesRevenue", Facts::salesRevenue);
    static final Fact<Level> LEVEL = of("level", Facts::level);
    static final Fact<Money> INVESTMENT = of("investment", Facts::investment);
    static final Fact<LocalDate> PATENT_GRANTED_ON = of("patentGrantedOn", Facts::patentGrantedOn);
    static final Fact<LocalDate> YEAR_ENDS_ON = of("yearEndsOn", Facts::yearEndsOn);
    static final Fact<Money> TRANSACTION_AMOUNT = of("transactionAmount", Facts::transactionAmount);
    static final Fact<Money> PROJECT_INVESTMENT = of("projectInvestment", Facts::projectInvestment);
    static final Fact<Boolean> IN_PRODUCTION = of("inProduction", Facts::inProduction);
    static final Fact<Money> FIRST_YEAR_INVESTMENT = of("firstYearInvestment", Facts::firstYearInvestment);
    static final Fact<List<Money>> INTEREST_PAID = of("interestPaid", Facts::interestPaid);
    static final Fact<Integer> COMPLETED_YEAR = of("completedYear", Facts::completedYear);
    static final Fact<Money> FISCAL_INCREMENT = of("fiscalIncrement", Facts::fiscalIncrement);
    static final Fact<Money> PAID_BEFORE = of("paidBefore", Facts::paidBefore);
    static final Fact<Money> CENTRAL_SUPPORT = of("centralSupport", Facts::centralSupport);
    static final Fact<String> PROJECT = of("project", Facts::project);
    static final Fact<Boolean> CERTIFIED = of("certified", Facts::certified);
    static final Fact<Money> SITE_RENT = of("siteRent", Facts::siteRent);
    static final Fact<Money> STAND_COST = of("standCost", Facts::standCost);
    static final Fact<Money> ADVERTISING_COST = of("advertisingCost", Facts::advertisingCost);
    static final Fact<Money> EQUIPMENT_PURCHASE = of("equipmentPurchase", Facts::equipmentPurchase);
    static final Fact<Money> FREIGHT = of("freight", Facts::freight);
    static final Fact<Integer> CATEGORIES = of("categories", Facts::categories);
    static final Fact<Integer> TITLES = of("titles", Facts::titles);
    static final Fact<Boolean> ACCEPTED = of("accepted", Facts::accepted);
    static final Fact<Market> MARKET = of("market", Facts::market);
    static final Fact<Integer> PERSONS = of("persons", Facts::persons);
    static final Fact<Integer> TOP_PERSONS = of("topPersons", Facts::topPersons);
    static final Fact<Integer> LEADING_PERSONS = of("leadingPersons", Facts::leadingPersons);
    static final Fact<Money> GRANT_EACH = of("grantEach", Facts::grantEach);
    static final Fact<Integer> STAR = of("star", Facts::star);
    static final Fact<Integer> PREVIOUS_STAR = of("previousStar", Facts::previousStar);
    static final Fact<Integer> REGISTRATIONS = of("registrations", Facts::registrations);
    static final Fact<Integer> PRODUCTS = of("products", Facts::products);
    static final Fact<Money> BOOTH_FEE = of("boothFee", Facts::boothFee);

    static final List<Fact<?>> ALL = List.of(
            EQUIPMENT_INVESTMENT,
            RECOGNISED,
            SALES_REVENUE,
            LEVEL,
            INVESTMENT,
            PATENT_GRANTED_ON,
            YEAR_ENDS_ON,
            TRANSACTION_AMOUNT,
            PROJECT_INVESTMENT,
            IN_PRODUCTION,
            FIRST_YEAR_INVESTMENT,
            INTEREST_PAID,
            COMPLETED_YEAR,
            FISCAL_INCREMENT,
            PAID_BEFORE,
            CENTRAL_SUPPORT,
            PROJECT,
            CERTIFIED,
            SITE_RENT,
            STAND_COST,
            ADVERTISING_COST,
            EQUIPMENT_PURCHASE,
            FREIGHT,
            CATEGORIES,
            TITLES,
            ACCEPTED,
            MARKET,
            PERSONS,
            TOP_PERSONS,
            LEADING_PERSONS,
            GRANT_EACH,
            STAR,
            PREVIOUS_STAR,
            REGISTRATIONS,
            PRODUCTS,
            BOOTH_FEE);

    /** Reads it where it is known. */
    interface Reads<T> {
        @Nullable
        T from(Facts facts);
    }

    @Nullable
    T of(Facts facts) {
        return reads.from(facts);
    }

    private static <T> Fact<T> of(String name, Reads<T> reads) {
        var member = Arrays.stream(Facts.class.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getAnnotation(Member.class);
        return new Fact<>(name, Phrase.of(member.zh(), member.en()), reads);
    }
}
