package org.lingxing.platform.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.lingxing.platform.access.Visitor;
import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is written of a station of water goes the way of everything a station delivers. */
@PlatformTest
class StationWritingTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    CityClock clock;

    private Service station;

    @BeforeEach
    void 一号站的密钥() throws Exception {
        station = new Service(mvc, "Station " + key("SF-001-A"));
    }

    private String key(String code) throws Exception {
        var officer = new Visitor(mvc);
        officer.signIn("officer");
        return officer.post("/water/stations/" + code + "/keys", null)
                .json()
                .path("key")
                .asString();
    }

    @Test
    void 值入库_判级_重送不重复_更正成新版本() throws Exception {
        long id = station.make(
                "/Datastreams(38)/Observations", "{\"phenomenonTime\":\"2019-06-17T08:00:01+08:00\",\"result\":0.45}");
        assertThat(
                        station.make(
                                "/Observations",
                                "{\"Datastream\":{\"@iot.id\":38},\"phenomenonTime\":\"2019-06-17T00:00:01Z\",\"result\":0.45}"))
                .isEqualTo(id);
        var row = database.sql(
                        "select items, vals, version, class from water.sample where station = 1 and at = '2019-06-17 00:00:01+00'")
                .query()
                .singleRow();
        assertThat(row.get("items")).hasToString("{6}");
        assertThat(row.get("vals")).hasToString("{450000}");
        assertThat(row.get("version")).isEqualTo(1);
        assertThat(row.get("class")).isNotNull();
        assertThat(station.send(HttpMethod.PATCH, "/Observations(" + id + ")", "{\"result\":0.5}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(station.get("/Observations(" + id + ")").path("result").asString())
                .isEqualTo("0.5");
        assertThat(database.sql("select value from water.superseded where station = 1")
                        .query(Long.class)
                        .list())
                .containsExactly(450_000L);
    }

    @Test
    void 只写自己站的_名册不由此改() throws Exception {
        assertThat(refused(HttpMethod.POST, "/Datastreams(70)/Observations", "{\"result\":1}"))
                .isEqualTo("403 NOT_YOURS");
        assertThat(refused(HttpMethod.PATCH, "/Things(1)", "{\"name\":\"x\"}")).isEqualTo("409 KEPT_IN_THE_REGISTER");
        assertThat(refused(HttpMethod.DELETE, "/Datastreams(33)", null)).isEqualTo("409 KEPT_IN_THE_REGISTER");
        var one = station.list("/Datastreams(33)/Observations?$top=1")
                .getFirst()
                .path("@iot.id")
                .asLong();
        assertThat(refused(HttpMethod.DELETE, "/Observations(" + one + ")", null))
                .isEqualTo("409 KEPT_IN_THE_REGISTER");
        assertThat(refused(
                        HttpMethod.PATCH,
                        "/Observations(" + one + ")",
                        "{\"phenomenonTime\":\"2019-06-18T00:00:00Z\"}"))
                .isEqualTo("409 KEPT_IN_THE_REGISTER");
        assertThat(refused(HttpMethod.POST, "/Datastreams(33)/Observations", "{\"result\":\"7.9\"}"))
                .isEqualTo("400 a number is expected here");
        assertThat(refused(
                        HttpMethod.POST,
                        "/Datastreams(33)/Observations",
                        "{\"result\":7,\"phenomenonTime\":\"2019-06-18T00:00:00.5Z\"}"))
                .isEqualTo("400 a moment in whole seconds is expected here");
        assertThat(refused(HttpMethod.POST, "/Datastreams(33)/Observations", "{\"result\":1e20}"))
                .isEqualTo("400 this is beyond every measurement");
        assertThat(refused(HttpMethod.POST, "/Datastreams(33)/Observations", "{\"result\":7,\"parameters\":{\"a\":1}}"))
                .isEqualTo("400 this is not kept of a station's values");
    }

    @Test
    void 自己的数据流可挂在自己的站上() throws Exception {
        long stream = station.make("/Things(1)/Datastreams", """
                {"name":"battery","description":"voltage","unitOfMeasurement":{"name":"volt","symbol":"V","definition":"ucum:V"},
                 "observationType":"http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement",
                 "Sensor":{"@iot.id":1},
                 "ObservedProperty":{"name":"voltage","definition":"urn:test:voltage","description":"of the battery"}}""");
        long observation = station.make("/Datastreams(" + stream + ")/Observations", "{\"result\":12.6}");
        assertThat(station.get("/Observations(" + observation + ")/FeatureOfInterest")
                        .path("name")
                        .asString())
                .isEqualTo("示例断面 001");
        assertThat(station.list("/Things(1)/Datastreams")).hasSize(10);
        assertThat(station.list("/FeaturesOfInterest(1)/Observations?$filter=result eq 12.6"))
                .hasSize(1);
        assertThat(refused(HttpMethod.POST, "/Things(2)/Datastreams", "{}")).startsWith("400");
    }

    @Test
    void 站点迁过的断面留有历史() throws Exception {
        clock.moveTo(LocalDate.of(2019, 6, 19));
        move("SF-005");
        new Service(mvc, "Station " + key("SF-004-A"))
                .make(
                        "/Datastreams(129)/Observations",
                        "{\"phenomenonTime\":\"2019-06-19T21:30:00+08:00\",\"result\":7}");
        clock.moveTo(LocalDate.of(2019, 6, 20));
        move("SF-004");
        assertThat(featureOf("desc")).isEqualTo("示例断面 005");
        assertThat(featureOf("asc")).isEqualTo("示例断面 004");
        assertThat(station.list("/FeaturesOfInterest(5)/Observations?$filter=Datastream/Thing/id eq 4"))
                .hasSize(1);
        assertThat(station.list("/Things(4)/HistoricalLocations?$expand=Locations&$orderby=time desc").stream()
                        .map(place ->
                                place.path("Locations").path(0).path("name").asString())
                        .toList())
                .containsExactly("示例断面 004", "示例断面 005", "示例断面 004");
        assertThat(station.list("/Locations(5)/HistoricalLocations?$expand=Thing&$orderby=time").stream()
                        .map(place -> place.path("Thing").path("name").asString())
                        .toList())
                .containsExactly("示例自动站 005", "示例自动站 004");
    }

    /** Of which section the first or last value of the fourth station is. */
    private String featureOf(String order) throws Exception {
        return station.list("/Datastreams(129)/Observations?$expand=FeatureOfInterest&$top=1&$orderby=phenomenonTime "
                        + order)
                .getFirst()
                .path("FeatureOfInterest")
                .path("name")
                .asString();
    }

    private void move(String section) throws Exception {
        var officer = new Visitor(mvc);
        officer.signIn("officer");
        assertThat(officer.put(
                                "/water/stations/SF-004-A",
                                Map.of("name", "示例自动站 004", "section", section, "kind", "AUTOMATIC", "inUse", true))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void 登录的工作人员也可写() throws Exception {
        var officer = new Visitor(mvc);
        officer.signIn("officer");
        assertThat(officer.send(thing()).status()).isEqualTo(201);
        var citizen = new Visitor(mvc);
        citizen.signIn("reader");
        assertThat(citizen.send(thing()).status()).isEqualTo(403);
        assertThat(new Visitor(mvc).send(thing()).status()).isEqualTo(401);
    }

    private static MockHttpServletRequestBuilder thing() {
        return post("/sta/v1.1/Things").content("{\"name\":\"t\",\"description\":\"d\"}");
    }

    private String refused(HttpMethod method, String path, @Nullable String body) throws Exception {
        return Service.refusal(station.send(method, path, body));
    }
}
