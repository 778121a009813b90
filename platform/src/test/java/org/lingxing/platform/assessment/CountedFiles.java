package org.lingxing.platform.assessment;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of problems as the counts of a year read them, in ledgers of campaigns and with their deeds. */
record CountedFiles(JdbcClient database) {

    UUID problem() {
        return database.sql("""
                        insert into problems.problem (number, kind, source, level, division, longitude, latitude, place,
                                                      words, found_at, changed_by, changed_at)
                        values ('示例-异议-1', 'DUMPING', 'PATROL', 'COUNTY', '410105001', 113.6, 34.8, '示例处', '示例', :at,
                                'system', :at)
                        returning id
                        """)
                .param("at", RoundTable.utc(ObjectedRecordsTest.noon(1)))
                .query(UUID.class)
                .single();
    }

    void entry(String campaign, String number, UUID problem) {
        database.sql("""
                        insert into problems.campaign (code, ord, name_zh, name_en, provision, kinds, until)
                        values (:code, 90, '示例行动', 'example', 'zz-2019-5#3.3.1', array['DUMPING'], '2019-05-10')
                        """).param("code", campaign).update();
        database.sql("insert into problems.campaign_entry values (:code, :number, :problem, 'system', :at)")
                .param("code", campaign)
                .param("number", number)
                .param("problem", problem)
                .param("at", RoundTable.utc(ObjectedRecordsTest.noon(1)))
                .update();
    }

    void deed(UUID problem, int ord, String what) {
        database.sql("""
                        insert into problems.deed (problem, ord, what, by_account, at, received_at, entry)
                        values (:id, :ord, :what, 'system', :at, :at, 1)
                        """)
                .param("id", problem)
                .param("ord", ord)
                .param("what", what)
                .param("at", RoundTable.utc(ObjectedRecordsTest.noon(15 + ord)))
                .update();
    }
}
