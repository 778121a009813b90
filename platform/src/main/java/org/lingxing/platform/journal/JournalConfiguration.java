package org.lingxing.platform.journal;

import org.lingxing.platform.store.DataHome;
import org.lingxing.platform.time.CityClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    @Bean
    PersonalCipher personalCipher(DataHome home) {
        return new PersonalCipher(home.secret("personal.key", PersonalCipher::freshKey));
    }

    @Bean
    Seal seal(DataHome home) {
        return new Seal(home.secret("journal.key", Seal::freshKey));
    }

    @Bean
    Sealing sealing(JdbcClient database, TransactionTemplate transaction, CityClock clock, Seal seal) {
        return new Sealing(database, transaction, clock, seal);
    }

    @Bean
    Sealer sealer(Sealing sealing) {
        return new Sealer(sealing);
    }
}
