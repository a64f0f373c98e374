package dev.taizhang.access;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the contract offers, but for the samples that only tests have. */
final class Operations {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode contract;

    /**
     * One operation.
     *
     * @param queryNames names of its query parameters
     * @param queryTexts those of them that take a text which is neither one of a few words nor a day
     * @param queryNeeded those of them without which it is not answered
     * @param body schema of the JSON it takes, if it takes any
     * @param open whether it is there for who is nobody yet
     */
    record Operation(
            String id,
            String method,
            String path,
            List<String> queryNames,
            List<String> queryTexts,
            List<String> queryNeeded,
            @Nullable JsonNode body,
            boolean open) {

        /** The part of its path that names the kind of thing it is about. */
        String collection() {
            return path.split("/", -1)[3];
        }

        boolean addresses(String variable) {
            return path.contains("{" + variable + "}");
        }
    }

    Operations() {
        try {
            contract = new ObjectMapper()
                    .readTree(given().get("/openapi?format=json").asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode contract() {
        return contract;
    }

    List<Operation> all() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : contract.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())
                        && path.getKey().startsWith("/api/v1/")
                        && !path.getKey().startsWith("/api/v1/samples")) {
                    operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    private Operation operation(String path, String method, JsonNode operation) {
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        return new Operation(
                operation.required("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                filters(operation, parameter -> true),
                filters(operation, parameter -> isText(parameter.path("schema"))),
                filters(operation, parameter -> parameter.path("required").asBoolean()),
                body.isMissingNode() ? null : body,
                operation.path("security").valueStream().anyMatch(JsonNode::isEmpty));
    }

    /** A schema itself, or the one that it refers to; of what may be null, what else it may be. */
    JsonNode resolved(JsonNode given) {
        JsonNode schema = given;
        for (JsonNode choice : given.path("oneOf")) {
            schema = choice.path("type").asText().equals("null") ? schema : choice;
        }
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : contract.at(reference.substring(1));
    }

    /** Schemas with their names: the whole numbers that an operation takes in a place, as {@code query}. */
    List<JsonNode> numbers(Operation operation, String place) {
        JsonNode declared = contract.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT))
                .path("parameters");
        return declared.valueStream()
                .filter(parameter -> parameter.path("in").asText().equals(place)
                        && parameter.at("/schema/type").toString().contains("integer"))
                .toList();
    }

    private static List<String> filters(JsonNode operation, Predicate<JsonNode> wanted) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .filter(wanted)
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    private boolean isText(JsonNode schema) {
        if (schema.has("$ref")) {
            return isText(contract.at(schema.get("$ref").asText().substring(1)));
        }
        String type = schema.path("type").toString();
        return type.contains("array")
                ? isText(schema.path("items"))
                : type.contains("string")
                        && !schema.has("enum")
                        && !schema.path("format").asText().startsWith("date");
    }

    /** The least that a schema takes: what is required, each with the first value that comes to mind. */
    JsonNode least(JsonNode given, String organization) {
        JsonNode schema = resolved(given);
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        String type = schema.path("type").isArray()
                ? schema.get("type").get(0).asText()
                : schema.path("type").asText();
        return switch (type) {
            case "object" -> leastObject(schema, organization);
            case "array" -> JsonNodeFactory.instance.arrayNode().add(least(schema.path("items"), organization));
            case "integer", "number" ->
                JsonNodeFactory.instance.numberNode(
                        Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> JsonNodeFactory.instance.booleanNode(false);
            default ->
                JsonNodeFactory.instance.textNode(schema.path("format").asText().equals("date") ? "2022-03-05" : "说明");
        };
    }

    private JsonNode leastObject(JsonNode schema, String organization) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (JsonNode name : schema.path("required")) {
            String member = name.asText();
            if (member.toLowerCase(Locale.ROOT).endsWith("organization") || member.equals("parent")) {
                object.put(member, organization);
            } else {
                object.set(member, least(schema.path("properties").path(member), organization));
            }
        }
        return object;
    }
}
