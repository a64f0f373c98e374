package dev.taizhang.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * A year that is asked about.
 *
 * @param password of the accounts that ask, {@code reader} and {@code statistics}
 * @param keys the keys by which the files know its records, by id; none where the records know them by themselves
 */
record Year(String password, Map<String, String> keys) {

    /** The one that the service under test has loaded. */
    static final Year LOADED = new Year("taizhang-demo", Map.of());

    private static final String EXTERNAL_KEY = "externalKey";

    /** The same answer with the keys of the records it names: only the loader gives them to the service. */
    JsonNode named(JsonNode answer) {
        if (!keys.isEmpty()) {
            name(answer);
        }
        return answer;
    }

    private void name(JsonNode node) {
        if (node instanceof ObjectNode object && !object.hasNonNull(EXTERNAL_KEY)) {
            for (String member : List.of("recordId", "id")) {
                String key = keys.get(object.path(member).asText());
                if (key != null) {
                    object.put(EXTERNAL_KEY, key);
                    break;
                }
            }
        }
        node.forEach(this::name);
    }
}
