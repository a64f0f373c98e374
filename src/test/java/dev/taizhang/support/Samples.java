package dev.taizhang.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bodies made after the contract: as it says, or with one or two things changed. */
public final class Samples {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final int DEEPEST = 6;

    private final JsonNode contract;
    private final String organization;
    private final Random random;

    public Samples(JsonNode contract, String organization, Random random) {
        this.contract = contract;
        this.organization = organization;
        this.random = random;
    }

    /** Everything the contract offers, what creates before what needs something created. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : contract.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey()) && !path.getKey().contains("/failures/")) {
                    operations.add(Operation.of(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        operations.sort((one, other) ->
                Integer.compare(one.path().split("\\{", -1).length, other.path().split("\\{", -1).length));
        return operations;
    }

    public String body(JsonNode schema, boolean good) {
        JsonNode body = value(schema, "", 0);
        for (int changes = good ? 0 : 1 + random.nextInt(2); changes > 0; changes--) {
            body = changed(body);
        }
        return body.toString();
    }

    private JsonNode value(JsonNode given, String name, int depth) {
        JsonNode schema = resolved(given);
        if (schema.has("oneOf")) {
            return value(schema.get("oneOf").get(0), name, depth);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        String type = schema.path("type").isArray()
                ? schema.get("type").get(0).asText()
                : schema.path("type").asText();
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" ->
                depth > DEEPEST
                        ? NODES.arrayNode()
                        : NODES.arrayNode().add(value(schema.path("items"), name, depth + 1));
            case "integer", "number" ->
                NODES.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> NODES.booleanNode(true);
            case "null" -> NODES.nullNode();
            default -> NODES.textNode(text(schema, name));
        };
    }

    private String text(JsonNode schema, String name) {
        if (schema.path("format").asText().equals("date")) {
            return "2022-03-05";
        }
        if (schema.path("format").asText().equals("date-time")) {
            return "2022-03-05T09:00:00+08:00";
        }
        if (name.toLowerCase(Locale.ROOT).contains("organization") || name.equals("parent")) {
            return organization;
        }
        return schema.has("pattern") ? "A" + random.nextInt(1_000_000_000) : "文" + random.nextInt();
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        Set<String> required = Set.copyOf(
                schema.path("required").valueStream().map(JsonNode::asText).toList());
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (depth < DEEPEST && (required.contains(property.getKey()) || random.nextInt(3) == 0)) {
                object.set(property.getKey(), value(property.getValue(), property.getKey(), depth + 1));
            }
        }
        return object;
    }

    /** The same with one place changed. */
    private JsonNode changed(JsonNode node) {
        if (node.isObject() && !node.isEmpty() && random.nextInt(8) > 0) {
            ObjectNode object = (ObjectNode) node;
            List<String> names = new ArrayList<>(
                    object.propertyStream().map(Map.Entry::getKey).toList());
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(8) == 0) {
                object.remove(name);
            } else {
                object.set(name, changed(object.get(name)));
            }
            return object;
        }
        if (node.isArray() && !node.isEmpty() && random.nextInt(3) > 0) {
            ArrayNode array = (ArrayNode) node;
            array.set(0, changed(array.get(0)));
            if (random.nextInt(3) == 0) {
                array.add(array.get(0).deepCopy());
            }
            return array;
        }
        return oddity();
    }

    private JsonNode oddity() {
        List<JsonNode> odd = List.of(
                NODES.nullNode(),
                NODES.booleanNode(false),
                NODES.numberNode(-1),
                NODES.numberNode(0),
                NODES.numberNode(Integer.MAX_VALUE),
                NODES.numberNode(Long.MAX_VALUE),
                NODES.numberNode(new BigDecimal("1e400")),
                NODES.numberNode(1.5),
                NODES.textNode(""),
                NODES.textNode("\u3000"),
                NODES.textNode("\u0000"),
                NODES.textNode("𠮷😀\u200d"),
                NODES.textNode("\uffff\u202e"),
                NODES.textNode("长".repeat(30)),
                NODES.textNode("长".repeat(30_000)),
                NODES.textNode("'\"\\;--"),
                NODES.textNode("2022-02-30"),
                NODES.textNode("1900-01-01"),
                NODES.textNode("2199-12-31"),
                NODES.textNode("2022-12-31T23:59:59Z"),
                NODES.textNode(organization),
                NODES.textNode("CONFIRMED"),
                NODES.arrayNode(),
                NODES.arrayNode().addNull(),
                NODES.objectNode(),
                NODES.objectNode().put("x~/y", 1));
        return odd.get(random.nextInt(odd.size()));
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : contract.at(reference.substring(1));
    }

    /**
     * One operation of the contract.
     *
     * @param body schema of its request body, if it takes one
     */
    public record Operation(
            String path, String method, @Nullable JsonNode body, List<String> queryNames) {

        static Operation of(String path, String method, JsonNode operation) {
            JsonNode body = operation.at("/requestBody/content/application~1json/schema");
            List<String> names = operation
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asText().equals("query"))
                    .map(parameter -> parameter.path("name").asText())
                    .toList();
            return new Operation(path, method.toUpperCase(Locale.ROOT), body.isMissingNode() ? null : body, names);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
