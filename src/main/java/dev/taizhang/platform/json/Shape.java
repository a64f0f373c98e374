package dev.taizhang.platform.json;

import jakarta.validation.constraints.Size;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a body record is made of, found once per type. */
final class Shape {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    private final Constructor<?> constructor;
    private final List<Part> parts;
    private final Set<String> names;

    private Shape(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("Not a record: " + type.getName());
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        this.constructor.setAccessible(true);
        this.parts = Arrays.stream(components).map(Part::of).toList();
        this.names = new HashSet<>(parts.stream().map(Part::name).toList());
    }

    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    List<Part> parts() {
        return parts;
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** The record, or null when its own constructor refuses the values. */
    @Nullable
    Object create(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * One component of a record.
     *
     * @param element class of the elements of a list; null for anything but a list
     * @param optional whether it may be absent or null
     * @param constrained whether it carries constraints to be checked
     * @param lines whether it is a text of several lines
     * @param bounds of a number
     * @param most elements of a list at most
     */
    record Part(
            String name,
            Class<?> type,
            @Nullable Class<?> element,
            boolean optional,
            boolean constrained,
            boolean lines,
            Bounds bounds,
            int most) {

        static Part of(RecordComponent component) {
            boolean list = component.getType() == List.class;
            Field field = fieldOf(component);
            Size size = field.getAnnotation(Size.class);
            return new Part(
                    component.getName(),
                    component.getType(),
                    list ? elementOf(component.getGenericType()) : null,
                    list || component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    Constraints.on(field),
                    field.isAnnotationPresent(Lines.class),
                    Bounds.of(field),
                    list && size != null ? size.max() : Integer.MAX_VALUE);
        }

        /** What stands in the record when there is no value. */
        @Nullable
        Object absent() {
            if (element != null) {
                return List.of();
            }
            if (type == int.class) {
                return 0;
            }
            if (type == long.class) {
                return 0L;
            }
            return type == boolean.class ? Boolean.FALSE : null;
        }

        private static Class<?> elementOf(Type type) {
            if (type instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> element) {
                return element;
            }
            throw new IllegalArgumentException("Elements of a list must be of one plain class: " + type);
        }

        private static Field fieldOf(RecordComponent component) {
            try {
                return component.getDeclaringRecord().getDeclaredField(component.getName());
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
