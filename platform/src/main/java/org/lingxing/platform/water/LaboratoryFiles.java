package org.lingxing.platform.water;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.sheets.IntakeFamily;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/**
 * The ways in for files of laboratories, one for each: {@code water-laboratory.<code>}, or {@code
 * water-laboratory.<code>.<year>} for files whose days have no year; with {@code .ours} behind it for files of a wider
 * country, of which the rows of places that are known count.
 */
@Component
class LaboratoryFiles implements IntakeFamily {

    static final String PREFIX = "water-laboratory.";
    static final Set<Role> TAKERS = Set.of(Role.OFFICER, Role.CHIEF_OFFICE, Role.LABORATORY);

    private static final Pattern NAME = Pattern.compile("water-laboratory\\.([a-z0-9-]+)(?:\\.(\\d{4}))?(\\.ours)?");

    private final Laboratories laboratories;
    private final LaboratorySamples samples;
    private final CityClock clock;

    LaboratoryFiles(Laboratories laboratories, LaboratorySamples samples, CityClock clock) {
        this.laboratories = laboratories;
        this.samples = samples;
        this.clock = clock;
    }

    @Override
    public Optional<Intake<?>> find(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var year = parts.group(2) == null ? null : Integer.valueOf(parts.group(2));
        return laboratories
                .find(parts.group(1))
                .map(laboratory ->
                        new LaboratoryIntake(laboratory, year, parts.group(3) != null, laboratories, samples, clock));
    }
}
