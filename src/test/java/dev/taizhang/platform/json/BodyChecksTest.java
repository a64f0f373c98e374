package dev.taizhang.platform.json;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taizhang.platform.json.Shape.Part;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.CurrentCaller;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every check of every body bears whatever is missing or faulty, so that no later fault is lost. */
@QuarkusTest
class BodyChecksTest {

    private static final int BODIES_OF_A_TYPE = 400;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Caller NOBODY = new Caller("nobody", "nobody", List.of());

    @Inject
    JsonBinder binder;

    @Inject
    CurrentCaller caller;

    @Inject
    @All
    List<BodyCheck<?>> checks;

    @Test
    void noCheckStumblesOverWhatIsMissing() {
        assertFalse(checks.isEmpty());
        for (BodyCheck<?> check : checks) {
            for (int seed = 0; seed < BODIES_OF_A_TYPE; seed++) {
                JsonNode body = body(check.type(), new Random(seed), 0);
                assertDoesNotThrow(
                        () -> caller.as(NOBODY, () -> {
                            binder.bind(body, check.type(), "", new Faults());
                            return true;
                        }),
                        () -> check.type().getSimpleName() + " " + body);
            }
        }
    }

    private static ObjectNode body(Class<?> type, Random random, int depth) {
        ObjectNode body = JSON.objectNode();
        for (Part part : Shape.of(type).parts()) {
            switch (random.nextInt(6)) {
                case 0 -> body.putNull(part.name());
                case 1 -> body.set(part.name(), JSON.booleanNode(true));
                case 2 -> {}
                default -> body.set(part.name(), value(part.type(), part.element(), random, depth));
            }
        }
        return body;
    }

    private static JsonNode value(Class<?> type, @Nullable Class<?> element, Random random, int depth) {
        if (element != null) {
            ArrayNode list = JSON.arrayNode();
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(random.nextInt(4) == 0 ? JSON.nullNode() : value(element, null, random, depth));
            }
            return list;
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return JSON.textNode(((Enum<?>) constants[random.nextInt(constants.length)]).name());
        }
        if (type.isRecord()) {
            return depth > 3 ? JSON.nullNode() : body(type, random, depth + 1);
        }
        return plain(type, random);
    }

    private static JsonNode plain(Class<?> type, Random random) {
        if (type == LocalDate.class) {
            return JSON.textNode(LocalDate.of(2022, 1, 1 + random.nextInt(28)).toString());
        }
        if (type == Instant.class) {
            return JSON.textNode(
                    Instant.ofEpochSecond(1_650_000_000L + random.nextInt(9)).toString());
        }
        if (type == JsonNode.class) {
            return random.nextBoolean() ? JSON.objectNode() : JSON.numberNode(1);
        }
        if (type == boolean.class || type == Boolean.class) {
            return JSON.booleanNode(random.nextBoolean());
        }
        return type == String.class ? JSON.textNode("ROOT") : JSON.numberNode(random.nextInt(5));
    }
}
