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
    void 迁移齐全时一次查询即知_少一项或多一项则不然() throws Exception {
        var owner = TestStore.copy().owner();
        assertThat(Shipped.isWhatRanIn(owner)).isTrue();
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update gazette.migration set checksum = checksum + 1 where version = '001'");
            assertThat(Shipped.isWhatRanIn(owner)).isFalse();
            statement.execute("update gazette.migration set checksum = checksum - 1 where version = '001'");
            assertThat(Shipped.isWhatRanIn(owner)).isTrue();
            statement.execute("delete from gazette.migration where version = '001'");
            assertThat(Shipped.isWhatRanIn(owner)).isFalse();
            statement.execute("drop schema gazette cascade");
            assertThat(Shipped.isWhatRanIn(owner)).isFalse();
        }
    }

    @Test
    void 拼音排序可用() {
        assertThat(database.sql("select name from (values ('郑州'), ('北京')) v (name) order by name collate \"zh-x-icu\"")
                        .query(String.class)
                        .list())
                .containsExactly("北京", "郑州");
    }
}
