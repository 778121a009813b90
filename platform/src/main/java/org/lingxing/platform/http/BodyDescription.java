package org.lingxing.platform.http;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Bodies that the types of a method do not tell: what it writes or reads itself, and lists asked for as a file. */
@Component
class BodyDescription implements OperationCustomizer {

    private static final String JSON = "application/json";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        var answer = operation.getResponses() == null
                ? null
                : operation.getResponses().get("200");
        if (mapping == null || answer == null || !Doorkeeper.isOurs(method)) {
            return operation;
        }
        anyJsonInPlaceOfBytes(answer.getContent());
        if (operation.getRequestBody() == null) {
            Arrays.stream(mapping.consumes()).forEach(type -> operation.setRequestBody(read(type)));
        } else {
            anyJsonInPlaceOfBytes(operation.getRequestBody().getContent());
        }
        if (Arrays.asList(mapping.params()).contains("format")) {
            operation.addParametersItem(query("format", "xlsx or csv: all of the list as a file", "xlsx", "csv"));
            operation.addParametersItem(query("columns", "names of columns, with commas between"));
            operation.addParametersItem(query("lang", "of the head of the columns", "zh", "en"));
            // The list itself, where it was described first, stays beside the file.
            var content = answer.getContent() == null ? new Content() : answer.getContent();
            written(SHEET, CSV).forEach(content::addMediaType);
            answer.setContent(content);
        } else if (method.getMethod().getReturnType() == void.class && mapping.produces().length > 0) {
            answer.setContent(written(mapping.produces()));
        }
        return operation;
    }

    /** Answers that a rule or a parameter gives come as bytes of JSON, written where Spring is not known. */
    private static void anyJsonInPlaceOfBytes(@Nullable Content content) {
        if (content != null && content.get(JSON) != null) {
            var schema = content.get(JSON).getSchema();
            if (schema != null && "byte".equals(schema.getFormat())) {
                content.get(JSON).setSchema(new Schema<>());
            }
        }
    }

    private static Content written(String... types) {
        var content = new Content();
        Arrays.stream(types).forEach(type -> content.addMediaType(type, new MediaType().schema(new BinarySchema())));
        return content;
    }

    private static RequestBody read(String type) {
        var schema = type.startsWith("multipart/")
                ? new ObjectSchema().addProperty("file", new BinarySchema()).addRequiredItem("file")
                : new StringSchema();
        return new RequestBody().content(new Content().addMediaType(type, new MediaType().schema(schema)));
    }

    private static Parameter query(String name, String words, String... values) {
        var schema = new StringSchema();
        if (values.length > 0) {
            schema.setEnum(List.of(values));
        }
        return new Parameter()
                .in("query")
                .name(name)
                .description(words)
                .required(false)
                .schema(schema);
    }
}
