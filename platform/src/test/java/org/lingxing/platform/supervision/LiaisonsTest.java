package org.lingxing.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Posts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The posts by which agencies take their tasks. */
@PlatformTest
class LiaisonsTest {

    @Autowired
    Liaisons liaisons;

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient database;

    @Test
    void 每个单位一个联络员岗位_两人同时问得到同一个() throws Exception {
        String agency = anAgency();
        assertThat(liaisons.find(agency)).isEmpty();

        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<UUID> ask = () -> liaisons.postOf(agency);
            List<Future<UUID>> got = both.invokeAll(List.of(ask, ask));
            assertThat(got.get(0).get()).isEqualTo(got.get(1).get());
        }
        assertThat(liaisons.find(agency)).contains(liaisons.postOf(agency));
    }

    @Test
    void 督查室岗位由其工作人员担任() {
        assertThat(posts.holderOn(liaisons.office(), java.time.LocalDate.of(2019, 6, 18)))
                .contains("officer");
    }

    private String anAgency() {
        return database.sql("select id from agencies.agency order by id limit 1")
                .query(String.class)
                .single();
    }
}
