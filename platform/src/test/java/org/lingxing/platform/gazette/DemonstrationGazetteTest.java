package org.lingxing.platform.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.env.MockEnvironment;

/** The gazette that a demonstration finds beside itself. */
@PlatformTest
class DemonstrationGazetteTest {

    private static final String TEXT = """
            示例市人民政府关于印发示例市图书借阅办法的通知

            郑政〔2018〕931号　　2018年5月4日

            各县（市、区）人民政府，市人民政府各部门：

            现将《示例市图书借阅办法》印发给你们，请认真贯彻执行。

            示例市图书借阅办法

            第一条　为规范图书借阅，制定本办法。

            第二条　本办法自印发之日起施行。
            """;

    @Autowired
    ImportJobs jobs;

    @Autowired
    Importing importing;

    @Autowired
    Imports imports;

    @Autowired
    Holdings holdings;

    @Autowired
    CityClock clock;

    @Test
    void 首次导入中途被杀_下次启动补上_只补一次(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("issue.txt"), TEXT);
        imports.begin("issue.txt", 1, "0".repeat(64), new Caller(Imports.PLATFORM, "", List.of()), clock.instant(), 3);
        jobs.afterSingletonsInstantiated();

        start(folder);
        assertThat(holdings.among(List.of("zz-2018-931"))).hasSize(1);
        long after = imports.count();

        start(folder);
        assertThat(imports.count()).isEqualTo(after);
    }

    private void start(Path folder) {
        var settings = new MockEnvironment()
                .withProperty("lingxing.gazette", folder.toString())
                .withProperty("lingxing.mode", "demonstration");
        new DemonstrationGazette(jobs, importing, imports, settings).run(new DefaultApplicationArguments());
    }
}
