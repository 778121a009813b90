package org.lingxing.platform.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Says of the members of a record what its components say: one that may be null is marked so, every other is always
 * there; what is unwrapped belongs to the record itself. A choice of records tells by which word it is made.
 */
final class RecordSchemas implements ModelConverter {

    private static final String SCHEMAS = "#/components/schemas/";

    private final SchemaNames names = new SchemaNames();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        var java = Json.mapper().constructType(type.getType());
        if (schema == null || java == null) {
            return schema;
        }
        Schema<?> defined = schema.get$ref() == null
                ? schema
                : context.getDefinedModels().get(schema.get$ref().substring(SCHEMAS.length()));
        if (defined == null) {
            return schema;
        }
        var choices = java.getRawClass().getAnnotation(JsonSubTypes.class);
        if (java.getRawClass().isRecord() && defined.getProperties() != null) {
            var required = new LinkedHashSet<String>();
            describe(defined, java.getRawClass(), required);
            defined.setRequired(new ArrayList<>(required));
        } else if (choices != null && defined.getDiscriminator() != null) {
            describe(defined.getDiscriminator(), choices);
        }
        return schema;
    }

    private void describe(Discriminator discriminator, JsonSubTypes choices) {
        for (var choice : choices.value()) {
            discriminator.mapping(choice.name(), SCHEMAS + names.nameForClass(choice.value(), Set.of()));
        }
    }

    private static void describe(Schema<?> schema, Class<?> type, Set<String> required) {
        var leftOut = type.isAnnotationPresent(JsonInclude.class);
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(schema, component.getType(), required);
                continue;
            }
            var name = nameOf(component);
            if (component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
                schema.getProperties().remove(name);
                schema.setAdditionalProperties(true);
                continue;
            }
            var member = (Schema<?>) schema.getProperties().get(name);
            if (member == null) {
                continue;
            }
            var exact = exact(member, component);
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(name);
            } else if (!leftOut) {
                exact = orNull(exact);
            }
            put(schema, name, exact);
        }
    }

    private static String nameOf(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    /** Anything where the type says no more; items that may be null where it says so. */
    private static Schema<?> exact(Schema<?> member, RecordComponent component) {
        if (component.getType() == Object.class || component.getType() == JsonNode.class) {
            return new Schema<>();
        }
        if (member.getItems() != null
                && component.getAnnotatedType() instanceof AnnotatedParameterizedType list
                && list.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(Nullable.class)) {
            member.setItems(orNull(member.getItems()));
        }
        return member;
    }

    private static Schema<?> orNull(Schema<?> member) {
        if (member.get$ref() != null || member.getOneOf() != null) {
            var nothing = new Schema<>();
            nothing.addType("null");
            var either = new Schema<>();
            either.setAnyOf(List.of(member, nothing));
            return either;
        }
        if (member.getTypes() != null) {
            member.addType("null");
        }
        return member;
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the library's own type of properties
    private static void put(Schema schema, String name, Schema<?> member) {
        ((Map<String, Schema>) schema.getProperties()).put(name, member);
    }
}
