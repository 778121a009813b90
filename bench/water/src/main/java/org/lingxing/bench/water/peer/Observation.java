package org.lingxing.bench.water.peer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One value. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"station", "at", "item"}))
class Observation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Column(nullable = false)
    private String station = "";

    @Column(nullable = false)
    private Instant at = Instant.EPOCH;

    @Column(nullable = false)
    private String item = "";

    @Column(name = "measured", nullable = false, precision = 20, scale = 6)
    private BigDecimal value = BigDecimal.ZERO;

    private int flags;

    private @Nullable String waterClass;

    @Column(nullable = false)
    private Instant received = Instant.EPOCH;

    protected Observation() {}

    Observation(String station, Instant at, String item, BigDecimal value, Instant received) {
        this.station = station;
        this.at = at;
        this.item = item;
        this.value = value;
        this.received = received;
    }

    void judged(int itsFlags, @Nullable String itsClass) {
        this.flags = itsFlags;
        this.waterClass = itsClass;
    }

    void correct(BigDecimal corrected) {
        this.value = corrected;
    }

    Instant at() {
        return at;
    }

    String item() {
        return item;
    }

    BigDecimal value() {
        return value;
    }

    int flags() {
        return flags;
    }

    @Nullable
    String waterClass() {
        return waterClass;
    }
}
