package org.lingxing.platform.rivers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class GeneratedCityTest {

    @Autowired
    JdbcClient database;

    @Autowired
    GeneratedCity city;

    @Test
    void 生成的城市有现实的规模() {
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
