package org.lingxing.platform.http;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says of the members of a record what its components say: one that may be null is marked so, every other is always
 * there.
 */
final class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        var java = Json.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().isRecord()) {
            var defined = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels()
                            .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
            if (defined != null && defined.getProperties() != null) {
                describe(defined, java.getRawClass().getRecordComponents());
            }
        }
        return schema;
    }

    @SuppressWarnings("rawtypes") // the library's own type of properties
    private static void describe(Schema<?> schema, RecordComponent[] components) {
        var required = new LinkedHashSet<String>();
        for (var component : components) {
            var member = schema.getProperties().get(component.getName());
            if (member == null) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.getProperties().put(component.getName(), orNull((Schema<?>) member));
            } else {
                required.add(component.getName());
            }
        }
        schema.setRequired(new ArrayList<>(required));
    }

    private static Schema<?> orNull(Schema<?> member) {
        if (member.get$ref() != null) {
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
}
