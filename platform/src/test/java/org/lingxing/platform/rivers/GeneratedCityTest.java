package org.lingxing.platform.rivers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class GeneratedCityTest {

    @Autowired
    JdbcClient database;

    @Autowired
    GeneratedCity city;

    @Autowired
    CityClock clock;

    /** On the first day of a quarter, when nobody owes the patrols of the weeks before. */
    @Test
    void 生成的城市有现实的规模() {
        clock.moveTo("2019-07-01T08:00");
        var made = city.grow(1);
        assertThat(made.waters()).isEqualTo(273);
        assertThat(made.reaches()).isBetween(1_850, 2_050);
        assertThat(count("select count(*) from rivers.water where level = 'CITY'"))
                .isEqualTo(26);
        assertThat(
                        count(
                                "select count(distinct post) from rivers.answering where level = 'GUARD' and reach like '%-___'"))
                .isEqualTo(8_000);
        assertThat(
                        count(
                                "select count(distinct post) from rivers.answering where level <> 'GUARD' and reach like '%-___'"))
                .isBetween(2_800, 3_300);
        assertThat(
                        count(
                                "select count(*) from rivers.reach where metres > 4000 and code like '%-___' and geometry->>'type' = 'LineString'"))
                .isZero();
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
