package org.lingxing.platform.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Executable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Decimals;
import org.lingxing.kernel.DivisionCode;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.jdk.NumberDeserializers.BigDecimalDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ValueNode;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * How JSON is read: an unknown member is a fault, so is a member that is missing or null unless the component of the
 * record says {@code @Nullable}. What is typed wrongly must not silently change a decision.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    @Bean
    JsonMapperBuilderCustomizer strictly() {
        return builder -> {
            builder.enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
            builder.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
            builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
            builder.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
            builder.nodeFactory(new WritableNodes());
            builder.addModule(new Requirements());
        };
    }

    private static final class Requirements extends SimpleModule {

        private static final long serialVersionUID = 1L;

        /** Values of the kernel, which knows nothing of JSON, are written as the text they are. */
        Requirements() {
            addSerializer(DivisionCode.class, new ToStringSerializer(DivisionCode.class));
            addDeserializer(DivisionCode.class, new DivisionCodeReader());
            addDeserializer(BigDecimal.class, new DecimalReader());
        }

        @Override
        public void setupModule(SetupContext context) {
            context.appendAnnotationIntrospector(new RequiredUnlessNullable());
            super.setupModule(context);
        }
    }

    private static final class DivisionCodeReader extends StdDeserializer<DivisionCode> {

        DivisionCodeReader() {
            super(DivisionCode.class);
        }

        @Override
        public DivisionCode deserialize(JsonParser parser, DeserializationContext context) {
            var text = parser.getValueAsString();
            try {
                return DivisionCode.of(text == null ? "" : text);
            } catch (IllegalArgumentException unfit) {
                throw InvalidFormatException.from(parser, "not the code of a division", text, DivisionCode.class);
            }
        }
    }

    /** Decimals as ever, but for those that a few letters make longer than there is memory. */
    private static final class DecimalReader extends BigDecimalDeserializer {

        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            var decimal = super.deserialize(parser, context);
            if (decimal != null && !Decimals.isWritable(decimal)) {
                throw InvalidFormatException.from(parser, "a decimal too long", decimal, BigDecimal.class);
            }
            return decimal;
        }
    }

    /** The same for a body that is read as a tree. */
    private static final class WritableNodes extends JsonNodeFactory {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueNode numberNode(@Nullable BigDecimal decimal) {
            if (decimal != null && !Decimals.isWritable(decimal)) {
                throw new StreamConstraintsException("a decimal too long");
            }
            return super.numberNode(decimal);
        }
    }

    /** Reads JSpecify's {@code @Nullable} on components of records. */
    private static final class RequiredUnlessNullable extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return isRequired(member) ? Boolean.TRUE : null;
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
            return isRequired(annotated) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : JsonSetter.Value.empty();
        }

        private static boolean isRequired(Annotated annotated) {
            return annotated instanceof AnnotatedParameter parameter
                    && parameter.getOwner().getAnnotated() instanceof Executable constructor
                    && constructor.getDeclaringClass().isRecord()
                    && !constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
                            Nullable.class);
        }
    }
}
