package dev.taizhang.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a body takes a number.
 *
 * @param whole schema of the body
 * @param pointer JSON Pointer of the number, in the first element of each list on the way
 * @param schema of the number
 */
record NumberPlace(JsonNode whole, String pointer, JsonNode schema) {

    private static final String MARK = "\"the number\"";

    static List<NumberPlace> of(Operations operations, JsonNode body) {
        List<NumberPlace> found = new ArrayList<>();
        walk(operations, body, body, "", found);
        return found;
    }

    private static void walk(
            Operations operations, JsonNode whole, JsonNode given, String pointer, List<NumberPlace> found) {
        JsonNode schema = operations.resolved(given);
        String type = schema.path("type").toString();
        if (type.contains("integer") || type.contains("number")) {
            found.add(new NumberPlace(whole, pointer, schema));
        } else if (type.contains("array")) {
            walk(operations, whole, schema.path("items"), pointer + "/0", found);
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            walk(operations, whole, property.getValue(), pointer + "/" + property.getKey(), found);
        }
    }

    /** The least that the operation takes, with a value in this place. */
    String body(Operations operations, String organization, String value) {
        JsonNode body = operations.least(whole, organization);
        JsonNode at = body;
        JsonNode schema = operations.resolved(whole);
        String[] steps = pointer.substring(1).split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            if (at instanceof ArrayNode list) {
                schema = operations.resolved(schema.path("items"));
                if (list.isEmpty()) {
                    list.add(operations.least(schema, organization));
                }
                at = list.get(0);
            } else {
                ObjectNode object = (ObjectNode) at;
                schema = operations.resolved(schema.path("properties").path(steps[i]));
                if (last) {
                    object.put(steps[i], "the number");
                } else if (!object.has(steps[i])) {
                    object.set(steps[i], operations.least(schema, organization));
                }
                at = object.get(steps[i]);
            }
        }
        return body.toString().replace(MARK, value);
    }
}
