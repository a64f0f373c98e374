package dev.taizhang.access;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taizhang.access.Leaves.Leaf;
import dev.taizhang.access.Operations.Operation;
import dev.taizhang.platform.security.Role;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One change, asked for again and again with other texts in its body. What a refused request left serves for the next one. */
final class Retold {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Operation operation;
    private final Role role;
    private final Leaves leaves;
    private final Supplier<Deed> deeds;
    private @Nullable Deed deed;

    /**
     * What came of it.
     *
     * @param said what it was refused with, or of what shape the answer was
     * @param codes why it was refused
     * @param whole the answer as it was
     * @param asked the request
     */
    record Reply(boolean done, String said, Set<String> codes, String whole, String asked) {

        /** Those of some marks of which the request said nothing. */
        List<String> told(Collection<String> marks) {
            return marks.stream()
                    .filter(mark -> whole.contains(mark) && !asked.contains(mark))
                    .toList();
        }
    }

    Retold(Operation operation, Role role, Leaves leaves, Supplier<Deed> deeds) {
        this.operation = operation;
        this.role = role;
        this.leaves = leaves;
        this.deeds = deeds;
    }

    Operation operation() {
        return operation;
    }

    Reply with(Map<Leaf, String> texts) {
        Deed ready = deed == null ? deeds.get() : deed;
        try {
            JsonNode body = JSON.valueToTree(ready.body() == null ? Map.of() : ready.body());
            JsonNode schema = Objects.requireNonNull(operation.body());
            texts.forEach((leaf, text) ->
                    leaves.put(body, schema, leaf.way(), text, ready.office().organization()));
            Deed changed = new Deed(
                    ready.office(),
                    ready.method(),
                    ready.path(),
                    ready.etag(),
                    JSON.convertValue(body, new TypeReference<Map<String, Object>>() {}));
            Reply reply = reply(changed.done(ready.office().as(role)), texts.values(), ready.path() + " " + body);
            deed = reply.done() ? null : ready;
            return reply;
        } catch (IOException e) {
            throw new IllegalStateException(operation.id(), e);
        }
    }

    private Reply reply(Response answer, Collection<String> texts, String asked) throws IOException {
        String text = answer.asString();
        JsonNode body = JSON.readTree(answer.asByteArray());
        Map<String, List<String>> headers = answer.headers().asList().stream()
                .collect(Collectors.groupingBy(
                        Header::getName, TreeMap::new, Collectors.mapping(Header::getValue, Collectors.toList())));
        boolean done = answer.statusCode() / 100 == 2;
        if (done && operation.path().endsWith("/confirmations")) {
            JsonNode one = body.at("/items/0");
            done = one.path("confirmed").asBoolean();
            return new Reply(
                    done,
                    done ? "done" : Said.of(200, headers, text, texts),
                    Set.of(one.path("code").asText()),
                    headers + text,
                    asked);
        }
        return done
                ? new Reply(true, answer.statusCode() + " " + shape(body), Set.of(), headers + text, asked)
                : new Reply(
                        false, Said.of(answer.statusCode(), headers, text, texts), codes(body), headers + text, asked);
    }

    private static Set<String> codes(JsonNode problem) {
        Set<String> codes = new TreeSet<>();
        problem.path("violations").forEach(one -> codes.add(one.path("code").asText()));
        if (codes.isEmpty()) {
            codes.add(problem.path("code").asText());
        }
        return codes;
    }

    /** What is there, and what is true, but not which texts and numbers. */
    private static String shape(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object.properties().stream()
                    .map(member -> member.getKey() + ":" + shape(member.getValue()))
                    .toList()
                    .toString();
        }
        if (node.isArray()) {
            return node.valueStream().map(Retold::shape).toList().toString();
        }
        return node.isTextual() ? "text" : node.isNumber() ? "number" : node.asText();
    }
}
