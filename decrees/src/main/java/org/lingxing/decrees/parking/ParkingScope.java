package org.lingxing.decrees.parking;

import static org.lingxing.law.Compute.any;
import static org.lingxing.law.Compute.either;
import static org.lingxing.law.Compute.isOneOf;

import java.util.List;
import java.util.stream.Stream;
import org.lingxing.law.About;
import org.lingxing.law.Faults;
import org.lingxing.law.Figure;
import org.lingxing.law.Member;
import org.lingxing.law.Reasoning;
import org.lingxing.law.Rule;
import org.lingxing.law.Says;

/** Whether the decree applies in a district directly or by reference (articles 3 and 37). */
final class ParkingScope implements Rule<ParkingScope.Input, ParkingScope.Outcome> {

    record Input(
            @Member(zh = "县（市、区）或开发区", en = "district or zone")
            String district) {}

    record Outcome(
            @Member(zh = "如何适用", en = "how it applies") Application applies) {}

    private static final About<Input, Outcome> ABOUT = About.rule("parking/scope", Input.class, Outcome.class)
            .means("停车场规定在某地是适用还是参照", "whether the decree on parking applies in a district directly or by reference")
            .under(Parking.INSTRUMENT, "3", "37")
            .reads(Parking.INNER_DISTRICTS, Parking.ZONES, Parking.ZONES_IN_SHORT, Parking.BY_REFERENCE);

    private static final Says INNER = Says.reading(
            Parking.INSTRUMENT.at("3.1"),
            "{district}是市内五区（{innerDistricts}）之一：{result}",
            "{district} is one of the inner districts ({innerDistricts}): {result}");
    private static final Says ZONE = Says.of(
            Parking.INSTRUMENT.at("37.1"),
            "{district}是适用的开发区（{zones}）之一：{result}",
            "{district} is one of the zones ({zones}): {result}");
    private static final Says SHORT = Says.reading(
            Parking.INSTRUMENT.at("37.1"),
            "{district}是开发区的简称（{zonesInShort}）：{result}",
            "{district} is a zone's short name ({zonesInShort}): {result}");
    private static final Says DIRECTLY =
            Says.of(Parking.INSTRUMENT.at("37"), "市内五区与开发区直接适用：{result}", "it applies there directly: {result}");
    private static final Says APPLIES =
            Says.of(Parking.INSTRUMENT.at("37"), "其余县（市）、上街区参照；此处{result}", "elsewhere by reference; here it {result}");

    @Override
    public About<Input, Outcome> about() {
        return ABOUT;
    }

    @Override
    public void check(Input input, Reasoning because, Faults faults) {
        var known = Stream.of(Parking.INNER_DISTRICTS, Parking.ZONES, Parking.ZONES_IN_SHORT, Parking.BY_REFERENCE)
                .anyMatch(names -> because.parameter(names).value().contains(input.district()));
        if (!known) {
            faults.outOfRange("/district", "不是本市的县（市、区）或开发区", "is none of the city's districts, counties and zones");
        }
    }

    @Override
    public Outcome decide(Input input, Reasoning because) {
        var district = because.given("district", input.district());
        var inner = because.step("inner", INNER, isOneOf(district, because.parameter(Parking.INNER_DISTRICTS)));
        var zone = because.step("zone", ZONE, isOneOf(district, because.parameter(Parking.ZONES)));
        var inShort = because.step("inShort", SHORT, isOneOf(district, because.parameter(Parking.ZONES_IN_SHORT)));
        var directly = because.step("directly", DIRECTLY, any(List.of(inner, zone, inShort)));
        var applies = because.step(
                "applies",
                APPLIES,
                either(
                        directly,
                        Figure.fixed("direct", Application.DIRECTLY),
                        Figure.fixed("reference", Application.BY_REFERENCE)));
        return new Outcome(applies.value());
    }
}
