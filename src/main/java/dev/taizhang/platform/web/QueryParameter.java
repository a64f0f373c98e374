package dev.taizhang.platform.web;

import dev.taizhang.platform.json.Bounds;
import dev.taizhang.platform.json.Scalars;
import dev.taizhang.platform.json.Texts;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.text.Word;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter that a resource method takes.
 *
 * @param type of one value
 * @param several whether it may stand more than once
 * @param required whether it must be sent, as its {@code @Parameter} tells the contract
 * @param owner type that declares it, if it is part of a parameter record
 * @param property name within the owner
 * @param bounds of a number
 * @param phasedOut if clients are asked to leave it
 */
record QueryParameter(
        String name,
        Class<?> type,
        boolean several,
        boolean required,
        @Nullable Class<?> owner,
        String property,
        Bounds bounds,
        @Nullable PhasedOut phasedOut) {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    /** All query parameters of a method by name. */
    static Map<String, QueryParameter> of(Method method) {
        Map<String, QueryParameter> found = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam named = parameter.getAnnotation(QueryParam.class);
            if (named != null) {
                add(found, named.value(), parameter, parameter.getParameterizedType(), null, "");
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                addAll(found, parameter.getType());
            }
        }
        return found;
    }

    private static void addAll(Map<String, QueryParameter> found, Class<?> owner) {
        for (Field field : owner.getDeclaredFields()) {
            QueryParam named = field.getAnnotation(QueryParam.class);
            if (named != null) {
                add(found, named.value(), field, field.getGenericType(), owner, field.getName());
            } else if (field.isAnnotationPresent(BeanParam.class)) {
                addAll(found, field.getType());
            }
        }
    }

    private static void add(
            Map<String, QueryParameter> found,
            String name,
            AnnotatedElement place,
            Type type,
            @Nullable Class<?> owner,
            String property) {
        boolean generic = type instanceof ParameterizedType;
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType some ? some.getRawType() : type);
        Class<?> one = type instanceof ParameterizedType some ? (Class<?>) some.getActualTypeArguments()[0] : raw;
        boolean several = generic && Collection.class.isAssignableFrom(raw);
        Class<?> taken = several || raw == Optional.class ? one : raw;
        found.put(
                name,
                new QueryParameter(
                        name,
                        taken,
                        several,
                        isRequired(place),
                        owner,
                        property,
                        Bounds.of(place),
                        place.getAnnotation(PhasedOut.class)));
    }

    private static boolean isRequired(AnnotatedElement place) {
        var told = place.getAnnotation(org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class);
        return told != null && told.required();
    }

    /** The value as the method will see it; null, and a fault, when it cannot be. */
    @Nullable
    Object read(String text, Faults faults) {
        String pointer = "/" + name;
        if (type == int.class || type == Integer.class) {
            BigInteger value = whole(text, Integer.SIZE, faults);
            return value == null ? null : (Object) value.intValue();
        }
        if (type == long.class || type == Long.class) {
            BigInteger value = whole(text, Long.SIZE, faults);
            return value == null ? null : (Object) value.longValue();
        }
        if (type == boolean.class || type == Boolean.class) {
            return yesOrNo(text, faults);
        }
        if (type == LocalDate.class) {
            return Scalars.day(text, pointer, faults);
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            return Scalars.instant(text, pointer, faults);
        }
        if (type.isEnum()) {
            return Scalars.constant(text, type, pointer, faults);
        }
        if (!Texts.clean(text, pointer, faults)) {
            return null;
        }
        return type == String.class ? text : converted(text, faults);
    }

    /** @param bits of the type that is to hold it */
    private @Nullable BigInteger whole(String text, int bits, Faults faults) {
        if (!WHOLE.matcher(text).matches()) {
            faults.add("/" + name, "NOT_A_WHOLE_NUMBER");
            return null;
        }
        BigInteger value = new BigInteger(text);
        if (value.bitLength() >= bits) {
            bounds.orElseOf(type).missed("/" + name, faults);
            return null;
        }
        return value;
    }

    private @Nullable Object yesOrNo(String text, Faults faults) {
        if (!Set.of("true", "false").contains(text)) {
            faults.add("/" + name, "NOT_A_BOOLEAN");
            return null;
        }
        return Boolean.valueOf(text);
    }

    /** A type of our own is asked whether it takes the text. */
    private @Nullable Object converted(String text, Faults faults) {
        try {
            for (String factory : new String[] {"fromString", "valueOf", "parse"}) {
                for (Method method : type.getMethods()) {
                    if (method.getName().equals(factory)
                            && Modifier.isStatic(method.getModifiers())
                            && method.getParameterCount() == 1
                            && method.getParameterTypes()[0].isAssignableFrom(String.class)) {
                        return method.invoke(null, text);
                    }
                }
            }
            return null;
        } catch (InvocationTargetException e) {
            faults.add("/" + name, "INVALID_FORMAT", new Word("format", "STATED"));
            return null;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
