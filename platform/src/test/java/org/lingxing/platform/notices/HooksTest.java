package org.lingxing.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Hooks to a real program: signatures, units, failures; addresses that are followed nowhere. */
class HooksTest extends Sending {

    @Test
    void 推送带签名_用另一程序重算相同_改一个字节就不同() throws Exception {
        try (var program = new HookServer()) {
            var made = hooks.add(new Hooks.Draft(account, null, program.url()), ADMINISTRATOR);
            tell("supervision.task-sent", "1", "任务");
            afterAWhile();

            assertThat(program.calls).hasSize(1);
            var call = program.calls.getFirst();
            assertThat(call.header("Lingxing-Signature"))
                    .isEqualTo("v1=" + openssl(made.secret(), call.header("Lingxing-Timestamp"), call.body()));
            call.body()[0] ^= 1;
            assertThat(call.header("Lingxing-Signature"))
                    .isNotEqualTo("v1=" + openssl(made.secret(), call.header("Lingxing-Timestamp"), call.body()));
            call.body()[0] ^= 1;
            var body = JsonMapper.builder().build().readTree(call.body());
            assertThat(body.at("/messages/0/title/zh").asString()).isEqualTo("任务");
            assertThat(body.at("/id").asString()).isEqualTo(call.header("Lingxing-Delivery"));
        }
    }

    @Test
    void 单位的推送收到本单位每个人的_停用后不再推() throws Exception {
        try (var program = new HookServer()) {
            office.post(account);
            var made = hooks.add(new Hooks.Draft(null, "示例单位", program.url()), ADMINISTRATOR);
            tell("supervision.task-sent", "1", "任务");
            afterAWhile();
            assertThat(program.calls).hasSize(1);
            hooks.end(made.id(), ADMINISTRATOR);
            tell("supervision.task-sent", "2", "任务");
            afterAWhile();
            assertThat(program.calls).hasSize(1);
        }
    }

    @Test
    void 对方出错则重试_不跟随转向_说不再存在则停止() throws Exception {
        try (var program = new HookServer()) {
            hooks.add(new Hooks.Draft(account, null, program.url()), ADMINISTRATOR);
            program.answer(500);
            tell("supervision.task-sent", "1", "任务");
            afterAWhile();
            assertThat(hookStanding()).isEqualTo("WAITING 1 REFUSED_FOR_NOW");
            program.answer(302);
            clock.moveBy(Dispatch.PAUSES.get(0));
            gatherAndSend();
            assertThat(hookStanding()).isEqualTo("WAITING 2 REFUSED_FOR_NOW");
            assertThat(program.calls).extracting(HookServer.Call::path).containsOnly("/told");
            program.answer(410);
            clock.moveBy(Dispatch.PAUSES.get(1));
            gatherAndSend();
            assertThat(hookStanding()).isEqualTo("GIVEN_UP 3 ADDRESS_REFUSED");
            assertThat(office.titles(account, "notices.delivery-given-up")).containsExactly("推送没有送达：127.0.0.1");
        }
    }

    /** The same code by a program that shares nothing with ours. */
    private String openssl(String secret, String timestamp, byte[] body) throws Exception {
        Path signed = folder.resolve("signed");
        Files.write(signed, (timestamp + ".").getBytes(StandardCharsets.UTF_8));
        Files.write(signed, body, StandardOpenOption.APPEND);
        var program =
                new ProcessBuilder("openssl", "dgst", "-sha256", "-hmac", secret, "-r", signed.toString()).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.substring(0, said.indexOf(' '));
    }
}
