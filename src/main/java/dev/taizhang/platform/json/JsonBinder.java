package dev.taizhang.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taizhang.platform.json.Shape.Part;
import dev.taizhang.platform.problem.Faults;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns JSON into body records and names every fault on the way. */
@ApplicationScoped
public class JsonBinder {

    private static final int LONGEST_NAME_SHOWN = 100;

    private final Constraints constraints;
    private final Map<Class<?>, BodyCheck<?>> checks;

    JsonBinder(Constraints constraints, @All List<BodyCheck<?>> checks) {
        this.constraints = constraints;
        this.checks = checks.stream().collect(Collectors.toUnmodifiableMap(BodyCheck::type, Function.identity()));
    }

    /**
     * Binds a node to a body record: shape, constraints of each component, then the {@link BodyCheck}s.
     *
     * @param node the JSON
     * @param type a record of {@code String, int, long, boolean} (or their boxes), {@code BigDecimal, LocalDate,
     *     Instant}, enums, records, and lists of these; a component may be absent if it is {@code @Nullable} or a list
     * @param pointerPrefix JSON Pointer of the node
     * @param faults where faults are added
     * @return the record, whose faulty components are null, 0, false or empty (and a faulty element of a list null, and a
     *     list of too many empty); null if there is no record to be made
     */
    public <T extends RequestBody> @Nullable T bind(JsonNode node, Class<T> type, String pointerPrefix, Faults faults) {
        List<Made> made = new ArrayList<>();
        Object bound = record(node, type, pointerPrefix, faults, made);
        for (Made one : made) {
            one.check().check(one.body(), one.pointer(), faults);
        }
        return type.cast(bound);
    }

    /**
     * Reads JSON strictly, without binding it.
     *
     * @return the value; a missing node for an empty text
     * @throws dev.taizhang.platform.problem.Problem MALFORMED_JSON
     */
    public JsonNode parse(byte[] json) {
        return StrictJson.parse(json);
    }

    /** A whole body; null, and a fault, where there is none. */
    <T extends RequestBody> @Nullable T bind(JsonNode body, Class<T> type, Faults faults) {
        if (body.isMissingNode()) {
            faults.add("", "REQUIRED");
            return null;
        }
        return bind(body, type, "", faults);
    }

    private @Nullable Object record(JsonNode node, Class<?> type, String pointer, Faults faults, List<Made> made) {
        if (!node.isObject()) {
            faults.add(pointer, "NOT_AN_OBJECT");
            return null;
        }
        Shape shape = Shape.of(type);
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!shape.has(name)) {
                faults.add(pointer + "/" + escaped(name), "UNKNOWN_FIELD");
            }
        }
        List<@Nullable Object> values = new ArrayList<>(shape.parts().size());
        for (Part part : shape.parts()) {
            values.add(component(node.get(part.name()), type, part, pointer + "/" + part.name(), faults, made));
        }
        boolean faultless = faults.none();
        Object bound = shape.create(values.toArray());
        if (bound == null && faultless) {
            faults.add(pointer, "INVALID_VALUE", List.of());
        }
        BodyCheck<?> check = checks.get(type);
        if (bound != null && check != null) {
            made.add(Made.of(bound, check, pointer));
        }
        return bound;
    }

    private @Nullable Object component(
            @Nullable JsonNode node, Class<?> owner, Part part, String pointer, Faults faults, List<Made> made) {
        if (node == null || node.isNull()) {
            if (!part.optional()) {
                faults.add(pointer, "REQUIRED");
            } else if (part.element() != null && part.constrained()) {
                // A list that is not there is an empty one, which may be too short.
                constraints.check(owner, part.name(), List.of(), pointer, faults);
            }
            return part.absent();
        }
        Class<?> element = part.element();
        Object value = element == null
                ? value(node, part.type(), part, pointer, faults, made)
                : list(node, element, part, pointer, faults, made);
        if (value == null) {
            return part.absent();
        }
        if (!part.optional() && value instanceof String text && text.isBlank()) {
            faults.add(pointer, "BLANK");
            return null;
        }
        if (part.constrained()) {
            constraints.check(owner, part.name(), value, pointer, faults);
        }
        return value;
    }

    private @Nullable Object list(
            JsonNode node, Class<?> element, Part part, String pointer, Faults faults, List<Made> made) {
        if (!node.isArray()) {
            faults.add(pointer, "NOT_AN_ARRAY");
            return null;
        }
        if (node.size() > part.most()) {
            // What is wrong with any of too many helps nobody, and each would cost its look.
            faults.add(pointer, "TOO_MANY", part.most());
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            JsonNode child = node.get(i);
            String at = pointer + "/" + i;
            if (child.isNull()) {
                faults.add(at, "REQUIRED");
                values.add(null);
            } else {
                Object value = value(child, element, part, at, faults, made);
                if (value instanceof String text && text.isBlank()) {
                    faults.add(at, "BLANK");
                }
                values.add(value);
            }
        }
        return Collections.unmodifiableList(values);
    }

    private @Nullable Object value(
            JsonNode node, Class<?> type, Part part, String pointer, Faults faults, List<Made> made) {
        if (type == JsonNode.class) {
            return node;
        }
        return Scalars.handles(type)
                ? Scalars.read(node, type, part, pointer, faults)
                : record(node, type, pointer, faults, made);
    }

    private static String escaped(String name) {
        String shown = name.length() > LONGEST_NAME_SHOWN ? name.substring(0, LONGEST_NAME_SHOWN) + "…" : name;
        return shown.replace("~", "~0").replace("/", "~1");
    }

    /** A record that has a check waiting for it. */
    private record Made(RequestBody body, BodyCheck<RequestBody> check, String pointer) {

        @SuppressWarnings("unchecked")
        static Made of(Object body, BodyCheck<?> check, String pointer) {
            return new Made((RequestBody) body, (BodyCheck<RequestBody>) check, pointer);
        }
    }
}
