package org.lingxing.platform.http;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Keeps the program from starting with an endpoint that does not say whom it is open to, or says it wrongly. */
@Component
class DoorCheck implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping endpoints;

    DoorCheck(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var wrong = endpoints.getHandlerMethods().values().stream()
                .filter(Doorkeeper::isOurs)
                .filter(method -> {
                    var door = Doorkeeper.doorOf(method);
                    return door == null || !isClear(door);
                })
                .map(method -> method.getBeanType().getSimpleName() + "."
                        + method.getMethod().getName())
                .sorted()
                .toList();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("endpoints without a clear @OpenTo: " + String.join(", ", wrong));
        }
    }

    /** Roles are named exactly where roles are asked for. */
    static boolean isClear(OpenTo door) {
        return (door.value() == Audience.ROLES) == !List.of(door.roles()).isEmpty();
    }
}
