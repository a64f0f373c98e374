package dev.taizhang.platform.json;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.text.Word;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Bean Validation constraints as faults of ours. A constraint of our own names its fault in its {@code message}, for
 * instance {@code CREDIT_CODE_CHECK_DIGIT}; a {@code @Pattern} there names the text that says what form it asks for, as
 * {@code format.USERNAME}.
 */
@ApplicationScoped
public class Constraints {

    private static final Set<String> BOUNDS = Set.of(
            "Min",
            "Max",
            "Positive",
            "PositiveOrZero",
            "Negative",
            "NegativeOrZero",
            "DecimalMin",
            "DecimalMax",
            "Range");

    private static final Set<Class<?>> WHOLE_BOUNDS = Set.of(Min.class, Max.class);
    private static final String FORMAT = "format.";

    private final Validator validator;

    Constraints(Validator validator) {
        this.validator = validator;
    }

    /** Adds the faults of one value against the constraints of a type's property. */
    public void check(Class<?> type, String property, Object value, String pointer, Faults faults) {
        for (ConstraintViolation<?> violation : validator.validateValue(type, property, value)) {
            String at = pointer + indexOf(violation.getPropertyPath());
            List<Map<String, Object>> bounds = at.equals(pointer) ? bounds(type, property) : List.of();
            if (bounds.size() > 1 && isBound(violation)) {
                range(bounds, at, faults);
            } else {
                add(violation, value, at, faults);
            }
        }
    }

    /** The attributes of all bounds of a property: whoever misses one of them is told the range. */
    private List<Map<String, Object>> bounds(Class<?> type, String property) {
        PropertyDescriptor described = validator.getConstraintsForClass(type).getConstraintsForProperty(property);
        return described == null
                ? List.of()
                : described.getConstraintDescriptors().stream()
                        .filter(one -> WHOLE_BOUNDS.contains(one.getAnnotation().annotationType()))
                        .map(one -> one.getAttributes())
                        .toList();
    }

    private static boolean isBound(ConstraintViolation<?> violation) {
        return WHOLE_BOUNDS.contains(
                violation.getConstraintDescriptor().getAnnotation().annotationType());
    }

    private static void range(List<Map<String, Object>> bounds, String pointer, Faults faults) {
        List<Long> ends = bounds.stream()
                .map(attributes -> (Long) attributes.get("value"))
                .sorted()
                .toList();
        faults.add(pointer, "OUT_OF_RANGE", ends.getFirst(), ends.getLast());
    }

    /** The fault of a violation found elsewhere, at the given place. */
    public static void add(ConstraintViolation<?> violation, Object value, String pointer, Faults faults) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String name = constraint.annotationType().getSimpleName();
        Object checked = violation.getInvalidValue() == null ? value : violation.getInvalidValue();
        if (constraint instanceof Size size) {
            size(size, checked, pointer, faults);
        } else if (BOUNDS.contains(name)) {
            faults.add(pointer, "OUT_OF_RANGE", least(name, attributes), most(name, attributes));
        } else if (violation.getMessageTemplate().matches("[A-Z][A-Z0-9_]+")) {
            faults.add(pointer, violation.getMessageTemplate());
        } else if (name.startsWith("Not")) {
            faults.add(pointer, "REQUIRED");
        } else {
            faults.add(pointer, "INVALID_FORMAT", form(violation.getMessageTemplate(), attributes));
        }
    }

    /** What was expected: by the name of a text in the {@code message} of the constraint, else the pattern itself. */
    private static Object form(String message, Map<String, Object> attributes) {
        return message.startsWith(FORMAT)
                ? new Word("format", message.substring(FORMAT.length()))
                : attributes.getOrDefault("regexp", "");
    }

    static boolean on(AnnotatedElement field) {
        Stream<Annotation> inside = field instanceof Field f ? argumentsOf(f.getAnnotatedType()) : Stream.empty();
        return Stream.concat(Arrays.stream(field.getAnnotations()), inside)
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class));
    }

    private static Stream<Annotation> argumentsOf(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType several
                ? Arrays.stream(several.getAnnotatedActualTypeArguments())
                        .flatMap(argument -> Arrays.stream(argument.getAnnotations()))
                : Stream.empty();
    }

    /** A text's length is counted in characters, as the database counts it; an emoji is one. */
    private static void size(Size size, Object value, String pointer, Faults faults) {
        if (value instanceof Collection<?> several) {
            boolean tooMany = several.size() > size.max();
            faults.add(pointer, tooMany ? "TOO_MANY" : "TOO_FEW", tooMany ? size.max() : size.min());
            return;
        }
        String text = value.toString();
        int length = text.codePointCount(0, text.length());
        if (length > size.max()) {
            faults.add(pointer, "TOO_LONG", size.max());
        } else if (length < size.min()) {
            faults.add(pointer, "TOO_SHORT", size.min());
        }
    }

    private static Object least(String name, Map<String, Object> attributes) {
        return switch (name) {
            case "Min", "DecimalMin" -> attributes.getOrDefault("value", 0);
            case "Range" -> attributes.getOrDefault("min", 0);
            case "Positive" -> 1;
            case "PositiveOrZero" -> 0;
            default -> Faults.OPEN;
        };
    }

    private static Object most(String name, Map<String, Object> attributes) {
        return switch (name) {
            case "Max", "DecimalMax" -> attributes.getOrDefault("value", 0);
            case "Range" -> attributes.getOrDefault("max", 0);
            case "Negative" -> -1;
            case "NegativeOrZero" -> 0;
            default -> Faults.OPEN;
        };
    }

    private static String indexOf(Path path) {
        List<Integer> indexes = Stream.of(path)
                .flatMap(nodes -> {
                    Stream.Builder<Path.Node> all = Stream.builder();
                    nodes.forEach(all);
                    return all.build();
                })
                .map(Path.Node::getIndex)
                .filter(index -> index != null)
                .toList();
        return indexes.isEmpty() ? "" : "/" + indexes.getLast();
    }
}
