package dev.taizhang.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Members that refer to something by one of its names, wherever in a document they stand. */
public final class NamedMembers {

    private NamedMembers() {}

    /**
     * Puts another name in place of each reference.
     *
     * @param members whose text refers, or each text of whose list
     * @param other the other name; what has none stays as it is
     */
    public static void rename(JsonNode node, Set<String> members, Function<String, Optional<String>> other) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (members.contains(member.getKey())) {
                    member.setValue(renamed(member.getValue(), other));
                } else {
                    rename(member.getValue(), members, other);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> rename(element, members, other));
        }
    }

    private static JsonNode renamed(JsonNode reference, Function<String, Optional<String>> other) {
        if (reference instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, renamed(array.get(i), other));
            }
            return array;
        }
        return reference.isNull()
                ? reference
                : other.apply(reference.asText())
                        .<JsonNode>map(TextNode::valueOf)
                        .orElse(reference);
    }
}
