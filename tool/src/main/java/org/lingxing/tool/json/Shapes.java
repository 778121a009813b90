package org.lingxing.tool.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.DocumentId;
import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.Member;

/** The shapes of types, made once a type. */
final class Shapes {

    private static final Set<Class<?>> WRITTEN_AS_TEXT =
            Set.of(ProvisionId.class, DocumentId.class, DivisionCode.class);

    private static final ClassValue<List<MemberShape>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<MemberShape> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Shapes::member).toList();
        }
    };

    private static final ClassValue<Shape> RECORDS = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape.Obj(constructor(type), members(type));
        }
    };

    private Shapes() {}

    /** Whether values of the record are written as objects. */
    static boolean isObject(Class<?> type) {
        return !WRITTEN_AS_TEXT.contains(type);
    }

    static List<MemberShape> members(Class<?> type) {
        return MEMBERS.get(type);
    }

    static Shape of(Class<?> record) {
        return RECORDS.get(record);
    }

    private static MemberShape member(RecordComponent component) {
        var about = component.getAnnotation(Member.class);
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new MemberShape(
                about == null || about.name().isEmpty() ? component.getName() : about.name(),
                about == null ? null : Phrase.of(about.zh(), about.en()),
                optional,
                about != null && about.yardstick(),
                shape(component.getGenericType(), about),
                accessor);
    }

    /** The shape of a type; a type that data cannot carry has the shape that takes nothing. */
    static Shape shape(Type type, @Nullable Member about) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new Shape.Many(shape(arguments[0], about), false);
            }
            if (generic.getRawType() == Set.class) {
                return new Shape.Many(shape(arguments[0], about), true);
            }
            if (generic.getRawType() == Map.class && arguments[0] instanceof Class<?> key && key.isEnum()) {
                return new Shape.Table(keys(key), shape(arguments[1], about));
            }
        }
        return type instanceof Class<?> plain ? plain(plain, about) : new Shape.Any();
    }

    private static Shape plain(Class<?> type, @Nullable Member about) {
        var min = about == null ? BigDecimal.ZERO : new BigDecimal(about.min());
        var max = about == null ? null : new BigDecimal(about.max());
        if (type == boolean.class || type == Boolean.class) {
            return new Shape.Truth();
        }
        if (type == int.class || type == Integer.class) {
            return new Shape.Numeral(Shape.Numeral.Kind.WHOLE, min, least(max, Integer.MAX_VALUE));
        }
        if (type == Money.class) {
            return new Shape.Numeral(Shape.Numeral.Kind.MONEY, min, least(max, 10_000_000_000_000L));
        }
        if (type == BigDecimal.class) {
            return new Shape.Numeral(Shape.Numeral.Kind.DECIMAL, min, least(max, 10_000_000_000_000L));
        }
        if (type == LocalDate.class) {
            return new Shape.Day();
        }
        if (type == YearMonth.class) {
            return new Shape.Month();
        }
        if (type == String.class) {
            return new Shape.Text();
        }
        if (type.isEnum()) {
            return new Shape.OneOf(constants(type));
        }
        return type.isRecord() && isObject(type) ? of(type) : new Shape.Any();
    }

    private static BigDecimal least(@Nullable BigDecimal max, long limit) {
        var bound = BigDecimal.valueOf(limit);
        return max == null ? bound : max.min(bound);
    }

    private static Map<String, Object> constants(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (var constant : type.getEnumConstants()) {
            constants.put(constant instanceof Labelled labelled ? labelled.code() : constant.toString(), constant);
        }
        return constants;
    }

    private static Map<String, Object> keys(Class<?> type) {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (var constant : type.getEnumConstants()) {
            keys.put(((Labelled) constant).memberName(), constant);
        }
        return keys;
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            var types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record without its constructor: " + type, impossible);
        }
    }
}
