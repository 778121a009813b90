package org.lingxing.platform.sensorthings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.time.CityClock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which programs of others may write over SensorThings. */
@RestController
@RequestMapping("/api/v1/sensorthings/clients")
@OpenTo(roles = {Role.OFFICER, Role.CHIEF_OFFICE, Role.ADMINISTRATOR})
class ClientsResource {

    private final Clients clients;
    private final CityClock clock;

    ClientsResource(Clients clients, CityClock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** @param name letters, digits and hyphens: it stands beside everything the client makes */
    record NewClient(
            @Pattern(
                    regexp = "[\\p{L}\\p{N}-]{2,60}",
                    message = "2 至 60 个字母、数字或连字符 / 2 to 60 letters, digits or hyphens")
            String name) {}

    /** A key, told this once. */
    record Key(String client, String key) {}

    @GetMapping
    Page<Clients.Client> clients() {
        return Page.whole(clients.all(), clock.instant());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Key make(@RequestBody @Valid NewClient client, Caller caller) {
        return new Key(client.name(), clients.make(client.name(), caller.account()));
    }

    @DeleteMapping("/{name}/key")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String name, Caller caller) {
        clients.end(name, caller.account());
    }
}
