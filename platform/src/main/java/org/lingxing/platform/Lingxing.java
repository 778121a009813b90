package org.lingxing.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The platform as one program. */
@SpringBootApplication
@Modulithic(systemName = "Lingxing")
public class Lingxing {

    public static void main(String[] arguments) {
        SpringApplication.run(Lingxing.class, arguments);
    }
}
