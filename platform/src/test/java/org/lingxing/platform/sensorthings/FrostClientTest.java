package org.lingxing.platform.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import de.fraunhofer.iosb.ilt.sta.model.Datastream;
import de.fraunhofer.iosb.ilt.sta.model.Location;
import de.fraunhofer.iosb.ilt.sta.model.Observation;
import de.fraunhofer.iosb.ilt.sta.model.ObservedProperty;
import de.fraunhofer.iosb.ilt.sta.model.Sensor;
import de.fraunhofer.iosb.ilt.sta.model.Thing;
import de.fraunhofer.iosb.ilt.sta.model.ext.DataArrayDocument;
import de.fraunhofer.iosb.ilt.sta.model.ext.DataArrayValue;
import de.fraunhofer.iosb.ilt.sta.model.ext.UnitOfMeasurement;
import de.fraunhofer.iosb.ilt.sta.service.SensorThingsService;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.http.message.BasicHeader;
import org.geojson.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingxing.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A client that others wrote: the Java client of the FROST server. */
@PlatformTest
class FrostClientTest {

    @Autowired
    Clients clients;

    @LocalServerPort
    int port;

    private SensorThingsService service;

    @BeforeEach
    void 带密钥的客户端() throws Exception {
        if (service == null) {
            service = new SensorThingsService(URI.create("http://127.0.0.1:" + port + Root.PATH));
            service.getClientBuilder()
                    .setDefaultHeaders(List.of(new BasicHeader(
                            "Authorization", "Client " + clients.make("frost-" + System.nanoTime(), "test"))));
            service.rebuildHttpClient();
        }
    }

    @Test
    void 读站点_展开_翻到最后一页() throws Exception {
        var things = service.things()
                .query()
                .filter("properties/water eq '贾鲁河'")
                .orderBy("name asc")
                .expand("Locations,Datastreams($select=id,name;$expand=ObservedProperty)")
                .count()
                .list();
        assertThat(things.getCount()).isEqualTo(3);
        var thing = things.iterator().next();
        assertThat(thing.getName()).isEqualTo("示例自动站 001");
        assertThat(thing.getDatastreams().size()).isEqualTo(9);
        var place = (Point) thing.getLocations().iterator().next().getLocation();
        assertThat(place.getCoordinates().getLongitude()).isEqualTo(113.62);
        var ph = thing.datastreams()
                .query()
                .filter("ObservedProperty/name eq 'ph'")
                .first();
        var all = ph.observations()
                .query()
                .top(50)
                .orderBy("phenomenonTime desc")
                .list()
                .fullIterator();
        List<ZonedDateTime> times = new ArrayList<>();
        all.forEachRemaining(one -> times.add(one.getPhenomenonTime().getAsDateTime()));
        assertThat(times).hasSize(210).doesNotHaveDuplicates();
    }

    @Test
    void 建站_写值_成批写_改_删() throws Exception {
        var thing = new Thing("gauge", "a gauge", Map.of("owner", "school"));
        thing.setLocations(List.of(new Location("yard", "a yard", "application/geo+json", new Point(113.6, 34.7))));
        service.create(thing);
        var stream = new Datastream(
                "rain",
                "rain of an hour",
                "http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement",
                new UnitOfMeasurement("millimetre", "mm", "ucum:mm"));
        stream.setThing(thing);
        stream.setSensor(new Sensor("bucket", "tipping bucket", "text/plain", "bucket"));
        stream.setObservedProperty(new ObservedProperty("rain", URI.create("urn:test:rain"), "depth of rain"));
        service.create(stream);
        service.create(new Observation(1.2, stream));
        var table = new DataArrayValue(
                stream, Set.of(DataArrayValue.Property.PhenomenonTime, DataArrayValue.Property.Result));
        for (int hour = 1; hour <= 3; hour++) {
            var observation = new Observation(hour * 0.1, stream);
            observation.setPhenomenonTimeFrom(ZonedDateTime.parse("2019-06-0" + hour + "T00:00:00Z"));
            table.addObservation(observation);
        }
        var document = new DataArrayDocument();
        document.addDataArrayValue(table);
        assertThat(service.create(document)).hasSize(3).allMatch(link -> link.contains("Observations("));
        assertThat(service.datastreams()
                        .find(stream.getId())
                        .observations()
                        .query()
                        .count()
                        .list()
                        .getCount())
                .isEqualTo(4);
        var known = service.things().find(thing.getId());
        known.setDescription("a gauge in a yard");
        service.update(known);
        assertThat(service.things().find(thing.getId()).getDescription()).isEqualTo("a gauge in a yard");
        service.delete(thing);
        assertThat(service.datastreams().query().filter("name eq 'rain'").list().isEmpty())
                .isTrue();
    }
}
