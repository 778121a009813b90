package org.lingxing.decrees.incentives;

import static org.lingxing.law.Compute.difference;
import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.greatest;
import static org.lingxing.law.Compute.take;

import java.util.List;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.Figure;
import org.lingxing.law.Parameter;
import org.lingxing.law.Says;

/** The most that one claim can come to. */
sealed interface Bound {

    List<Fact<?>> facts();

    List<Parameter<?>> parameters();

    Figure<Money> of(ProvisionId at, Known known);

    /** One cap for every claim. */
    record OfClaim(Parameter<Money> cap) implements Bound {

        @Override
        public List<Fact<?>> facts() {
            return List.of();
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of(cap);
        }

        @Override
        public Figure<Money> of(ProvisionId at, Known known) {
            return known.step(
                    "cap",
                    Says.of(at, "最高 {result}", "at most {result}"),
                    take(known.because().parameter(cap).as("cap")));
        }
    }

    /** In all the years no more than the equipment cost. */
    record OfEquipment() implements Bound {

        @Override
        public List<Fact<?>> facts() {
            return List.of(Fact.EQUIPMENT_INVESTMENT, Fact.PAID_BEFORE);
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public Figure<Money> of(ProvisionId at, Known known) {
            var left = known.step(
                    "left",
                    Says.of(
                            at,
                            "累计不超过设备投资额：{equipmentInvestment} − 已付 {paidBefore} = {result}",
                            "in all at most {equipmentInvestment}, less {paidBefore} paid: {result}"),
                    difference(known.given(Fact.EQUIPMENT_INVESTMENT), known.given(Fact.PAID_BEFORE)));
            return known.step(
                    "cap",
                    Says.of(at, "本次最高 {result}", "at most {result} now"),
                    greatest(left, Figure.fixed("nothing", Money.ZERO)));
        }
    }

    /** The cap of the tier that is reached. */
    record OfInterest(Way.Interest interest) implements Bound {

        @Override
        public List<Fact<?>> facts() {
            return List.of();
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public Figure<Money> of(ProvisionId at, Known known) {
            return known.step(
                    "cap",
                    Says.of(at, "该档最高 {result}", "at most {result} in this tier"),
                    either(
                            interest.second(at, known),
                            known.because().parameter(interest.second().cap()).as("whenMet"),
                            known.because().parameter(interest.first().cap()).as("otherwise")));
        }
    }
}
