package org.lingxing.platform.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingxing.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Element;

/**
 * The official conformance suite of OGC SensorThings (ets-sta10), as it is published, against the running platform.
 *
 * <p>It reads what it finds first, then removes everything and counts what it made; the platform has no sections or
 * stations then, but one thing that a client made.
 */
@PlatformTest
class ConformanceTest {

    private static final Path SUITE = Path.of("target", "ets-sta10.jar");

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    Clients clients;

    @LocalServerPort
    int port;

    @Test
    void 官方测试套件全部通过(@TempDir Path folder) throws Exception {
        assumeTrue(Files.exists(SUITE), "the suite is laid there by Maven: " + SUITE);
        for (var table : List.of(
                "sample",
                "superseded",
                "day_sum",
                "series",
                "alarm",
                "station_key",
                "station_place",
                "station",
                "section")) {
            database.sql("delete from water." + table).update();
        }
        var key = "Client " + clients.make("conformance", "test");
        new Service(mvc, key).make("/Things", Samples.THING);
        try (var carrier = new KeyCarrier(port, key)) {
            var found = run(folder, "http://127.0.0.1:" + carrier.port() + Root.PATH);
            var told = new ArrayList<String>();
            found.forEach((status, tests) -> told.add(status + " " + tests.size() + ": " + tests));
            Files.write(Path.of("target", "ets-sta10.txt"), told);
            System.out.println("ets-sta10: " + String.join("; ", told));
            assertThat(found).containsOnlyKeys("PASS");
            assertThat(found.get("PASS")).hasSizeGreaterThanOrEqualTo(20);
        }
    }

    /** The names of its tests by how they ended. */
    private static Map<String, List<String>> run(Path folder, String service) throws Exception {
        var settings = folder.resolve("run.xml");
        Files.writeString(settings, """
                <?xml version="1.0" encoding="UTF-8"?>
                <properties version="1.0"><entry key="iut">%s</entry><entry key="ics">3</entry></properties>
                """.formatted(service));
        var log = folder.resolve("log.txt");
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Duser.home=" + folder,
                        "-jar",
                        SUITE.toAbsolutePath().toString(),
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(program.waitFor(10, TimeUnit.MINUTES)).isTrue();
        try (var files = Files.walk(folder)) {
            var results = files.filter(file -> file.endsWith("testng-results.xml"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(read(log)));
            return byStatus(results);
        }
    }

    private static Map<String, List<String>> byStatus(Path results) throws Exception {
        var found = new TreeMap<String, List<String>>();
        var methods = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(results.toFile())
                .getElementsByTagName("test-method");
        for (int i = 0; i < methods.getLength(); i++) {
            var method = (Element) methods.item(i);
            if (!method.hasAttribute("is-config")) {
                var status = method.getAttribute("status");
                var words = method.getElementsByTagName("message").getLength() == 0
                        ? ""
                        : " "
                                + method.getElementsByTagName("message")
                                        .item(0)
                                        .getTextContent()
                                        .strip();
                found.computeIfAbsent(status, none -> new ArrayList<>())
                        .add(method.getAttribute("name") + (status.equals("PASS") ? "" : words));
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException failed) {
            return failed.toString();
        }
    }
}
