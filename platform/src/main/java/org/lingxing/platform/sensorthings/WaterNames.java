package org.lingxing.platform.sensorthings;

import java.util.Map;
import org.lingxing.sensing.Flag;
import org.lingxing.sensing.Item;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Enters at every start what the program calls the items of water and the flags of values. */
@Component
class WaterNames implements InitializingBean {

    private static final Map<String, String> UNITS = Map.of(
            "℃", "degree Celsius",
            "", "pH",
            "mg/L", "milligram per litre",
            "μS/cm", "microsiemens per centimetre",
            "NTU", "nephelometric turbidity unit",
            "cells/L", "cells per litre",
            "个/L", "count per litre",
            "cm", "centimetre");

    private static final Map<String, String> UCUM = Map.of(
            "℃",
            "Cel",
            "",
            "[pH]",
            "mg/L",
            "mg/L",
            "μS/cm",
            "uS/cm",
            "NTU",
            "{NTU}",
            "cells/L",
            "{cells}/L",
            "个/L",
            "{count}/L",
            "cm",
            "cm");

    private final JdbcClient database;
    private final JsonMapper json;

    WaterNames(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void afterPropertiesSet() {
        for (var item : Item.values()) {
            database.sql("""
                            insert into sensorthings.item (place, name, title, unit)
                            values (:place, :name, :title, cast(:unit as jsonb))
                                on conflict (place)
                                do update set name = excluded.name, title = excluded.title, unit = excluded.unit
                            """)
                    .param("place", item.place())
                    .param("name", item.memberName())
                    .param("title", item.label().zh())
                    .param("unit", unit(item))
                    .update();
        }
        for (var flag : Flag.values()) {
            database.sql("""
                            insert into sensorthings.flag (bit, name) values (:bit, :name)
                                on conflict (bit) do update set name = excluded.name
                            """)
                    .param("bit", flag.bit())
                    .param("name", flag.name())
                    .update();
        }
    }

    private String unit(Item item) {
        return json.createObjectNode()
                .put("name", UNITS.getOrDefault(item.unit(), item.unit()))
                .put("symbol", item.unit().isEmpty() ? "pH" : item.unit())
                .put("definition", "ucum:" + UCUM.getOrDefault(item.unit(), item.unit()))
                .toString();
    }
}
