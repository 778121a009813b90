package org.lingxing.platform.rivers;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why something cannot be taken into the registers. */
enum RiversRefusal implements RefusalCode {
    NOT_GEOJSON(Meaning.forOfficer(
                    400, "这不是 GeoJSON 的要素集合，没有读取", "This is no collection of GeoJSON features and was not read")
            .advising(
                    "请在制图软件中另存为 GeoJSON（FeatureCollection）再导入",
                    "Save it as GeoJSON (FeatureCollection) and import that"));

    private final Meaning meaning;

    RiversRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
