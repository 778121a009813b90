package org.lingxing.platform.http;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The first answers that are kept; every method works in the transaction of the deed. */
@Repository
class FirstAnswers {

    private final JdbcClient database;
    private final JsonMapper json;
    private final long keptSeconds;

    FirstAnswers(JdbcClient database, JsonMapper json, HttpSettings settings) {
        this.database = database;
        this.json = json;
        this.keptSeconds = settings.answersKept().toSeconds();
    }

    /**
     * Holds the delivery until the transaction ends, however it ends.
     *
     * @throws Refusal {@link CommonRefusal#DELIVERY_RUNNING} when the same one is being worked on at this moment
     */
    void hold(Delivery delivery) {
        boolean free = database.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", delivery.lock())
                .query(Boolean.class)
                .single();
        if (!free) {
            throw Refusal.of(CommonRefusal.DELIVERY_RUNNING).with("retryAfterSeconds", 1);
        }
    }

    /**
     * What was answered to this delivery before.
     *
     * @throws Refusal {@link CommonRefusal#KEY_USED_FOR_ANOTHER_REQUEST} when the key came with something else then
     */
    Optional<FirstAnswer> find(Delivery delivery) {
        return database.sql("select request, answer from http.first_answer where delivery = :delivery")
                .param("delivery", delivery.id())
                .query((row, number) -> {
                    if (!Arrays.equals(row.getBytes("request"), delivery.request())) {
                        throw Refusal.of(CommonRefusal.KEY_USED_FOR_ANOTHER_REQUEST);
                    }
                    return json.readValue(delivery.decrypt(row.getBytes("answer")), FirstAnswer.class);
                })
                .optional();
    }

    void keep(Delivery delivery, FirstAnswer answer) {
        database.sql("insert into http.first_answer (delivery, request, answer) values (:delivery, :request, :answer)")
                .param("delivery", delivery.id())
                .param("request", delivery.request())
                .param("answer", delivery.encrypt(json.writeValueAsBytes(answer)))
                .update();
        forgetOld();
    }

    /** Whether anything was changed in this transaction so far. */
    boolean somethingWasDone() {
        return database.sql("select pg_current_xact_id_if_assigned() is not null")
                .query(Boolean.class)
                .single();
    }

    /** A few at a time with each new one, so that nobody has to come and sweep. */
    private void forgetOld() {
        database.sql("""
                        delete from http.first_answer
                         where delivery in (select delivery
                                              from http.first_answer
                                             where kept_at < now() - make_interval(secs => :kept)
                                             order by kept_at
                                             limit 10
                                               for update skip locked)
                        """).param("kept", keptSeconds).update();
    }
}
