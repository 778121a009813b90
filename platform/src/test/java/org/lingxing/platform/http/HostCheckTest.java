package org.lingxing.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class HostCheckTest {

    @ParameterizedTest
    @CsvSource({
        "demonstration, 127.0.0.1, localhost,              200",
        "demonstration, 127.0.0.1, LOCALHOST,              200",
        "demonstration, 127.0.0.1, 127.0.0.1,              200",
        "demonstration, ::1,       [::1],                  200",
        "demonstration, 127.0.0.1, lingxing.localhost,     200",
        "demonstration, 127.0.0.1, city.example,           200",
        "demonstration, 127.0.0.1, evil.example,           421",
        "demonstration, 127.0.0.1, localhost.evil.example, 421",
        "demonstration, 127.0.0.1, 127.0.0.1.evil.example, 421",
        "demonstration, ::1,       10.0.0.5,               421",
        "demonstration, 10.0.0.5,  10.0.0.5,               200",
        "production,    127.0.0.1, evil.example,           200",
    })
    void 只在本机上的演示平台_只以本机或写明的名称对外(String mode, String localAddress, String host, int status) throws Exception {
        var settings = new HttpSettings(null, mode, "410100", null, null, Duration.ofDays(1), List.of("city.example"));
        var check = new HostCheck(settings, new ProblemWriter(JsonMapper.shared()));
        var request = new MockHttpServletRequest("GET", "/api/v1/about");
        request.setServerName(host);
        request.setLocalAddr(localAddress);
        var response = new MockHttpServletResponse();

        check.doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(status);
        if (status == 421) {
            assertThat(response.getContentAsString()).contains("HOST_UNKNOWN", "LINGXING_HOSTS");
        }
    }
}
