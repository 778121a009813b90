package org.lingxing.platform.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What water holds, as clients of SensorThings read it. A demonstration has twelve stations of nine items. */
@PlatformTest
class ReadingTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    private Service service;

    @BeforeEach
    void 无密钥的读者() {
        service = new Service(mvc, null);
    }

    @Test
    void 断面_站点_项目_监测值各成其物() throws Exception {
        assertThat(service.list("", "name")).hasSize(8).contains("Things", "Observations");
        var thing = service.list("/Things?$top=1").getFirst();
        assertThat(thing.path("properties").path("station").asString()).isEqualTo("SF-001-A");
        assertThat(service.get("/Things(1)/Locations").path("value").path(0).path("location"))
                .hasToString("{\"type\":\"Point\",\"coordinates\":[113.62,34.86]}");
        var stream = service.get(
                "/Datastreams(33)?$expand=Thing,Sensor,ObservedProperty,Observations($top=1;$orderby=phenomenonTime desc)");
        assertThat(stream.path("ObservedProperty").path("name").asString()).isEqualTo("ph");
        assertThat(stream.path("unitOfMeasurement").path("definition").asString())
                .isEqualTo("ucum:[pH]");
        var observation = stream.path("Observations").path(0);
        assertThat(Instant.parse(observation.path("phenomenonTime").asString()))
                .isEqualTo(database.sql("select max(at) from water.sample where station = 1")
                        .query(Timestamp.class)
                        .single()
                        .toInstant());
        var id = observation.path("@iot.id").asLong();
        assertThat(service.get("/Observations(" + id + ")?$expand=Datastream,FeatureOfInterest")
                        .path("Datastream")
                        .path("@iot.id")
                        .asLong())
                .isEqualTo(33);
        assertThat(service.get("/Observations?$top=0&$count=true")
                        .path("@iot.count")
                        .asLong())
                .isEqualTo(database.sql("select sum(cardinality(items)) from water.sample")
                        .query(Long.class)
                        .single());
    }

    @Test
    void 一页接一页_不多不少() throws Exception {
        for (var order : List.of("", "&$orderby=name desc", "&$orderby=unitOfMeasurement/name,id desc")) {
            List<Long> seen = new ArrayList<>();
            var page = service.get("/Datastreams?$top=25&$select=id" + order);
            while (true) {
                page.path("value").forEach(one -> seen.add(one.path("@iot.id").asLong()));
                if (!page.has("@iot.nextLink")) {
                    break;
                }
                page = service.get(page.path("@iot.nextLink").asString());
            }
            assertThat(seen).as(order).hasSize(108).doesNotHaveDuplicates();
        }
        List<String> times = new ArrayList<>();
        var page = service.get("/Datastreams(36)/Observations?$top=100&$orderby=phenomenonTime desc");
        while (page.has("@iot.nextLink")) {
            page.path("value")
                    .forEach(one -> times.add(one.path("phenomenonTime").asString()));
            page = service.get(page.path("@iot.nextLink").asString());
        }
        page.path("value").forEach(one -> times.add(one.path("phenomenonTime").asString()));
        assertThat(times).hasSize(210).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void 地址通向属性_值与引用() throws Exception {
        assertThat(service.send(HttpMethod.GET, "/Datastreams(33)/Thing/name/$value", null)
                        .getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("示例自动站 001");
        assertThat(service.get("/Things(1)/properties/water")).hasToString("{\"water\":\"贾鲁河\"}");
        assertThat(service.get("/Things(1)/Datastreams/$ref?$top=1")
                        .path("value")
                        .path(0))
                .hasToString("{\"@iot.selfLink\":\"" + Service.ROOT + "/Datastreams(32)\"}");
        for (var nowhere : List.of(
                "/Things(99)",
                "/Things(1)/Datastreams(70)",
                "/Things/name",
                "/Things(1)/Sensors",
                "/Nothing",
                "/Things(abc)",
                "/Observations(9223372036854775807)",
                "/Datastreams(1)",
                "/Things(99999999999999999999)")) {
            assertThat(service.refused(nowhere)).as(nowhere).startsWith("404");
        }
    }

    @Test
    void 表格形式_每个数据流一张表() throws Exception {
        var answer = service.get(
                "/Observations?$filter=Datastream/id eq 33 or Datastream/id eq 34&$resultFormat=dataArray&$select=phenomenonTime,result&$top=4");
        var tables = answer.path("value");
        assertThat(tables).hasSize(2);
        assertThat(tables.path(0).path("components")).hasToString("[\"phenomenonTime\",\"result\"]");
        assertThat(tables.path(0).path("dataArray").path(0).path(0).asString())
                .as("the oldest of five weeks, whatever hour it is")
                .startsWith("2019-05-1");
        assertThat(tables.path(0).path("dataArray@iot.count").asInt()).isEqualTo(2);
    }
}
