package org.lingxing.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class SignInTest {

    @Autowired
    MockMvc mvc;

    @Test
    void 演示账户可以登录() throws Exception {
        var visitor = new Visitor(mvc);
        assertThat(visitor.get("/session").status()).isEqualTo(401);
        var me = visitor.signIn("officer");
        assertThat(me.json().get("name").asString()).isEqualTo("示例癸");
        assertThat(me.json().get("roles").get(0).get("role").asString()).isEqualTo("OFFICER");
        assertThat(me.json().get("roles").get(0).get("division").asString()).isEqualTo("410100");
        assertThat(visitor.get("/session").json()).isEqualTo(me.json());
        assertThat(visitor.delete("/session").status()).isEqualTo(204);
        assertThat(visitor.get("/session").status()).isEqualTo(401);
    }
}
