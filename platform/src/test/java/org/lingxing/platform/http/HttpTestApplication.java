package org.lingxing.platform.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** This module alone, in front of a small library-card office that knows nothing of the city. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan(basePackageClasses = HttpTestApplication.class)
class HttpTestApplication {

    /** A caller by the header {@code Reader}: "guest" may read, "clerk" may lend in 410105. */
    @Bean
    CallerSource byHeader() {
        return request -> Optional.ofNullable(request.getHeader("Reader"))
                .map(name -> new Caller(
                        name,
                        "示例" + name,
                        name.equals("clerk")
                                ? List.of(new Grant(Role.OFFICER, null, DivisionCode.of("410105")))
                                : List.of()));
    }

    record Card(
            @Size(min = 1, max = 4, message = "1 至 4 个字 / 1 to 4 characters")
            String name,

            int books,
            Shelf shelf,
            @Nullable String note,
            List<@Valid Loan> loans) {}

    record Loan(
            @Size(min = 2, message = "书名太短 / The title is too short")
            String title) {}

    enum Shelf {
        OPEN,
        CLOSED
    }

    @RestController
    @RequestMapping("/api/v1/cards")
    @OpenTo(Audience.SIGNED_IN)
    static class CardResource {

        @GetMapping
        @OpenTo(Audience.PUBLIC)
        Page<String> list(Paging paging) {
            int from = paging.fromTheBeginning() ? 0 : Integer.parseInt(paging.after(0)) + 1;
            var rows = IntStream.range(from, 7)
                    .limit(paging.oneMore())
                    .mapToObj(Integer::toString)
                    .toList();
            return Page.of(rows, paging, 7, Instant.EPOCH, List::of);
        }

        @GetMapping("/mine")
        String mine(Caller caller) {
            return caller.name();
        }

        @PostMapping
        @OpenTo(roles = Role.OFFICER)
        String issue(@RequestBody @Valid Card card) {
            return card.name();
        }

        @PutMapping("/{number}")
        @OpenTo(roles = Role.OFFICER)
        ResponseEntity<String> change(@PathVariable int number, Version version, Caller caller) {
            caller.requireRegion(Role.OFFICER, DivisionCode.of(number == 1 ? "410105" : "410104"));
            version.requireIs(3, "示例乙", Instant.EPOCH);
            return new Version(4).of("changed");
        }

        @GetMapping("/broken")
        @OpenTo(Audience.PUBLIC)
        String broken() {
            throw new IllegalStateException("a secret of the inside");
        }
    }
}
