package org.lingxing.platform.problems;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where and when the pictures were taken that came out of one thing, as a patrol: its track is held against them. */
@Component
@Transactional(readOnly = true)
public class OriginPictures {

    private final JdbcClient database;

    OriginPictures(JdbcClient database) {
        this.database = database;
    }

    /**
     * A picture of a finding.
     *
     * @param name as it was called where it came from
     * @param takenAt null where it does not say
     * @param longitude degrees of WGS 84; null where neither picture nor device says
     * @param latitude likewise
     */
    public record Shown(
            UUID file,
            String name,
            @Nullable Instant takenAt,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude) {}

    /** @param origin as {@code patrol/0190…} */
    public List<Shown> of(String origin) {
        return Rows.of(database.sql("""
                        select p.file, f.name, p.taken_at, p.longitude, p.latitude
                          from problems.picture p
                          join problems.finding on finding.id = p.finding
                          join files.file f on f.id = p.file
                         where finding.origin = :origin and p.stage = 'BEFORE'
                         order by p.problem, p.ord
                        """).param("origin", origin).query(Rows.as(Shown.class)));
    }
}
