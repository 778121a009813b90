package org.lingxing.platform.duties;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kinds of duties that the modules declare, written where duties refer to them. */
@Component
@Order(0)
class Kinds implements ApplicationRunner {

    private final JdbcClient database;
    private final ObjectProvider<DutyKind> declared;

    Kinds(JdbcClient database, ObjectProvider<DutyKind> declared) {
        this.database = database;
        this.declared = declared;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        declared.orderedStream().forEach(this::write);
    }

    /** Writes a kind, or what is new about it. */
    void write(DutyKind kind) {
        database.sql("""
                        insert into duties.kind as k (
                               name, title_zh, title_en, deed_zh, deed_en, address, document, provision, within_period)
                        values (:name, :titleZh, :titleEn, :deedZh, :deedEn, :address, :document, :provision, :within)
                        on conflict (name) do update
                           set title_zh = excluded.title_zh, title_en = excluded.title_en,
                               deed_zh = excluded.deed_zh, deed_en = excluded.deed_en, address = excluded.address,
                               document = excluded.document, provision = excluded.provision,
                               within_period = excluded.within_period
                         where k.* is distinct from excluded.*
                        """)
                .param("name", kind.name())
                .param("titleZh", kind.title().zh())
                .param("titleEn", kind.title().en())
                .param("deedZh", kind.deed().zh())
                .param("deedEn", kind.deed().en())
                .param("address", kind.address())
                .param("document", kind.provision().document().value())
                .param("provision", kind.provision().path())
                .param("within", kind.manner() == DutyKind.Manner.WITHIN_PERIOD)
                .update();
    }
}
