package org.lingxing.platform.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class WritingTest {

    private static int number;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clients clients;

    @Autowired
    JdbcClient database;

    private String name;
    private Service service;

    @BeforeEach
    void 一个接入方() {
        name = "writer-" + number++;
        service = new Service(mvc, "Client " + clients.make(name, "test"));
    }

    @Test
    void 没有密钥的_密钥停用的_他人的_都不能改() throws Exception {
        long thing = service.make("/Things", Samples.THING);
        var stranger = new Service(mvc, null);
        assertThat(refused(stranger, HttpMethod.POST, "/Things", Samples.THING)).isEqualTo("401 KEY_WRONG");
        assertThat(stranger.send(HttpMethod.DELETE, "/Things(" + thing + ")", null)
                        .getHeader("WWW-Authenticate"))
                .startsWith("Basic realm=");
        assertThat(refused(new Service(mvc, "Client wrong"), HttpMethod.DELETE, "/Things(" + thing + ")", null))
                .isEqualTo("401 KEY_WRONG");
        var other = new Service(mvc, "Client " + clients.make(name + "-other", "test"));
        assertThat(refused(other, HttpMethod.PATCH, "/Things(" + thing + ")", "{\"name\":\"mine\"}"))
                .isEqualTo("403 NOT_YOURS");
        assertThat(
                        refused(
                                other,
                                HttpMethod.POST,
                                "/Things(" + thing + ")/Locations",
                                "{\"name\":\"n\",\"description\":\"d\",\"encodingType\":\"application/geo+json\",\"location\":{\"type\":\"Point\",\"coordinates\":[1,2]}}"))
                .isEqualTo("403 NOT_YOURS");
        clients.end(name, "test");
        assertThat(refused(service, HttpMethod.DELETE, "/Things(" + thing + ")", null))
                .isEqualTo("401 KEY_WRONG");
    }

    @Test
    void 密钥可作_Basic_的密码() throws Exception {
        var key = clients.make(name + "-basic", "test");
        var basic = Base64.getEncoder().encodeToString(("any:" + key).getBytes(StandardCharsets.UTF_8));
        long thing = new Service(mvc, "Basic " + basic).make("/Things", "{\"name\":\"t\",\"description\":\"d\"}");
        assertThat(service.get("/Things(" + thing + ")").path("name").asString())
                .isEqualTo("t");
    }

    @Test
    void 逐项指出错误_一项有错则全不建() throws Exception {
        long before = count("thing");
        assertThat(fault("/Things", "{\"name\":1,\"colour\":\"red\"}"))
                .isEqualTo("400 a text is expected here|/name /colour /description");
        assertThat(fault("/Things", Samples.THING.replace("\"metadata\": \"float\"", "\"x\": 1")))
                .isEqualTo("400 Sensor has no such member|/Datastreams/0/Sensor/x /Datastreams/0/Sensor/metadata");
        assertThat(fault("/Things", "{\"name\":")).startsWith("400 this is not JSON, line 1");
        assertThat(fault("/Things", "{\"name\":\"a\",\"name\":\"b\",\"description\":\"d\"}"))
                .startsWith("400 this is not JSON");
        assertThat(fault("/Observations", "{\"result\":1,\"Datastream\":{\"@iot.id\":77777777}}"))
                .isEqualTo("400 there is no Datastream(77777777)|/Datastream");
        assertThat(fault(
                        "/Observations",
                        "{\"result\":1,\"phenomenonTime\":\"yesterday\",\"Datastream\":{\"@iot.id\":1}}"))
                .startsWith("400 a moment or an interval");
        assertThat(fault(
                        "/Things",
                        Samples.THING.replace("2019-06-18T00:00:00Z", "2019-06-18T00:00:00Z/2019-06-17T00:00:00Z")))
                .startsWith("400 a moment or an interval");
        assertThat(count("thing")).isEqualTo(before);
        assertThat(refused(service, HttpMethod.POST, "", "{}")).startsWith("405");
        assertThat(refused(service, HttpMethod.PATCH, "/Things", "{}")).startsWith("405");
        assertThat(refused(service, HttpMethod.DELETE, "/Things(1)/name", null)).startsWith("405");
    }

    @Test
    void 换地方留下历史_监测对象随地点而生() throws Exception {
        long thing = service.make("/Things", Samples.THING);
        long stream = service.list("/Things(" + thing + ")/Datastreams")
                .getFirst()
                .path("@iot.id")
                .asLong();
        var first = featureOf(service.make("/Datastreams(" + stream + ")/Observations", "{\"result\":1.6}"));
        assertThat(featureOf(service.make("/Datastreams(" + stream + ")/Observations", "{\"result\":1.7}")))
                .isEqualTo(first);
        long place = service.make("/Locations", """
                {"name":"south","description":"d","encodingType":"application/geo+json",
                 "location":{"type":"Point","coordinates":[113.7,34.6]}}""");
        change("/Things(" + thing + ")", "{\"Locations\":[{\"@iot.id\":" + place + "}]}");
        assertThat(service.list("/Things(" + thing + ")/HistoricalLocations?$expand=Locations"))
                .hasSize(2);
        assertThat(service.list("/Things(" + thing + ")/Locations", "name")).containsExactly("south");
        assertThat(featureOf(service.make("/Datastreams(" + stream + ")/Observations", "{\"result\":1.8}")))
                .isNotEqualTo(first);
        assertThat(service.send(HttpMethod.DELETE, "/Locations(" + place + ")", null)
                        .getStatus())
                .isEqualTo(200);
        assertThat(service.list("/Things(" + thing + ")/HistoricalLocations")).hasSize(1);
        assertThat(fault("/Datastreams(" + stream + ")/Observations", "{\"result\":1.9}"))
                .isEqualTo(
                        "400 this is missing, and its Thing has no Location of which it could be made|/FeatureOfInterest");
    }

    @Test
    void 整体替换抹去未写的_部分改动只改所写的() throws Exception {
        long thing = service.make("/Things", Samples.THING);
        var address = "/Things(" + thing + ")";
        change(address, "{\"description\":\"changed\"}");
        assertThat(service.get(address).path("properties").path("pier").asInt()).isEqualTo(3);
        assertThat(service.send(HttpMethod.PUT, address, "{\"name\":\"n\",\"description\":\"d\"}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(service.get(address).has("properties")).isFalse();
        assertThat(refused(service, HttpMethod.PUT, address, "{\"name\":\"n\"}"))
                .isEqualTo("400 this is missing");
        change(address, "{\"properties\":{\"a\":{\"b\":[1,\"x\",null]}}}");
        assertThat(service.get(address + "/properties/a/b")).hasToString("{\"b\":[1,\"x\",null]}");
        assertThat(database.sql("select count(*) from journal.entry where kind = 'sensorthings.entity-changed'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void 表格写入_一行有错只误那一行() throws Exception {
        long thing = service.make("/Things", Samples.THING);
        long stream = service.list("/Things(" + thing + ")/Datastreams")
                .getFirst()
                .path("@iot.id")
                .asLong();
        var answer = service.send(HttpMethod.POST, "/CreateObservations", """
                [{"Datastream":{"@iot.id":%d},"components":["phenomenonTime","result"],"dataArray@iot.count":3,
                  "dataArray":[["2019-06-01T00:00:00Z",1],["never",2],["2019-06-03T00:00:00Z",null],["2019-06-04T00:00:00Z",4,5]]}]
                """.formatted(stream));
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getContentAsString())
                .startsWith("[\"" + Service.ROOT + "/Observations(")
                .endsWith("\"error\",\"error\",\"error\"]");
        assertThat(service.list("/Datastreams(" + stream + ")/Observations")).hasSize(2);
        assertThat(fault("/CreateObservations", "{}")).startsWith("400 an array is expected here");
    }

    private long featureOf(long observation) throws Exception {
        return service.get("/Observations(" + observation + ")/FeatureOfInterest")
                .path("@iot.id")
                .asLong();
    }

    private void change(String path, String body) throws Exception {
        var answer = service.send(HttpMethod.PATCH, path, body);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    }

    private long count(String table) {
        return database.sql("select count(*) from sensorthings." + table)
                .query(Long.class)
                .single();
    }

    private static String refused(Service by, HttpMethod method, String path, @Nullable String body) throws Exception {
        return Service.refusal(by.send(method, path, body));
    }

    /** The first fault and where all of them are. */
    private String fault(String path, String body) throws Exception {
        var answer = service.send(HttpMethod.POST, path, body);
        return Service.refusal(answer) + "|" + String.join(" ", Service.pointers(answer));
    }
}
