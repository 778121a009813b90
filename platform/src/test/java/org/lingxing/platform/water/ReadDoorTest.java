package org.lingxing.platform.water;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.sensing.Item;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What other modules read of water equals what is stored. */
@PlatformTest
class ReadDoorTest {

    @Autowired
    Writer writer;

    @Autowired
    JdbcClient database;

    @Autowired
    StationDelivery delivery;

    @Autowired
    Memories memories;

    @BeforeEach
    void 别的测试所记_不再算() {
        memories.forgetAll();
    }

    @Test
    void 视图所见即所存() {
        assertThat(number("select count(*) from water.open_value"))
                .isEqualTo(number("select sum(cardinality(items)) from water.sample"));
        assertThat(number("select sum(value * 1000000) from water.open_value where item = 1"))
                .isEqualTo(number("select sum(vals[array_position(items, 1::smallint)]) from water.sample"));
        assertThat(number("select count(*) from water.open_station where first_at < last_at"))
                .isEqualTo(12);
        assertThat(number("select count(distinct number) from water.open_section"))
                .isEqualTo(12);
    }

    @Test
    void 新的项目一来就在列() {
        writer.settle();
        var before = number("select count(*) from water.open_series");
        delivery.deliver(
                3,
                List.of(new StationDelivery.Observed(
                        Item.COPPER, Instant.parse("2019-06-17T00:00:01Z"), new BigDecimal("0.01"))));
        // Sums of days, which tell of it, may follow their samples by a moment.
        writer.settle();
        assertThat(number("select count(*) from water.open_series")).isEqualTo(before + 1);
        assertThat(database.sql("select value from water.open_value where station = 3 and item = :item")
                        .param("item", Item.COPPER.place())
                        .query(BigDecimal.class)
                        .list())
                .containsExactly(new BigDecimal("0.01"));
    }

    private long number(String query) {
        return database.sql(query).query(Long.class).single();
    }
}
