package org.lingxing.platform.sheets;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says in the description of the interface which lists go out as files, and how one asks for that. */
@Component
class ExportDescription implements OperationCustomizer {

    ExportDescription() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Export.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (Arrays.asList(method.getMethod().getParameterTypes()).contains(Export.class)) {
            operation.addParametersItem(query("format", "the whole list as a file instead of a page", "xlsx", "csv"));
            operation.addParametersItem(
                    query("columns", "keys of the file's columns, apart by commas; all unless given"));
            operation.addParametersItem(query("lang", "the language of the file, zh unless given", "zh", "en"));
        }
        return operation;
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
