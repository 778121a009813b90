package org.lingxing.platform.http;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * What stands on a method of a resource beside its plain arguments: whom it is open to, that its list is paged, that it
 * asks for a version, that it can be delivered twice and is done once.
 */
@Component
class OperationDescription implements OperationCustomizer {

    private static final List<RequestMethod> DEEDS =
            List.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (!Doorkeeper.isOurs(method)) {
            return operation;
        }
        var resource = method.getBeanType().getSimpleName().replaceFirst("Resource$", "");
        var module = moduleOf(method);
        operation.setTags(List.of(module));
        operation.setOperationId(module + resource + "_" + method.getMethod().getName());
        describeDoor(operation, Doorkeeper.requiredDoor(method));
        if (asksFor(method, Paging.class)) {
            operation.addParametersItem(query("after", "`next` of the page before", new StringSchema()));
            operation.addParametersItem(query(
                    "limit",
                    "how many items, " + Paging.USUAL + " unless given, at most " + Paging.MOST,
                    new IntegerSchema()));
        }
        if (asksFor(method, Version.class)) {
            operation.addParametersItem(header("If-Match", "the ETag that was read", true));
        }
        if (isDeed(method)) {
            operation.addParametersItem(header(
                    Deliveries.KEY,
                    "a UUID of this delivery: whoever sends it again gets the first answer, and it is done once",
                    false));
        }
        return operation;
    }

    private static void describeDoor(Operation operation, OpenTo door) {
        var roles = Arrays.stream(door.roles()).sorted().map(Role::name).toList();
        operation.addExtension(
                "x-open-to",
                door.value() == Audience.ROLES ? roles : List.of(door.value().name()));
        operation.setDescription(
                switch (door.value()) {
                    case PUBLIC -> "Open to everybody.";
                    case SIGNED_IN -> "Open to whoever is signed in.";
                    case ROLES ->
                        "Open to " + String.join(", ", roles)
                                + (door.anyDivision() ? ", for the division the role is held for." : ".");
                });
        operation.setSecurity(
                door.value() == Audience.PUBLIC
                        ? List.of()
                        : List.of(
                                new SecurityRequirement().addList(OpenApiDescription.SESSION),
                                new SecurityRequirement().addList(OpenApiDescription.OPERATOR_KEY)));
    }

    private static boolean asksFor(HandlerMethod method, Class<?> type) {
        return Arrays.asList(method.getMethod().getParameterTypes()).contains(type);
    }

    private static boolean isDeed(HandlerMethod method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping != null
                && Arrays.stream(mapping.method()).anyMatch(DEEDS::contains)
                && Arrays.stream(mapping.consumes())
                        .noneMatch(type -> type.contains("multipart") || type.contains("ndjson"));
    }

    private static String moduleOf(HandlerMethod method) {
        var name = method.getBeanType().getPackageName().replaceFirst("^org\\.lingxing\\.platform\\.", "");
        return name.toLowerCase(Locale.ROOT);
    }

    private static Parameter query(String name, String words, Schema<?> schema) {
        return new Parameter()
                .in("query")
                .name(name)
                .description(words)
                .required(false)
                .schema(schema);
    }

    private static Parameter header(String name, String words, boolean required) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(words)
                .required(required)
                .schema(new StringSchema());
    }
}
