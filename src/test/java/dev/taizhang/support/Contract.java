package dev.taizhang.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the contract allows the service to answer. Read once; an object of the contract is taken as closed, so that an
 * answer with a member of which the contract says nothing is found, too.
 */
final class Contract {

    private static final String LOCATION = "https://taizhang.test/contract.json";
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode contract;
    private final List<Operation> operations = new ArrayList<>();
    private final Steps steps;
    private final JsonSchemaFactory schemas;
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    Contract(byte[] json) throws IOException {
        contract = JSON.readTree(json);
        steps = new Steps(contract);
        contract.required("components").required("schemas").properties().stream()
                .filter(schema -> !schema.getKey().equals("Problem"))
                .forEach(schema -> close(schema.getValue()));
        contract.required("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey(), List.of(path.getKey().split("/", -1)), operation.getValue()))));
        operations.sort(Comparator.comparingLong(Operation::variables));
        ObjectNode definitions = JSON.createObjectNode().set("$defs", contract.at("/components/schemas"));
        String text = definitions.toString().replace("#/components/schemas/", "#/$defs/");
        schemas = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(LOCATION, text))));
    }

    /** What an answer does that the contract does not say; empty if it is as agreed. */
    Optional<String> breach(
            String method, String path, int status, @Nullable String contentType, Set<String> headers, String body) {
        Optional<JsonNode> operation = operation(method, path);
        if (operation.isEmpty()) {
            return status < 400 ? Optional.of("No such operation in the contract") : Optional.empty();
        }
        JsonNode declared = resolved(operation.get().required("responses").path(Integer.toString(status)));
        if (status >= 400) {
            return breach("Problem", body).or(() -> silence(method, path, status, body));
        }
        if (declared.isMissingNode()) {
            return Optional.of("The contract has no answer " + status);
        }
        Set<String> undeclared = new TreeSet<>(headers);
        declared.path("headers").properties().forEach(header -> undeclared.remove(header.getKey()));
        if (!undeclared.isEmpty()) {
            return Optional.of("The contract says nothing of the headers " + undeclared);
        }
        JsonNode content = declared.path("content");
        if (body.isEmpty()) {
            return content.isEmpty() ? Optional.empty() : Optional.of("The contract promises a body");
        }
        String type = String.valueOf(contentType).split(";", -1)[0];
        JsonNode media = content.has(type) ? content.path(type) : content.path("*/*");
        if (media.isMissingNode()) {
            return Optional.of("The contract has no " + type + " here");
        }
        return type.endsWith("json")
                ? breach(lastOf(media.required("schema").path("$ref").asText()), body)
                : Optional.empty();
    }

    /**
     * Whoever is refused a step of a workflow, for whatever reason, is told where the thing stands and what can be asked;
     * not what was just refused and would be again.
     */
    private Optional<String> silence(String method, String path, int status, String body) {
        if (status != 409 || !steps.includes(method, path)) {
            return Optional.empty();
        }
        try {
            JsonNode problem = JSON.readTree(body);
            if (!problem.has("state") || !problem.has("allowedTransitions")) {
                return Optional.of("A step is refused without state and allowedTransitions");
            }
            Set<String> offered = new TreeSet<>();
            problem.get("allowedTransitions").forEach(one -> offered.add(one.asText()));
            return steps.offeredAgain(method, path, problem.path("code").asText(), offered)
                    ? Optional.of("What was refused is offered again: " + offered)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of("Not JSON: " + e.getMessage());
        }
    }

    private Optional<JsonNode> operation(String method, String path) {
        List<String> parts = List.of(path.split("/", -1));
        return operations.stream()
                .filter(operation -> operation.method().equals(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> operation.isAt(parts))
                .map(Operation::declaration)
                .findFirst();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? contract.at(node.get("$ref").asText().substring(1)) : node;
    }

    private Optional<String> breach(String name, String body) {
        JsonSchema schema = compiled.computeIfAbsent(
                name, missing -> schemas.getSchema(SchemaLocation.of(LOCATION + "#/$defs/" + missing), CONFIG));
        try {
            List<String> messages = schema.validate(JSON.readTree(body)).stream()
                    .map(ValidationMessage::toString)
                    .sorted()
                    .limit(10)
                    .toList();
            return messages.isEmpty()
                    ? Optional.empty()
                    : Optional.of("not a " + name + "\n" + String.join("\n", messages));
        } catch (IOException e) {
            return Optional.of("Not JSON: " + e.getMessage());
        }
    }

    private static String lastOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** A list that may grow is complete for the version that gives it. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode text && text.has("x-extensible-enum")) {
            text.set("enum", text.get("x-extensible-enum"));
        }
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Contract::close);
    }

    private record Operation(String method, List<String> parts, JsonNode declaration) {

        boolean isAt(List<String> path) {
            return parts.size() == path.size()
                    && IntStream.range(0, parts.size())
                            .allMatch(i ->
                                    parts.get(i).startsWith("{") || parts.get(i).equals(path.get(i)));
        }

        long variables() {
            return parts.stream().filter(part -> part.startsWith("{")).count();
        }
    }
}
