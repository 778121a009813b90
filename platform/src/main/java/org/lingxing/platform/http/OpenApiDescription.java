package org.lingxing.platform.http;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Optional;
import org.lingxing.kernel.DivisionCode;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** The description of the interface, {@code GET /api/v1/openapi.json}: made from the resources themselves. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    static final String SESSION = "session";
    static final String OPERATOR_KEY = "operatorKey";

    private static final String PROBLEM_JSON = "application/problem+json";

    private static final String WORDS = """
            Lists are given page by page: `next` of an answer is sent as `after` for the following page. What people
            edit together carries an ETag, which is sent back as `If-Match`. A refusal is problem+json with a stable
            `code` and its sentence in Chinese and English. Requests that change something and are made on the strength
            of a cookie carry the value of the cookie `XSRF-TOKEN` in the header `X-XSRF-TOKEN`.""";

    OpenApiDescription() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Optional.class, Paging.class, Version.class)
                .addSimpleTypesForParameterObject(DivisionCode.class)
                .replaceWithClass(DivisionCode.class, String.class)
                .replaceWithSchema(JsonNode.class, new Schema<>());
    }

    @Bean
    OpenAPI openApi(HttpSettings settings) {
        return new OpenAPI()
                .info(new Info()
                        .title("Lingxing 令行")
                        .version(settings.version() == null ? "0.1.0" : settings.version())
                        .license(new License().name("Apache-2.0"))
                        .description(WORDS))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("LINGXING_SESSION")
                                        .description("Given by POST /api/v1/session"))
                        .addSecuritySchemes(
                                OPERATOR_KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("The operator's key; taken from the platform's own machine")));
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mapper) {
        return new ModelResolver(mapper.jsonMapper(), new SchemaNames());
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    /** Every operation may be refused, all in the same shape. */
    @Bean
    OpenApiCustomizer refusals() {
        return description -> {
            ModelConverters.getInstance(true)
                    .readAll(Problem.class)
                    .forEach((name, schema) -> description.getComponents().addSchemas(name, schema));
            description
                    .getPaths()
                    .values()
                    .forEach(path -> path.readOperations().forEach(OpenApiDescription::mayRefuse));
        };
    }

    private static void mayRefuse(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("A refusal, or a fault of the platform")
                                .content(new Content()
                                        .addMediaType(
                                                PROBLEM_JSON,
                                                new MediaType()
                                                        .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
    }
}
