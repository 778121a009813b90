package org.lingxing.platform.water;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.lingxing.sensing.Item;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The laboratories, what they call sections, how they measure. */
@Component
class Laboratories {

    private final JdbcClient database;
    private final Journal journal;
    private final CityClock clock;

    Laboratories(JdbcClient database, Journal journal, CityClock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    List<Laboratory> all() {
        return database.sql("select code, name from water.laboratory order by code")
                .query((row, number) -> new Laboratory(row.getString("code"), row.getString("name")))
                .list();
    }

    Optional<Laboratory> find(String code) {
        return database.sql("select code, name from water.laboratory where code = :code")
                .param("code", code)
                .query((row, number) -> new Laboratory(row.getString("code"), row.getString("name")))
                .optional();
    }

    /** Enters a laboratory, or renames it. */
    @Transactional
    public void put(Laboratory laboratory, String by) {
        database.sql("""
                        insert into water.laboratory (code, name) values (:code, :name)
                            on conflict (code) do update set name = excluded.name
                        """)
                .param("code", laboratory.code())
                .param("name", laboratory.name())
                .update();
        journal.record(
                Deed.of("water.laboratory-entered", laboratory.code()).by(by).with("name", laboratory.name()));
    }

    /** What a laboratory calls sections: the printed name to the section's code. */
    Map<String, String> names(String laboratory) {
        Map<String, String> names = new TreeMap<>();
        database.sql("select printed, section from water.laboratory_name where laboratory = :laboratory")
                .param("laboratory", laboratory)
                .query(row -> {
                    names.put(row.getString("printed"), row.getString("section"));
                });
        return names;
    }

    /** Remembers which sections are meant. */
    @Transactional
    public void learn(String laboratory, Map<String, String> names, String by) {
        names.forEach((printed, section) -> database.sql("""
                                insert into water.laboratory_name (laboratory, printed, section, by_account, at)
                                values (:laboratory, :printed, :section, :by, :at)
                                    on conflict (laboratory, printed)
                                    do update set section = excluded.section, by_account = excluded.by_account,
                                                  at = excluded.at
                                """)
                .param("laboratory", laboratory)
                .param("printed", printed.strip())
                .param("section", section)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update());
        var deed = Deed.of("water.laboratory-names-learnt", laboratory).by(by);
        journal.record(deed.with("names", names.toString()));
    }

    /** How it measures, by item. */
    Map<Item, Laboratory.Method> methods(String laboratory) {
        Map<Item, Laboratory.Method> methods = new EnumMap<>(Item.class);
        database.sql("""
                        select item, method, detection_limit
                          from water.laboratory_method
                         where laboratory = :laboratory
                        """).param("laboratory", laboratory).query(row -> {
            var item = Item.valueOf(row.getString("item"));
            methods.put(
                    item, new Laboratory.Method(item, row.getString("method"), row.getBigDecimal("detection_limit")));
        });
        return methods;
    }

    /** Sets how it measures an item. */
    @Transactional
    public void put(String laboratory, Laboratory.Method method, String by) {
        database.sql("""
                        insert into water.laboratory_method (laboratory, item, method, detection_limit)
                        values (:laboratory, :item, :method, :limit)
                            on conflict (laboratory, item)
                            do update set method = excluded.method, detection_limit = excluded.detection_limit
                        """)
                .param("laboratory", laboratory)
                .param("item", method.item().name())
                .param("method", method.method())
                .param("limit", method.limit(), Types.NUMERIC)
                .update();
        journal.record(Deed.of("water.laboratory-method-set", laboratory)
                .by(by)
                .with("item", method.item().memberName())
                .with("method", method.method())
                .with("limit", Objects.toString(method.limit(), "")));
    }
}
