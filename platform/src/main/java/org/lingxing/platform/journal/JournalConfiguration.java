package org.lingxing.platform.journal;

import javax.sql.DataSource;
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
        return PersonalCipher.in(home);
    }

    @Bean
    Seal seal(DataHome home) {
        return Seal.in(home);
    }

    @Bean
    Sealing sealing(JdbcClient database, TransactionTemplate transaction, CityClock clock, Seal seal) {
        return new Sealing(database, transaction, clock, seal);
    }

    @Bean
    Verification verification(DataSource source, Seal seal, PersonalCipher cipher) {
        return new Verification(source, seal, cipher);
    }

    @Bean
    Sealer sealer(Sealing sealing) {
        return new Sealer(sealing);
    }
}
