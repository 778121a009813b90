package org.lingxing.platform.sheets;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The registers that can be filled from spreadsheets, by name. */
@Component
class Registers {

    private final Map<String, Intake<?>> byName = new TreeMap<>();
    private final List<IntakeFamily> families;
    private final DivisionCode city;

    Registers(List<Intake<?>> intakes, List<IntakeFamily> families, @Value("${lingxing.city:410100}") String city) {
        this.families = List.copyOf(families);
        this.city = DivisionCode.of(city);
        for (var intake : intakes) {
            var name = intake.template().columns().name();
            if (byName.put(name, intake) != null) {
                throw new IllegalStateException("two registers called " + name);
            }
        }
    }

    /** @throws Refusal when there is none of that name */
    Intake<?> find(String name) {
        var intake = byName.get(name);
        if (intake != null) {
            return intake;
        }
        for (var family : families) {
            var found = family.find(name);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw Refusal.of(SheetsRefusal.REGISTER_UNKNOWN);
    }

    /** @throws Refusal when there is none of that name, or the caller may not fill it */
    Intake<?> forCaller(String name, Caller caller) {
        var intake = find(name);
        if (intake.takers().stream().noneMatch(caller.roles()::contains)) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_ROLE);
        }
        if (intake.takers().stream().noneMatch(role -> caller.mayAct(role, city))) {
            throw Refusal.of(CommonRefusal.NOT_YOUR_REGION);
        }
        return intake;
    }
}
