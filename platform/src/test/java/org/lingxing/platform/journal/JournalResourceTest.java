package org.lingxing.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class JournalResourceTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void 一秒之内封存_任何人可取证明() throws InterruptedException {
        Long number = transaction.execute(status -> journal.record(Deed.of("test.thing-done", "x")));
        var deadline = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        var proof =
                http.get().uri("/api/v1/journal/entries/{number}/proof", number).exchange();
        while (proof.getResponse().getStatus() == 404 && System.nanoTime() < deadline) {
            Thread.sleep(20);
            proof = http.get()
                    .uri("/api/v1/journal/entries/{number}/proof", number)
                    .exchange();
        }
        assertThat(proof)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.leaf")
                .asString()
                .hasSize(64);
    }

    @Test
    void 没有的条目说明白() {
        assertThat(http.get().uri("/api/v1/journal/entries/999999/proof"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void 当前的根与公钥公开() {
        assertThat(http.get().uri("/api/v1/journal/roots/current"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.root")
                .asString()
                .hasSize(64);
        assertThat(http.get().uri("/api/v1/journal/key"))
                .hasStatusOk()
                .bodyText()
                .contains("BEGIN PUBLIC KEY");
    }

    @Test
    void 条目只给审计者看() {
        assertThat(http.get().uri("/api/v1/journal/entries")).hasStatus(401);
    }
}
