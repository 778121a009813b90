package org.lingxing.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class StoreTest {

    @Autowired
    JdbcClient database;

    @Test
    void 应用角色只有最小权限() {
        assertThat(database.sql("select current_user").query(String.class).single())
                .isEqualTo("application");
        assertThatThrownBy(() ->
                        database.sql("create table store.note (words text)").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void 拼音排序可用() {
        assertThat(database.sql("select name from (values ('郑州'), ('北京')) v (name) order by name collate \"zh-x-icu\"")
                        .query(String.class)
                        .list())
                .containsExactly("北京", "郑州");
    }
}
