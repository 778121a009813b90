package org.lingxing.platform.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Makes the shapes exact that only the whole description can tell. The platform writes every member of an answer, also
 * one that is null, while whoever asks may leave such a member out: what is only ever answered has all its members. And
 * where one of several records is meant, each says its own word.
 */
@Component
@SuppressWarnings({"rawtypes", "unchecked"}) // the library's own type of schemas
class AnswerSchemas implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI description) {
        var schemas = description.getComponents().getSchemas();
        List.copyOf(schemas.values()).forEach(schema -> {
            if (schema.getDiscriminator() != null && schema.getDiscriminator().getMapping() != null) {
                makeChoice(schema, schemas);
            }
        });
        var asked = new HashSet<String>();
        description
                .getPaths()
                .values()
                .forEach(path -> path.readOperations().forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        collect(operation.getRequestBody().getContent(), schemas, asked);
                    }
                }));
        schemas.forEach((name, schema) -> {
            if (!asked.contains(name)) {
                writtenWhole(schema);
            }
        });
    }

    /** The choice becomes one of its records, each with its word, instead of a record all others build upon. */
    private static void makeChoice(Schema<?> choice, Map<String, Schema> schemas) {
        var word = choice.getDiscriminator().getPropertyName();
        choice.getDiscriminator().getMapping().forEach((value, reference) -> {
            var chosen = (Schema<?>) schemas.get(nameIn(reference));
            if (chosen == null) {
                return;
            }
            if (chosen.getAllOf() != null) {
                chosen.getAllOf().stream()
                        .filter(part -> part.getProperties() != null)
                        .forEach(part -> chosen.setProperties(part.getProperties()));
                chosen.setAllOf(null);
                chosen.addType("object");
            }
            var own = new StringSchema();
            own.setEnum(List.of(value));
            chosen.addProperty(word, own);
            chosen.addRequiredItem(word);
        });
        choice.setOneOf(choice.getDiscriminator().getMapping().values().stream()
                .<Schema>map(reference -> new Schema<>().$ref(reference))
                .toList());
        choice.setProperties(null);
        choice.setRequired(null);
        choice.setDiscriminator(null);
    }

    private static void writtenWhole(Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        var all = new ArrayList<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        schema.getProperties().forEach((name, member) -> {
            if (mayBeNull(member) && !all.contains(name)) {
                all.add(name);
            }
        });
        schema.setRequired(all);
    }

    private static boolean mayBeNull(Schema<?> member) {
        return isNull(member)
                || (member.getAnyOf() != null && member.getAnyOf().stream().anyMatch(AnswerSchemas::isNull));
    }

    private static boolean isNull(Schema<?> schema) {
        return schema.getTypes() != null && schema.getTypes().contains("null");
    }

    private static void collect(@Nullable Content content, Map<String, Schema> schemas, Set<String> found) {
        if (content != null) {
            content.values().forEach(media -> collect(media.getSchema(), schemas, found));
        }
    }

    private static void collect(@Nullable Schema<?> schema, Map<String, Schema> schemas, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            var name = nameIn(schema.get$ref());
            if (found.add(name)) {
                collect(schemas.get(name), schemas, found);
            }
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(member -> collect(member, schemas, found));
        }
        Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(part -> collect(part, schemas, found));
        collect(schema.getItems(), schemas, found);
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            collect(values, schemas, found);
        }
    }

    private static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
