package org.lingxing.platform.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What filters find: six observations of a client, twelve stations of water. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Clients clients;

    private Service service;
    private long stream;

    @BeforeAll
    void 六个值() throws Exception {
        service = new Service(mvc, "Client " + clients.make("query", "test"));
        long thing = service.make("/Things", Samples.THING.replaceFirst("(?s),\\s*\"Observations\".*?\\]", ""));
        stream = service.list("/Things(" + thing + ")/Datastreams")
                .getFirst()
                .path("@iot.id")
                .asLong();
        var made = service.send(org.springframework.http.HttpMethod.POST, "/CreateObservations", """
            [{"Datastream":{"@iot.id":%d},"components":["phenomenonTime","result","parameters"],"dataArray@iot.count":6,
              "dataArray":[["2019-06-01T00:00:00Z",1,{"by":"a"}],["2019-06-02T12:30:15.25Z",2.5,{"by":"b","n":7}],
                           ["2019-06-03T00:00:00Z/2019-06-04T00:00:00Z",10,{}],["2018-12-31T23:59:59Z","ten",{"by":"A"}],
                           ["2019-06-05T00:00:00Z",true,{}],["2019-06-06T00:00:00Z",-4,{}]]}]""".formatted(stream));
        assertThat(made.getContentAsString()).doesNotContain("error");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            result eq 1                                           | 1
            result ge 1 and result lt 10                          | 1 2.5
            result gt 5 or result lt 0                            | -4 10
            not (result gt 5)                                     | -4 1 2.5
            result mul 2 eq 5                                     | 2.5
            result mod 2 eq 0                                     | -4 10
            result div 4 eq 0.625                                 | 2.5
            -result eq 4                                          | -4
            round(result) eq 3                                    | 2.5
            floor(result) eq 2 and ceiling(result) eq 3           | 2.5
            result eq true                                        | true
            result eq 'ten'                                       | ten
            startswith(result,'t')                                | ten true
            endswith(result,'n')                                  | ten
            substringof('e',result) and length(result) eq 3       | ten
            indexof(result,'n') eq 2                              | ten
            substring(result,1) eq 'en'                           | ten
            substring(result,1,1) eq 'e'                          | ten
            toupper(result) eq 'TEN'                              | ten
            concat(trim(' t'),'en') eq result                     | ten
            tolower(parameters/by) eq 'a'                         | 1 ten
            parameters/n gt 6                                     | 2.5
            parameters/by ne null                                 | 1 2.5 ten
            resultTime eq null                                    | -4 1 10 2.5 ten true
            year(phenomenonTime) eq 2018                          | ten
            month(phenomenonTime) eq 12 and day(phenomenonTime) eq 31 | ten
            hour(phenomenonTime) eq 12 and minute(phenomenonTime) eq 30 and second(phenomenonTime) eq 15 | 2.5
            fractionalseconds(phenomenonTime) eq 0.25             | 2.5
            date(phenomenonTime) eq 2019-06-02                    | 2.5
            time(phenomenonTime) lt 12:31 and time(phenomenonTime) gt 12:00 | 2.5
            totaloffsetminutes(phenomenonTime) eq 0 and result eq 1 | 1
            phenomenonTime lt now() and phenomenonTime gt mindatetime() and result eq 1 | 1
            phenomenonTime lt 2019-06-02T00:00:00Z                | 1 ten
            phenomenonTime gt 2019-06-04T00:00:00Z                | -4 true
            phenomenonTime ge 2019-06-05T08:00:00+08:00           | -4 true
            phenomenonTime eq 2019-06-03T00:00:00Z/2019-06-04T00:00:00Z | 10
            phenomenonTime sub duration'P1D' eq 2019-05-31T00:00:00Z | 1
            Datastream/name eq 'level 1' and result eq 1          | 1
            Datastream/Thing/properties/pier eq 3 and result eq 1 | 1
            Datastream/Sensor/metadata eq 'float' and result eq 1 | 1
            FeatureOfInterest/feature/type eq 'Point' and result eq 1 | 1
            Datastream/unitOfMeasurement/symbol eq 'm' and result eq 1 | 1
            id eq 0                                               | ``
            """)
    void 过滤所得(String filter, String results) throws Exception {
        var found = service.list("/Datastreams(" + stream + ")/Observations?$filter=" + filter.strip()).stream()
                .map(one -> one.path("result").asString())
                .sorted()
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(results == null ? "" : results.strip());
    }

    @Test
    void 数与文本各归各序() throws Exception {
        assertThat(service.list("/Datastreams(" + stream + ")/Observations?$orderby=result", "result"))
                .containsExactly("-4", "1", "2.5", "10", "ten", "true");
        assertThat(service.list(
                        "/Datastreams(" + stream + ")/Observations?$orderby=parameters/by desc,phenomenonTime&$top=4",
                        "result"))
                .containsExactly("10", "true", "-4", "2.5");
    }

    @Test
    void 与文本比较的_按文本给出() throws Exception {
        var path = "/Datastreams(" + stream + ")/Observations?$filter=result eq ";
        assertThat(service.get(path + "10").path("value").path(0).path("result").isNumber())
                .isTrue();
        assertThat(service.get(path + "'10'")
                        .path("value")
                        .path(0)
                        .path("result")
                        .isString())
                .isTrue();
    }

    @Test
    void 通往多个的链接_有一个合乎全部条件即可() throws Exception {
        assertThat(service.list("/Things?$filter=Datastreams/Observations/result lt 0", "name"))
                .containsExactly("gauge 1");
        assertThat(
                        service.list(
                                "/Things?$filter=Datastreams/Observations/result lt 0 and Datastreams/Observations/result gt 9"))
                .isEmpty();
        assertThat(service.list(
                        "/Things?$filter=Datastreams/ObservedProperty/name eq 'ph' and properties/water eq '贾鲁河'"))
                .hasSize(3);
        assertThat(service.list("/ObservedProperties?$filter=Datastreams/Thing/name eq 'gauge 1'", "name"))
                .containsExactly("level");
        assertThat(service.refused("/Things?$orderby=Datastreams/name"))
                .isEqualTo("400 a list cannot be ordered over a link that leads to several");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            st_within(location,geography'POLYGON((113.64 34.76,113.66 34.76,113.66 34.78,113.64 34.78,113.64 34.76))') | north bridge
            geo.intersects(location,geography'SRID=4326;POINT(113.65 34.77)')   | north bridge
            st_equals(geography'POINT(113.65 34.77)',location)                  | north bridge
            geo.distance(location,geography'POINT(113.65 34.77)') lt 0.01       | north bridge
            st_contains(geography'POLYGON((113.64 34.76,113.66 34.76,113.66 34.78,113.64 34.78,113.64 34.76))',location) | north bridge
            st_relate(location,geography'POINT(113.65 34.77)','0FFFFFFF2')      | north bridge
            st_touches(location,geography'LINESTRING(113.65 34.77,114 35)')     | north bridge
            geo.length(location) gt 0                                           | ''
            st_crosses(location,geography'LINESTRING(113 34,114 35)')           | ''
            st_overlaps(location,geography'POINT(113.65 34.77)')                | ''
            """)
    void 按地点过滤(String filter, String name) throws Exception {
        assertThat(String.join(" ", service.list("/Locations?$filter=" + filter, "name")))
                .isEqualTo(name);
    }

    @Test
    void 按距离排序_跨链接问地点() throws Exception {
        var near = "geography'POINT(113.65 34.77)'";
        assertThat(service.list("/Locations?$top=2&$orderby=geo.distance(location," + near + ")", "name"))
                .containsExactly("north bridge", "示例断面 011");
        assertThat(service.list("/Things?$filter=not st_disjoint(Locations/location," + near + ")", "name"))
                .containsExactly("gauge 1");
        assertThat(service.list(
                        "/Observations?$filter=st_intersects(FeatureOfInterest/feature," + near + ") and result eq 1"))
                .hasSize(1);
    }

    @Test
    void 算不出的_说明而不是出错() throws Exception {
        var nothing = "400 the expression has no result for some values";
        assertThat(service.refused("/Observations?$filter=1 div (result sub result) eq 1"))
                .isEqualTo(nothing);
        assertThat(service.refused("/Things?$filter=substring(name,99999999999) eq 'x'"))
                .isEqualTo(nothing);
        assertThat(service.refused("/Things?$filter=name eq 'x'&$filter=true"))
                .isEqualTo("400 an option is written once");
        assertThat(service.refused("/Things?$skiptoken=abc")).isEqualTo("400 this is not the mark of the page before");
    }

    @Test
    void 要得再多也有限() throws Exception {
        var page = service.get("/Observations?$top=999999999&$select=id");
        assertThat(page.path("value")).hasSize(1_000);
        assertThat(page.has("@iot.nextLink")).isTrue();
        var all = service.get("/Things?$expand=Datastreams($select=name;$expand=Observations($top=1000;$select=id))");
        long entities = all.path("value")
                .valueStream()
                .flatMap(thing -> thing.path("Datastreams").valueStream())
                .mapToLong(one -> one.path("Observations").size())
                .sum();
        assertThat(entities).isBetween(5_000L, 10_000L);
        assertThat(all.findValuesAsString("Observations@iot.nextLink")).isNotEmpty();
    }
}
