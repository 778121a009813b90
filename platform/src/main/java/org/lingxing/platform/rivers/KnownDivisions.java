package org.lingxing.platform.rivers;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which divisions the register of places has, asked for many at once. Villages are taken with their township's code. */
@Component
class KnownDivisions {

    private static final int TOWNSHIP = 9;

    private final JdbcClient database;

    KnownDivisions(JdbcClient database) {
        this.database = database;
    }

    /** Those of the codes that name a division the register has. */
    Set<String> among(Collection<DivisionCode> codes) {
        var asked = codes.stream().map(KnownDivisions::held).distinct().toArray(String[]::new);
        var there = new HashSet<>(database.sql("select code from places.division where code = any (:codes)")
                .param("codes", asked)
                .query(String.class)
                .list());
        var known = new HashSet<String>();
        codes.stream().filter(code -> there.contains(held(code))).forEach(code -> known.add(code.value()));
        return known;
    }

    /** All names by code, for lists. */
    Map<String, Phrase> names() {
        var names = new HashMap<String, Phrase>();
        database.sql("select code, name_zh, coalesce(name_en, name_zh) as name_en from places.division")
                .query((row, number) ->
                        Map.entry(row.getString("code"), Phrase.of(row.getString("name_zh"), row.getString("name_en"))))
                .list()
                .forEach(one -> names.put(one.getKey(), one.getValue()));
        return names;
    }

    private static String held(DivisionCode code) {
        var value = code.value();
        return value.length() > TOWNSHIP ? value.substring(0, TOWNSHIP) : value;
    }
}
