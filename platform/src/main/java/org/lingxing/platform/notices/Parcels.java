package org.lingxing.platform.notices;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.access.Addressees;
import org.lingxing.platform.notices.Outgoing.Channel;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts messages on their way: one delivery carries all of them. */
@Component
class Parcels {

    private static final String HOOKS = """
            select id
              from notices.hook
             where ended_at is null
               and (account = :account or agency = any(:agencies))
             order by id
            """;

    private final JdbcClient database;
    private final Addressees addressees;
    private final CityClock clock;

    Parcels(JdbcClient database, Addressees addressees, CityClock clock) {
        this.database = database;
        this.addressees = addressees;
        this.clock = clock;
    }

    /** The programs that are told what somebody is told: the person's own, and those of the units. */
    List<UUID> hooksOf(String account) {
        return Rows.of(database.sql(HOOKS)
                .param("account", account)
                .param("agencies", addressees.agenciesOf(account, clock.today()).toArray(String[]::new))
                .query(UUID.class));
    }

    UUID send(Channel channel, @Nullable String account, @Nullable UUID hook, List<UUID> messages, Instant now) {
        UUID delivery = database.sql("""
                        insert into notices.delivery (channel, account, hook, made_at, next_at)
                        values (:channel, :account, :hook, :now, :now)
                        returning id
                        """)
                .param("channel", channel.name())
                .param("account", account, Types.VARCHAR)
                .param("hook", hook, Types.OTHER)
                .param("now", Moments.utc(now))
                .query(UUID.class)
                .single();
        database.sql("""
                        insert into notices.carried (delivery, message)
                        select :delivery, unnest(:messages::uuid[])
                        """)
                .param("delivery", delivery)
                .param("messages", messages.toArray(UUID[]::new))
                .update();
        return delivery;
    }
}
