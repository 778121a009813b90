package org.lingxing.platform.sensorthings;

/** Entities that tests make. */
final class Samples {

    /** A thing with all that an observation of it needs, and one observation. */
    static final String THING = """
            {
              "name": "gauge 1", "description": "a gauge at a bridge", "properties": {"bridge": "north", "pier": 3},
              "Locations": [{
                "name": "north bridge", "description": "pier 3", "encodingType": "application/geo+json",
                "location": {"type": "Point", "coordinates": [113.65, 34.77]}
              }],
              "Datastreams": [{
                "name": "level 1", "description": "water level", "properties": {"channel": "a"},
                "observationType": "http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement",
                "unitOfMeasurement": {"name": "metre", "symbol": "m", "definition": "ucum:m"},
                "Sensor": {
                  "name": "float", "description": "a float in a pipe", "encodingType": "text/plain", "metadata": "float"
                },
                "ObservedProperty": {"name": "level", "definition": "urn:test:level", "description": "above the bed"},
                "Observations": [{"phenomenonTime": "2019-06-18T00:00:00Z", "resultTime": "2019-06-18T00:00:10Z", "result": 1.5}]
              }]
            }
            """;

    private Samples() {}
}
