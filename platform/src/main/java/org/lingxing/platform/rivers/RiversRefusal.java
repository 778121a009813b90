package org.lingxing.platform.rivers;

import org.lingxing.platform.http.Meaning;
import org.lingxing.platform.http.RefusalCode;

/** Why something cannot be taken into the registers. */
enum RiversRefusal implements RefusalCode {
    NOT_GEOJSON(Meaning.forOfficer(
                    400, "这不是 GeoJSON 的要素集合，没有读取", "This is no collection of GeoJSON features and was not read")
            .advising(
                    "请在制图软件中另存为 GeoJSON（FeatureCollection）再导入",
                    "Save it as GeoJSON (FeatureCollection) and import that")),
    TERM_MEETS_ANOTHER(Meaning.forOfficer(409, "这段任期与已登记的另一段任期相接", "This term meets another one that is registered")
            .advising(
                    "中间有空缺的，请按两段任期分别填写；没有空缺的，请先把那一段改到正确的起止日",
                    "Where there is a gap, tell both terms; where there is none, put the other term right first"));

    private final Meaning meaning;

    RiversRefusal(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
