package org.lingxing.platform.http;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Set;

/**
 * Names of schemas in the description of the interface: the module and the classes around a record in front of its own
 * name ({@code gazette.Tasks.View} becomes {@code GazetteTasksView}), since several modules call theirs alike.
 */
final class SchemaNames extends TypeNameResolver {

    private static final String PLATFORM = "org.lingxing.platform.";

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        if (!type.getName().startsWith("org.lingxing.")) {
            return super.nameForClass(type, options);
        }
        var words = new ArrayDeque<String>();
        for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
            words.addFirst(around.getSimpleName().replaceFirst("Resource$", ""));
        }
        words.addFirst(moduleOf(type));
        return String.join("", words);
    }

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        var name = new StringBuilder(nameForClass(type.getRawClass(), options)).append("Of");
        for (int i = 0; i < type.containedTypeCount(); i++) {
            name.append(nameForType(type.containedType(i), options));
        }
        return name.toString();
    }

    /** Those of this module and of the kernel are everybody's and need no name in front. */
    private static String moduleOf(Class<?> type) {
        var home = type.getPackageName();
        if (!home.startsWith(PLATFORM) || home.equals(SchemaNames.class.getPackageName())) {
            return "";
        }
        var module = home.substring(PLATFORM.length()).split("\\.", 2)[0];
        return module.substring(0, 1).toUpperCase(Locale.ROOT) + module.substring(1);
    }
}
