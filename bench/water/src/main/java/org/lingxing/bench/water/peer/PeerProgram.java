package org.lingxing.bench.water.peer;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The comparison program. */
@SpringBootApplication
public class PeerProgram {

    /** With the settings that every handbook of Hibernate names for writing in batches. */
    public static void main(String[] arguments) {
        var program = new SpringApplication(PeerProgram.class);
        program.setDefaultProperties(Map.of(
                "server.address", "127.0.0.1",
                "server.tomcat.max-keep-alive-requests", "-1",
                "spring.threads.virtual.enabled", "true",
                "spring.datasource.hikari.maximum-pool-size", "20",
                "spring.jpa.open-in-view", "false",
                "spring.jackson.deserialization.accept-single-value-as-array", "true",
                "spring.jpa.hibernate.ddl-auto", "update",
                "spring.jpa.properties.hibernate.jdbc.batch_size", "50",
                "spring.jpa.properties.hibernate.order_inserts", "true"));
        program.run(arguments);
    }
}
