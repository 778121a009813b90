package org.lingxing.platform.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingxing.platform.http.Refusal;

/** The language of filters by itself, without a database. */
class FilterTest {

    private static final Geometries NO_PLACES = property -> Map.of();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name eq 'a'                              | (e.name = cast(:p0 as text))
            name lt 'a'                              | (e.name collate "C" < cast(:p0 as text))
            result gt 1 or result lt 2 and true      | ((case when jsonb_typeof(e.result) = 'number' then (e.result #>> '{}')::numeric end > cast(:p0 as numeric)) or ((case when jsonb_typeof(e.result) = 'number' then (e.result #>> '{}')::numeric end < cast(:p1 as numeric)) and true))
            not (true or false)                      | (not (true or false))
            1 add 2 mul 3 eq 7                       | ((cast(:p0 as numeric) + (cast(:p1 as numeric) * cast(:p2 as numeric))) = cast(:p3 as numeric))
            -1 sub -2 eq 1                           | (((- cast(:p0 as numeric)) - (- cast(:p1 as numeric))) = cast(:p2 as numeric))
            resultTime eq null                       | (e.result_time is null)
            parameters/a/b eq 'x'                    | (((e.parameters #> cast(:p0 as text[])) #>> '{}') = cast(:p1 as text))
            Datastream/id eq 33                      | (e.datastream = cast(:p0 as numeric))
            Datastream/Thing/name eq 'x'             | (j2.name = cast(:p0 as text))
            phenomenonTime lt 2019-06-18T00:00:00Z   | (e.phenomenon_time_end < cast(:p0 as timestamptz))
            phenomenonTime add duration'PT1H' gt now() | ((e.phenomenon_time_start + cast(:p0 as interval)) > now())
            """)
    void 译成只含既定词句的_SQL(String filter, String sql) {
        assertThat(observations(filter.strip())).isEqualTo(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name eq 'x''; drop table water.sample; --'",
                "name eq ''' or 1=1 or '''''",
                "properties/x' eq 'y'",
                "properties/a)--/b eq 'y'",
                "name) or (true eq true",
                "name eq 'a' union select",
                "startswith(name,'%_\\')",
                "name eq \"x\"",
                "name eq 'x' -- ",
                "name eq 'x';select pg_sleep(10)",
                "nаme eq 'x'",
                "name;drop table x"
            })
    void 注入不成_要么拒绝_要么只是值(String filter) {
        var parameters = new Parameters();
        try {
            var text = new QueryText("$filter", filter);
            var read = new ExpressionParser(text).expression();
            text.requireEnd();
            var sql = new Translation("$filter", new Scope(EntityType.THING, false), parameters, NO_PLACES)
                    .condition(read);
            assertThat(sql).matches("[a-z0-9_ .,:()=>#'{}\\[\\]]+");
            assertThat(sql).doesNotContain("drop").doesNotContain("1=1");
            assertThat(parameters.values()).isNotEmpty();
        } catch (Refusal refused) {
            assertThat(refused.code()).isEqualTo(SensorThingsRefusal.QUERY_FAULTY);
            assertThat(refused.details()).containsKey("position");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nme eq 'x'                    | 1  | Thing has no “nme”
            name eq 1                     | 6  | a text cannot be compared with a number
            name                          | 1  | a truth value is expected here, not a text
            name eq                       | 8  | a name is expected here
            name eq 'x                    | 9  | the quotation does not end
            name eq 'x' or                | 15 | a name is expected here
            name gt null                  | 6  | null is compared by eq or ne only
            (name eq 'x'                  | 13 | “)” is expected here
            name eq 'x')                  | 12 | nothing is expected here
            length(name,name) eq 1        | 1  | length takes 1 argument
            lenght(name) eq 1             | 1  | there is no function “lenght”
            year(name) eq 2019            | 6  | a moment is expected here, not a text
            not name                      | 5  | a truth value is expected here, not a text
            Datastreams eq 1              | 1  | a property must follow a link
            Sensors/name eq 'x'           | 1  | Thing has no “Sensors”
            name/x eq 'x'                 | 1  | there is nothing below name
            2019-13-01 eq 2019-12-01      | 1  | there is no such time
            id eq colour'red'             | 7  | there is no literal “colour”
            id eq geography'POINT(1 2)'   | 7  | a geometry is an argument of a function
            st_within(name,geography'POINT(1 2)') | 11 | a property that holds a place is expected here
            st_within(Locations/location,geography'POINT(1)') | 30 | this is no geometry of WKT
            st_relate(Locations/location,geography'POINT(1 2)','abc') | 52 | a pattern of nine letters of T, F, *, 0, 1, 2 is expected here
            """)
    void 错在第几个字符_说得清楚(String filter, int position, String says) {
        assertThatThrownBy(() -> things(filter.strip())).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.details().get("position")).isEqualTo(position);
            assertThat(refused.faults().getFirst().en()).isEqualTo("character " + position + ": " + says);
        });
    }

    @Test
    void 太深_太长_都拒绝() {
        assertThatThrownBy(() -> things("(".repeat(60) + "true" + ")".repeat(60)))
                .hasMessageContaining("QUERY_FAULTY");
        assertThatThrownBy(() -> things("not ".repeat(60) + "true")).hasMessageContaining("QUERY_FAULTY");
        assertThatThrownBy(() -> things("name eq '" + "x".repeat(4_000) + "'")).hasMessageContaining("QUERY_FAULTY");
        assertThatThrownBy(() -> things("id eq " + "9".repeat(40))).hasMessageContaining("QUERY_FAULTY");
        assertThat(things("true" + " or true".repeat(400))).startsWith("(");
        assertThatThrownBy(() -> options("$expand", "Datastreams/Thing/Datastreams/Thing/Datastreams/Thing"))
                .hasMessageContaining("QUERY_FAULTY");
    }

    @Test
    void 其他选项也一字不差() {
        assertThat(options(
                                "$expand",
                                "Datastreams($filter=name eq 'a;b)';$top=1;$expand=Observations($count=true)),Locations")
                        .expand()
                        .getFirst()
                        .parts())
                .containsExactly("$filter=name eq 'a;b)'", "$top=1", "$expand=Observations($count=true)");
        for (var fault : Map.of(
                        "$top",
                        "-1",
                        "$skip",
                        "1.5",
                        "$count",
                        "yes",
                        "$select",
                        "nme",
                        "$expand",
                        "Things",
                        "$orderby",
                        "name up",
                        "$format",
                        "xml",
                        "$resultFormat",
                        "dataArray",
                        "$skiptoken",
                        "%%%",
                        "filter",
                        "x")
                .entrySet()) {
            assertThatThrownBy(() -> options(fault.getKey(), fault.getValue()))
                    .as(fault.toString())
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refused -> assertThat(refused.code()).isEqualTo(SensorThingsRefusal.QUERY_FAULTY));
        }
    }

    private static Options options(String name, String value) {
        return OptionsParser.read(EntityType.THING, Map.of(name, value));
    }

    private static String things(String filter) {
        return condition(EntityType.THING, filter);
    }

    private static String observations(String filter) {
        return condition(filter.startsWith("name") ? EntityType.THING : EntityType.OBSERVATION, filter);
    }

    private static String condition(EntityType type, String filter) {
        var options = OptionsParser.read(type, Map.of("$filter", filter));
        var expression = options.filter();
        if (expression == null) {
            throw new IllegalStateException("no filter was read");
        }
        return new Translation("$filter", new Scope(type, false), new Parameters(), NO_PLACES).condition(expression);
    }
}
